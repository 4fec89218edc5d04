"""Choices: where the guide lists options, which one its author took, and which are left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidewalk.derive.part import Part
    from guidewalk.guide import Instruction, Sentence


@dataclass(frozen=True, slots=True)
class Choice:
    """A list of options in the guide.

    Attributes:
        stop: the place of its stop in the part.
        sentence: the sentence that lists the options.
        listing: the instruction that does.
        taken: the option that the main scenario takes: the author's own, else the first.
        telling: the sentence by which the author makes the choice; None if it is made where the
            options are listed.

    """

    stop: int
    sentence: Sentence
    listing: Instruction
    taken: str
    telling: Sentence | None

    @property
    def group(self) -> str | None:
        """The name of what is chosen, if the guide names it."""
        return group_of(self.listing)

    @property
    def left(self) -> tuple[str, ...]:
        """The options that the main scenario does not take, in order."""
        return tuple(o for o in dict.fromkeys(self.listing.options) if o != self.taken)


def choices(part: Part) -> tuple[Choice, ...]:
    """Find the choices of a part.

    Args:
        part: the part.

    Returns:
        Its choices in order, each with the author's decision where there is one after it.

    """
    steps = [
        (place, sentence, instruction)
        for place, stop in enumerate(part.stops)
        for sentence in stop
        for instruction in sentence.instructions
    ]
    found: list[Choice] = []
    told: set[str] = set()
    for here, (place, sentence, listing) in enumerate(steps):
        if not listing.options:
            continue
        taken, telling = _option(listing, listing.label), None
        if taken is None:
            for _, later, instruction in steps[here + 1 :]:
                decided = _option(listing, instruction.label) if instruction.chosen else None
                if decided is not None and later.id not in told:
                    taken, telling = decided, later
                    told.add(later.id)
                    break
        found.append(Choice(place, sentence, listing, taken or listing.options[0], telling))
    return tuple(found)


def group_of(listing: Instruction) -> str | None:
    """The name of what is chosen (`인증방식`).

    Args:
        listing: an instruction that lists options.

    Returns:
        The group that it names, or its label where that is not one of the options.

    """
    named = None if listing.label in listing.options else listing.label
    return listing.group or named


def _option(listing: Instruction, label: str | None) -> str | None:
    """The option that a label means; authors name it in passing, with a word more or less."""
    wanted = "".join((label or "").split())
    squeezed = {option: "".join(option.split()) for option in listing.options}
    exact = [option for option, text in squeezed.items() if text == wanted]
    near = [o for o, text in squeezed.items() if wanted and (text in wanted or wanted in text)]
    return next(iter((*exact, *near)), None)
