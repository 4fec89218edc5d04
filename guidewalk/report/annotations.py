"""Workflow annotations: lines that GitHub Actions shows beside the guide's text.

Form and escaping follow `packages/core/src/command.ts` of github.com/actions/toolkit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.report.reason import reason_in_words
from guidewalk.verdict import Verdict

if TYPE_CHECKING:
    from guidewalk.guide import Location
    from guidewalk.report.phrases import Phrases
    from guidewalk.verdict import Checked


def annotation_lines(checked: Checked, phrases: Phrases, file: str) -> str:
    """An error line for each finding, a warning line for each sentence not reached.

    Args:
        checked: the guide with its verdicts.
        phrases: the language of the titles.
        file: the guide's path from the root of the repository.

    Returns:
        The lines, each ended by a line break; empty if there is nothing to say.
    """
    lines = []
    for judgement in checked.judgements:
        place = judgement.sentence.location
        for finding in judgement.findings:
            message = finding.message
            if finding.suggestion:
                message += f"\n{phrases.say('suggestion')}: {finding.suggestion}"
            lines.append(_line("error", file, place, phrases.kind[finding.kind], message))
        if judgement.verdict is Verdict.UNREACHED:
            title = phrases.verdict[Verdict.UNREACHED]
            message = reason_in_words(judgement, checked.guide, phrases)
            lines.append(
                _line("warning", file, place, title, message or phrases.meaning[Verdict.UNREACHED])
            )
    return "".join(f"{line}\n" for line in lines)


def _line(command: str, file: str, place: Location, title: str, message: str) -> str:
    properties: dict[str, object] = {"file": file, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:  # columns make sense to GitHub on one line only
        properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = title
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{command} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
