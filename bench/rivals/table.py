"""The figures as a page of Markdown."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any

from bench.rivals.cases import CASES

if TYPE_CHECKING:
    from collections.abc import Sequence

Line = dict[str, Any]


def table(lines: Sequence[Line]) -> str:
    """Lay out totals by tool, then each case by tool.

    Args:
        lines: What `outcome.judged` gave, each with its `tool`.

    """
    tools = list(dict.fromkeys(line["tool"] for line in lines))
    by_key = {(line["tool"], line["case"]): line for line in lines}
    rows = [
        _row(["", *tools]),
        _row(["---"] * (len(tools) + 1)),
        *(_row([name, *(made(_of(lines, tool)) for tool in tools)]) for name, made in _TOTALS),
        "",
        _row(["case", "class", "false steps", *tools]),
        _row(["---"] * (len(tools) + 3)),
    ]
    for case in CASES:
        told = [by_key.get((tool, case.name)) for tool in tools]
        false = ", ".join("/".join(map(str, sorted(steps))) for steps in case.false) or "–"
        rows.append(_row([case.name, case.sort, false, *(_cell(line) for line in told)]))
    return "\n".join(rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _of(lines: Sequence[Line], tool: str) -> list[Line]:
    return [line for line in lines if line["tool"] == tool]


def _cell(line: Line | None) -> str:
    if line is None:
        return "not tried"
    named = ", ".join("–".join(map(str, where)) for where in line["steps"]) or "no step"
    if not line["false"]:
        return f"**false alarm** ({named})" if line["false_alarm"] else "quiet"
    if not line["found"]:
        return "missed"
    return f"found ({named})" if line["right_step"] else f"found, wrong step ({named})"


def _drifts(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line["false"] == 1]


def _true(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if not line["false"]]


def _share(lines: Sequence[Line], key: str) -> str:
    return f"{sum(bool(line[key]) for line in lines)} of {len(lines)}"


def _several(lines: Sequence[Line]) -> str:
    found = next((line for line in lines if line["false"] > 1), None)
    return "not tried" if found is None else f"{found['named']} of {found['false']}"


def _seconds(lines: Sequence[Line], key: str) -> str:
    times = [line[key] for line in lines if line[key] is not None]
    return f"{statistics.median(times):.1f}" if times else "–"


_TOTALS = (
    ("drifts found", lambda lines: _share(_drifts(lines), "found")),
    ("of these at a step that is false", lambda lines: _share(_drifts(lines), "right_step")),
    ("false sentences named, five drifts in one run", _several),
    ("false alarms (healthy and benign)", lambda lines: _share(_true(lines), "false_alarm")),
    ("seconds, whole command, median", lambda lines: _seconds(lines, "seconds")),
    ("seconds of it in the browser, median", lambda lines: _seconds(lines, "walk")),
    (
        "seconds on the healthy bank",
        lambda lines: _seconds([line for line in lines if line["case"] == "healthy"], "seconds"),
    ),
)
