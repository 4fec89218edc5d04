"""The rows of a guide as read, typed by hand, and the guide in the same form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidewalk.guide import Guide, Instruction


@dataclass(frozen=True)
class Ask:
    action: str
    label: str | None
    place: str | None = None
    condition: str | None = None
    group: str | None = None
    options: tuple[str, ...] = ()
    value: str | None = None
    chosen: bool = False


@dataclass(frozen=True)
class Row:
    line: int
    kind: str
    step: int | None
    reason: str | None
    asks: tuple[Ask, ...] = ()


def ask_of(instruction: Instruction) -> Ask:
    return Ask(
        instruction.action.value,
        instruction.label,
        instruction.place,
        instruction.condition,
        instruction.group,
        instruction.options,
        instruction.value,
        instruction.chosen,
    )


def rows_of(guide: Guide) -> tuple[Row, ...]:
    return tuple(
        Row(
            sentence.location.line,
            sentence.kind.value,
            sentence.step,
            sentence.reason,
            tuple(ask_of(each) for each in sentence.instructions),
        )
        for sentence in guide.sentences
    )
