"""What happened on a walk, in order: drafts of observations, and the pictures they share."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction, Mark, Observation
from guidewalk.walk.evidence import Camera, shot
from guidewalk.walk.task import Draft, Task

if TYPE_CHECKING:
    from guidewalk.screen.model import Node, Screen


class Log:
    """The record of one scenario.

    Args:
        camera: takes the pictures.
    """

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._began = 0.0
        self._waiting: list[Draft] = []  # drafts whose screen has not been pictured yet
        self.drafts: list[Draft] = []

    @property
    def current(self) -> Draft:
        """The step being carried out."""
        return self.drafts[-1]

    def begin(self, task: Task) -> None:
        """A step begins: open its record.

        Args:
            task: the step.
        """
        self._began = time.monotonic()
        self.drafts.append(Draft(task))

    def end(self) -> None:
        """The step has ended."""
        self.current.seconds = time.monotonic() - self._began

    def saw(self, screen: Screen, node: Node | None, draft: Draft | None = None) -> None:
        """The step was at this place of this screen; its picture is taken when the screen is left.

        Args:
            screen: the screen.
            node: the thing that the step is about; None if it is the screen as a whole.
            draft: whose step; the current one where None.
        """
        draft = draft or self.current
        draft.seen = shot(screen, node)
        if draft not in self._waiting:
            self._waiting.append(draft)

    def leave(self, screen: Screen | None) -> None:
        """The screen is about to be left: picture it for all that happened on it.

        Args:
            screen: the screen as last seen; None if there is none.
        """
        if not self._waiting or screen is None:
            return
        picture = self._camera.take()
        for draft in self._waiting:
            if draft.seen is not None and draft.seen.picture is None:
                draft.seen = replace(draft.seen, picture=picture)
        self._waiting.clear()

    def contradict(
        self, screen: Screen, contradiction: Contradiction, node: Node | None = None
    ) -> Contradiction:
        """Record what the screen says otherwise, with a picture of it.

        Args:
            screen: the screen.
            contradiction: in what.
            node: the thing in question; None if it is the screen as a whole.

        Returns:
            The contradiction with its evidence.
        """
        seen = shot(screen, node, self._camera.take())
        told = replace(contradiction, seen=seen)
        self.current.contradictions.append(told)
        return told

    def amend(self, draft: Draft, contradiction: Contradiction) -> None:
        """Record of a step what has come out since: its own picture is the evidence.

        Args:
            draft: the step.
            contradiction: in what the screen said otherwise.
        """
        draft.contradictions.append(replace(contradiction, seen=draft.seen))

    def picture(self) -> str | None:
        """Take a picture of the screen before it is left.

        Returns:
            Its file name; None where no pictures are taken.
        """
        return self._camera.take()

    def blame_previous(
        self, screen: Screen, contradiction: Contradiction, picture: str | None = None
    ) -> None:
        """Record something of the sentence that was being carried out when it appeared.

        Args:
            screen: the screen.
            contradiction: what appeared.
            picture: file name of its picture; None takes one now.
        """
        seen = shot(screen, None, picture or self._camera.take())
        earlier = [d for d in self.drafts[:-1] if d.mark is Mark.DONE and d.task.citation]
        (earlier[-1] if earlier else self.current).contradictions.append(
            replace(contradiction, seen=seen)
        )

    def observations(self) -> tuple[Observation, ...]:
        """Everything that was recorded.

        Returns:
            One observation a step and sentence, in order.
        """
        return tuple(seen for draft in self.drafts for seen in draft.observations())
