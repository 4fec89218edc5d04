"""The forms in which a report can be had."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from guidewalk.report.error import ReportError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Format(StrEnum):
    """One form of the report; the words of `check --format`."""

    HTML = "html"
    JSON = "json"
    JUNIT = "junit"
    SARIF = "sarif"
    GITHUB = "github"


FILE_OF: Mapping[Format, str] = {
    Format.HTML: "index.html",
    Format.JSON: "report.json",
    Format.JUNIT: "junit.xml",
    Format.SARIF: "guidewalk.sarif",
}
"""The file of each format that has one; `github` goes to a stream."""


def parse_formats(text: str) -> frozenset[Format]:
    """The formats in a comma-separated list, as `--format` takes it.

    Args:
        text: for example `html,json`; white space and letter case do not matter.

    Returns:
        The formats named.

    Raises:
        ReportError: a word is no format, or there is none.
    """
    words = [word.strip().lower() for word in text.split(",") if word.strip()]
    known = ", ".join(Format)
    if not words:
        raise ReportError(f"--format names no format. Choose from: {known}.")
    unknown = [word for word in words if word not in set(Format)]
    if unknown:
        raise ReportError(f"--format: there is no format {unknown[0]!r}. Choose from: {known}.")
    return frozenset(Format(word) for word in words)
