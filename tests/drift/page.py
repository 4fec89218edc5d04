"""The page of a run of the laboratory. Pure but for its template."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.drift.telling import awaited, lacking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.drift.sameness import Difference
    from tests.drift.score import Score
    from tests.drift.totals import Totals

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters |= {"awaited": awaited, "lacking": lacking}


def page(
    scores: Sequence[Score],
    totals: Totals,
    abouts: Mapping[str, str],
    *,
    rounds: int,
    differing: Sequence[Difference],
) -> str:
    """The page, which needs no other file.

    Args:
        scores: one a case, those of a class together.
        totals: all together.
        abouts: what each drift does, by its name.
        rounds: how many rounds there were; `scores` and `totals` are of the last.
        differing: what was not said alike in all of them.

    Returns:
        The HTML.

    """
    groups = [(name, list(one)) for name, one in groupby(scores, lambda score: score.case.group)]
    return _TEMPLATES.get_template("page.html.j2").render(
        groups=groups,
        totals=totals,
        bad=[score for score in scores if not score.passed],
        count=len(scores),
        abouts=abouts,
        rounds=rounds,
        differing=differing,
    )
