"""Which title, section and numbered step each block belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidewalk.read.blocks import Block, BlockKind
from guidewalk.read.numbering import Lead, Style, lead_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidewalk.language.grammar import Grammar

_NEVER_STEPS = frozenset({Style.LETTER, Style.COMPOUND})


@dataclass(frozen=True, slots=True)
class Piece:
    """A block without its bullet and number, in its place in the guide.

    Attributes:
        block: the block, its run without what stands before the words.
        lead: what stood before them.
        title: it is the guide's title.
        section: index of its section, from 0; None before the first one.
        step: index of its step among all steps of the guide; None outside steps.
        number: the printed number, if this block begins the step.

    """

    block: Block
    lead: Lead
    title: bool = False
    section: int | None = None
    step: int | None = None
    number: int | None = None


def lay_out(blocks: Iterable[Block], grammar: Grammar) -> tuple[Piece, ...]:
    """Tell title, sections and steps.

    The first heading is the title, every later one begins a section. A number begins a step, in the
    style of the section's first number; other styles and deeper lists belong to the step. A step
    goes on until the next one or the next heading.

    Args:
        blocks: the guide's blocks.
        grammar: its language.

    Returns:
        A piece for each block, in order.

    """
    led = _led(blocks, grammar)
    led = [_as_step(led, at) if _is_step_heading(led, at) else pair for at, pair in enumerate(led)]
    led = [_demoted(pair) if _is_inside_steps(led, at) else pair for at, pair in enumerate(led)]
    return _Layout().over(led)


def _led(blocks: Iterable[Block], grammar: Grammar) -> list[tuple[Block, Lead]]:
    led = []
    for block in blocks:
        if block.kind is BlockKind.CODE:
            led.append((block, Lead(0)))
            continue
        lead = lead_of(block.run.text, grammar)
        if block.number is not None:
            lead = Lead(0, block.number, Style.DOT)
        run = block.run.cut(lead.end, len(block.run.text))
        led.append((replace(block, run=run), lead))
    return led


def _is_step_heading(led: list[tuple[Block, Lead]], at: int) -> bool:
    """Whether a numbered heading (`## 1단계`) is itself a step: no number stands right below it."""
    block, lead = led[at]
    if (
        block.kind is not BlockKind.HEADING
        or lead.number is None
        or not any(before.kind is BlockKind.HEADING for before, _ in led[:at])
    ):
        return False
    if lead.style is Style.WORD:
        return True
    below = []
    for next_block, next_lead in led[at + 1 :]:
        if next_block.kind is BlockKind.HEADING:
            break
        below.append(next_lead.number)
    return bool(below) and all(number is None for number in below)


def _as_step(led: list[tuple[Block, Lead]], at: int) -> tuple[Block, Lead]:
    block, lead = led[at]
    return replace(block, kind=BlockKind.CAPTION, level=0), lead


def _is_inside_steps(led: list[tuple[Block, Lead]], at: int) -> bool:
    """Whether a bare short line stands between step n and step n + 1: no heading, then."""
    block, lead = led[at]
    if block.kind is not BlockKind.HEADING or not block.alone or lead.heading or block.depth:
        return False
    if block.indent < 0:  # a format that says itself what is a heading
        return False
    before = next((each.number for _, each in reversed(led[:at]) if each.number is not None), None)
    after = next((each.number for _, each in led[at + 1 :] if each.number is not None), None)
    return before is not None and after is not None and after == before + 1


def _demoted(pair: tuple[Block, Lead]) -> tuple[Block, Lead]:
    return replace(pair[0], kind=BlockKind.CAPTION, level=0), pair[1]


class _Layout:
    """The state while blocks are gone through."""

    def __init__(self) -> None:
        self.titled = False
        self.section: int | None = None
        self.step: int | None = None
        self.steps = 0
        self.sections = 0
        self.first: Block | None = None
        self.style: Style | None = None
        self.number = 0
        self.sub_number = 0

    def over(self, led: list[tuple[Block, Lead]]) -> tuple[Piece, ...]:
        """Place every block."""
        return tuple(self._place(block, lead) for block, lead in led)

    def _place(self, block: Block, lead: Lead) -> Piece:
        if block.kind is BlockKind.HEADING:
            return self._heading(block, lead)
        begins = lead.number is not None and self._begins_step(block, lead)
        if begins:
            self.step = self.steps
            self.steps += 1
            self.number = lead.number or 0
            self.sub_number = 0
            if self.section is None:
                self.section = self._new_section()
        elif lead.number is not None:
            self.sub_number = lead.number
        return Piece(
            block,
            lead,
            section=self.section,
            step=self.step,
            number=lead.number if begins else None,
        )

    def _heading(self, block: Block, lead: Lead) -> Piece:
        self.step = None
        self.style = None
        if not self.titled and self.steps == 0:
            self.titled = True
            return Piece(block, lead, title=True)
        self.titled = True
        self.section = self._new_section()
        return Piece(block, lead, section=self.section)

    def _new_section(self) -> int:
        self.sections += 1
        return self.sections - 1

    def _begins_step(self, block: Block, lead: Lead) -> bool:
        if lead.style in _NEVER_STEPS or block.kind is BlockKind.CODE:
            return False
        if self.style is None or self.first is None:
            self.style, self.first = lead.style, block
            return True
        if lead.style is not self.style or block.depth > self.first.depth:
            return False
        follows = lead.number == self.number + 1 and self.sub_number + 1 != lead.number
        return block.indent <= self.first.indent + 1 or follows
