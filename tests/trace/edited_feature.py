"""The feature derived from the guide made by hand, and what tracing says of an edit to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper_guide import PAPER

from guidewalk.derive import derive
from guidewalk.feature import Feature, parse_feature
from guidewalk.trace import Problem, trace

if TYPE_CHECKING:
    from guidewalk.guide import Guide

PATHS = {one.file_name: one.text for one in derive(PAPER)}
PC_TEXT = PATHS["pc.feature"]
PC_LINES = PAPER.sections[1].line - 1


def pc(text: str = PC_TEXT) -> Feature:
    return parse_feature(text, "features/pc.feature")


def problems(old: str, new: str, count: int = -1) -> list[Problem]:
    """What tracing says once the derived feature is edited."""
    assert old in PC_TEXT
    return list(trace(PAPER, [pc(PC_TEXT.replace(old, new, count))]))


def kinds(found: list[Problem]) -> set[str]:
    return {problem.kind.value for problem in found}


def feature_for(guide: Guide, *lines: str) -> Feature:
    title = guide.sections[0].title
    head = ["# language: ko", f"기능: {title}", f"  시나리오: {title}"]
    return parse_feature("\n".join([*head, *lines, ""]), "f.feature")
