"""Instructions that could not be carried out on the screen that is still there.

A form that lacks something is refused, a button that waits for it does nothing. That says nothing
new about the guide: it follows from what was said already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.observation import Mark

if TYPE_CHECKING:
    from guidewalk.walk.task import Draft

# What leaves a screen without something that the guide gives it.
_KINDS = frozenset({"removed", "disabled", "no-effect", "wrong-role", "fact-changed"})


class Unmet:
    """What a screen is still waiting for, because it could not be done."""

    def __init__(self) -> None:
        self._drafts: list[Draft] = []

    def add(self, draft: Draft) -> None:
        """A step was not carried out on this screen.

        Args:
            draft: the step.
        """
        self._drafts.append(draft)

    def because(self, but: Draft) -> str | None:
        """What explains that the screen does not go on.

        Args:
            but: the step that asks: nothing explains itself.

        Returns:
            Id of the sentence that the latest such step carries out; None if there is none.
        """
        told = (d.task.citation for d in reversed(self._drafts) if d is not but and _still(d))
        return next((citation for citation in told if citation is not None), None)


def _still(draft: Draft) -> bool:
    """Whether it has not been made good since: what was put off may have turned up."""
    return draft.mark is Mark.NOT_TRIED or undone(draft)


def undone(draft: Draft) -> bool:
    """Whether what a step found has kept it from being carried out.

    Args:
        draft: the step.

    Returns:
        True if trying it again would come to the same.
    """
    return any(told.kind in _KINDS for told in draft.contradictions)
