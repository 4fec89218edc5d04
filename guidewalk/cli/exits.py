"""Exit statuses, and the errors that end a command with one of them."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit status of `check`; part of the contract."""

    HOLDS = 0  # every checked sentence holds
    DRIFTED = 1  # something drifted or was not reached
    INPUT = 2  # guide or reader file at fault
    IMPOSSIBLE = 3  # the check itself could not be made


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
