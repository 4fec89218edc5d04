"""What the terminal says at the end of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from guidewalk.report.counts import count
from guidewalk.report.phrases import phrases_for
from guidewalk.report.reason import reason_in_words
from guidewalk.verdict import FindingKind, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import RenderableType

    from guidewalk.report.phrases import Phrases
    from guidewalk.verdict import Checked, Finding, Judgement

_LOOK = {
    Verdict.DRIFTED: ("≠", "red"),
    Verdict.UNREACHED: ("→|", "yellow"),
    Verdict.HOLDS: ("✓", "green"),
    Verdict.UNCHECKED: ("–", "bright_black"),
}


def summary(checked: Checked, page: Path | None) -> RenderableType:
    """The counts, each finding, each sentence not reached, and where the page is.

    Nothing of the guide or the screens is read as markup.

    Args:
        checked: the guide with its verdicts.
        page: the page that was written; None if none was.

    Returns:
        Something for `rich.console.Console.print`.

    Raises:
        ReportError: the verdicts do not add up.
    """
    phrases = phrases_for(checked.guide.language)
    parts: list[RenderableType] = [_counts(checked, phrases), Text()]
    for judgement in checked.judgements:
        parts += _findings(judgement, checked, phrases)
        if judgement.verdict is Verdict.UNREACHED:
            parts += _unreached(judgement, checked, phrases)
    if page is not None:
        parts.append(
            Text.assemble((f"{phrases.say('page')}: ", "bold"), str(page), overflow="fold")
        )
    return Group(*parts)


def _counts(checked: Checked, phrases: Phrases) -> Table:
    counts = count(checked)
    shares = counts.shares()
    table = Table(box=None, show_header=False, show_footer=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    table.add_column(justify="right")
    for verdict, (symbol, style) in _LOOK.items():
        table.add_row(
            Text(f"{symbol:<2} {phrases.verdict[verdict]}", style=style),
            Text(str(counts.of[verdict])),
            Text(f"{shares[verdict]:.1f}%", style="dim"),
        )
    table.add_row(Text(f"   {phrases.say('sum')}", "bold"), Text(str(counts.sentences), "bold"))
    return table


def _findings(judgement: Judgement, checked: Checked, phrases: Phrases) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for finding in judgement.findings:
        parts += [
            Text.assemble(_place(judgement, checked), "  ", (phrases.kind[finding.kind], "bold")),
            _sentence(judgement),
            _indented(finding.message),
            _indented(_difference(finding, phrases)),
        ]
        if finding.suggestion is not None:
            parts.append(_indented(f"{phrases.say('suggestion')}: {finding.suggestion}"))
        parts.append(Text())
    return parts


def _difference(finding: Finding, phrases: Phrases) -> Text:
    expected = Text(finding.expected, style="red")
    if finding.found is not None:
        return expected.append("  →  ", "none").append(finding.found, "green")
    if finding.kind is FindingKind.WORDING:  # no screen was asked
        return expected
    return expected.append("  →  ", "none").append(phrases.say("nothing"), "dim")


def _unreached(judgement: Judgement, checked: Checked, phrases: Phrases) -> list[RenderableType]:
    return [
        Text.assemble(
            _place(judgement, checked), "  ", (phrases.verdict[judgement.verdict], "bold")
        ),
        _sentence(judgement),
        _indented(reason_in_words(judgement, checked.guide, phrases)),
        Text(),
    ]


def _place(judgement: Judgement, checked: Checked) -> tuple[str, str]:
    """A place that editors and terminals make a link of."""
    place = judgement.sentence.location
    return f"{checked.guide.path}:{place.line}:{place.column}", _LOOK[judgement.verdict][1]


def _sentence(judgement: Judgement) -> RenderableType:
    return _indented(Text(" ".join(judgement.sentence.text.split()), style="italic"))


def _indented(text: Text | str) -> RenderableType:
    return Padding(Text(text) if isinstance(text, str) else text, (0, 0, 0, 2))
