"""Shows what was found: a page, JSON, JUnit, SARIF, workflow annotations, a terminal summary.

Everything but `guidewalk.report.write` is pure: verdicts in, text out.
"""

from guidewalk.report.error import ReportError
from guidewalk.report.format import Format, parse_formats
from guidewalk.report.writing import write

__all__ = ["Format", "ReportError", "parse_formats", "write"]
