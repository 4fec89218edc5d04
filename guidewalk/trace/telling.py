"""Problems with a feature's name and its citations, told so that they can be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from guidewalk.derive.part import parts
from guidewalk.trace.citing import folded
from guidewalk.trace.problem import Problem, ProblemKind

if TYPE_CHECKING:
    from guidewalk.feature import Citation, Feature, Step
    from guidewalk.guide import Guide, Sentence
    from guidewalk.trace.citing import Ground


def where_in(guide: Guide, sentence: Sentence) -> str:
    """Where a sentence stands, for a message.

    Args:
        guide: the guide.
        sentence: the sentence.

    Returns:
        `path:line (step 5)`.

    """
    step = "" if sentence.step is None else f" (step {sentence.step})"
    return f"{guide.path}:{sentence.location.line}{step}"


def no_section(guide: Guide, feature: Feature) -> Problem:
    """No section of the guide has the feature's name.

    Args:
        guide: the guide.
        feature: the feature.

    Returns:
        The problem, with the nearest title.

    """
    titles = [part.name for part in parts(guide)]
    nearest = process.extractOne(folded(feature.name), titles, scorer=fuzz.ratio)
    advice = (
        f"the nearest is '{nearest[0]}'; name the feature exactly so"
        if nearest
        else "no section of the guide has an instruction"
    )
    return Problem(
        ProblemKind.NO_SECTION,
        feature.path,
        1,
        None,
        f"'{feature.name}' is no section of {guide.path} with something to do in it; {advice}",
    )


def unknown_sentence(where: Ground, feature: Feature, citation: Citation) -> Problem:
    """A citation to which no sentence answers.

    Args:
        where: the part of the guide that the feature walks.
        feature: the feature.
        citation: the citation.

    Returns:
        The problem, with the nearest sentence.

    """
    step = "outside its steps" if citation.number is None else f"in step {citation.number}"
    message = f"the guide has no sentence '{citation.text}' {step}"
    nearest = where.nearest(citation)
    if nearest is not None:
        number = "" if nearest.step is None else f"{nearest.step}. "
        message += (
            f"; the nearest is at {where_in(where.guide, nearest)}: '{folded(nearest.text)}'. "
            f"If that is meant, write '#> {number}{folded(nearest.text)}' here "
            "and check that the steps below still do what it says; "
            "if the sentence is gone from the guide, take its steps out"
        )
    line = None if nearest is None else nearest.location.line
    return Problem(ProblemKind.UNKNOWN_SENTENCE, feature.path, citation.line, line, message)


def no_citation(feature: Feature, step: Step) -> Problem:
    """A step above which no sentence is cited.

    Args:
        feature: the feature.
        step: the step.

    Returns:
        The problem.

    """
    return Problem(
        ProblemKind.NO_CITATION,
        feature.path,
        step.line,
        None,
        f"the step '{step.text}' cites no sentence of the guide; write the sentence it comes from "
        "above it, as '#> 5. …' (the step's number, then the sentence) or '#> …' outside steps",
    )
