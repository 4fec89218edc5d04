"""What this reader would type, looked up by the guide's own label."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guidewalk.reader.values import CodeCard, Value
from guidewalk.screen.names import bare, likeness

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEAR = 0.72  # a misspelt label is at least this like the name of its value
_LEAD = 0.06  # … and the next best name is at least this much less like it


class ReaderError(Exception):
    """The reader has no value, or no single value, for a label.

    Attributes:
        label: the guide's label.

    """

    def __init__(self, label: str, message: str) -> None:
        """Make it.

        Args:
            label: the guide's label.
            message: the whole story for the user.

        """
        super().__init__(message)
        self.label = label


@dataclass(frozen=True, slots=True)
class Reader:
    """The person who follows the guide.

    Attributes:
        values: what they would type, by name.
        source: where the values come from, for messages.
        handset: address of a page that stands for their telephone; None if they have none here.
        cookies: name and value of cookies that their browser brings along.
        account: address of the lab's record of this customer; None outside a lab.

    """

    values: Mapping[str, Value]
    source: str
    handset: str | None = None
    cookies: Mapping[str, str] = field(default_factory=dict)
    account: str | None = None

    @property
    def card(self) -> CodeCard | None:
        """Their code card; None if they have none, or several."""
        cards = [value for value in self.values.values() if isinstance(value, CodeCard)]
        return cards[0] if len(cards) == 1 else None

    def value(self, label: str, *, context: str = "") -> Value:
        """What they would type into a box that the guide calls by this label.

        The label itself, then its spelling variants, then its nearest known name.

        Args:
            label: the guide's label.
            context: the guide's sentence; a name that stands in it wins among equals.

        Returns:
            The value.

        Raises:
            ReaderError: no name fits, or several do equally well.

        """
        if label in self.values:
            return self.values[label]
        variants = [name for name in self.values if bare(name) == bare(label)]
        if variants:
            return self.values[variants[0]]
        near = self._near(label, context)
        if len({repr(self.values[name]) for name in near}) > 1:
            raise ReaderError(
                label,
                f"{self.source}: several values could be meant by '{label}': {', '.join(near)}. "
                f'Add a line "{label}" = "…" to say which.',
            )
        if not near:
            known = sorted(self.values, key=lambda name: -likeness(label, name))[:5]
            raise ReaderError(
                label,
                f"{self.source}: there is no value for '{label}'. Known names: "
                f'{", ".join(known) or "none"}. Add a line "{label}" = "…".',
            )
        return self.values[near[0]]

    def _near(self, label: str, context: str) -> list[str]:
        ranked = sorted(((likeness(label, name), name) for name in self.values), reverse=True)
        best = ranked[0][0] if ranked else 0.0
        near = [name for alike, name in ranked if alike >= max(_NEAR, best - _LEAD)]
        told = [name for name in near if bare(name) in bare(context)]
        return told or near
