"""Exit statuses, and the errors that end a command with one of them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from guidewalk.verdict import Verdict

if TYPE_CHECKING:
    from guidewalk.verdict import Checked


class Exit(IntEnum):
    """Exit status of `check`; part of the contract."""

    HOLDS = 0  # every checked sentence holds
    DRIFTED = 1  # something drifted or was not reached
    INPUT = 2  # guide or reader file at fault
    IMPOSSIBLE = 3  # the check itself could not be made
    STOPPED = 130  # by the user, as a shell tells it: 128 + SIGINT


def exit_of(checked: Checked) -> Exit:
    """The exit status that a check ends with.

    Args:
        checked: the verdicts.

    Returns:
        DRIFTED if a sentence drifted or was not reached; IMPOSSIBLE if none could be checked, for
        then nothing is known of the guide; else HOLDS.
    """
    if checked.count(Verdict.DRIFTED) + checked.count(Verdict.UNREACHED):
        return Exit.DRIFTED
    return Exit.HOLDS if checked.count(Verdict.HOLDS) else Exit.IMPOSSIBLE


class Ended(Exception):  # noqa: N818 - it is what happened, and names it
    """A command cannot go on.

    Attributes:
        status: exit status.
    """

    def __init__(self, status: Exit, message: str) -> None:
        """Make it.

        Args:
            status: exit status.
            message: the whole story for the user.
        """
        super().__init__(message)
        self.status = status
