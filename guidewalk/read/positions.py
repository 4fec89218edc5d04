"""From offsets to the lines and columns that people and editors count."""

from __future__ import annotations

import re
from bisect import bisect_right

from guidewalk.guide import Location

_LINE_END = re.compile(r"\r\n|\r|\n")


class Positions:
    """The lines of a text.

    Args:
        text: the text; a line ends with LF, CR LF or CR.

    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def at(self, offset: int) -> tuple[int, int]:
        """1-based line and column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def location(self, start: int, end: int) -> Location:
        """Where the characters from `start` to before `end` stand.

        Args:
            start: offset of the first character.
            end: offset after the last one; greater than `start`.

        Returns:
            Its location; the end column is the one after the last character, on its line.

        """
        line, column = self.at(start)
        end_line, last_column = self.at(end - 1)
        return Location(line, column, end_line, last_column + 1)

    def offset(self, line: int) -> int:
        """Offset at which a 1-based line begins."""
        return self._starts[line - 1]
