"""Shows what was found: a page, JSON, JUnit, SARIF, workflow annotations, a terminal summary.

Everything but `guidewalk.report.write` is pure: verdicts in, text out. `write` is imported when it
is first asked for: templates, schema and pictures take a third of a second that a check has only
after its walk.
"""

from typing import TYPE_CHECKING

from guidewalk.report.error import ReportError
from guidewalk.report.format import Format, parse_formats

if TYPE_CHECKING:
    from guidewalk.report.writing import write

__all__ = ["Format", "ReportError", "parse_formats", "write"]


def __getattr__(name: str) -> object:
    if name != "write":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from guidewalk.report.writing import write as found  # noqa: PLC0415 - see above

    return found
