"""Why a sentence has no verdict of its own, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.verdict import Verdict

if TYPE_CHECKING:
    from guidewalk.guide import Guide, Sentence
    from guidewalk.report.phrases import Phrases
    from guidewalk.verdict import Judgement


def stopped_by(judgement: Judgement, guide: Guide) -> Sentence | None:
    """The sentence whose finding kept the walk from this one.

    Args:
        judgement: the verdict.
        guide: the guide.

    Returns:
        The sentence; None if this one was reached, or its reason names no sentence.
    """
    if judgement.verdict is not Verdict.UNREACHED:
        return None
    return next((s for s in guide.sentences if s.id == judgement.reason), None)


def reason_in_words(judgement: Judgement, guide: Guide, phrases: Phrases) -> str:
    """The reason of a verdict as a person reads it.

    Args:
        judgement: the verdict.
        guide: the guide.
        phrases: the language.

    Returns:
        A sentence; an unknown reason as it is; empty where there is none.
    """
    if not judgement.reason:
        return ""
    if judgement.verdict is Verdict.UNREACHED:
        stopper = stopped_by(judgement, guide)
        if stopper is None:
            return phrases.say("stopped", reason=judgement.reason)
        told = phrases.say("stopped_by", line=stopper.location.line)
        return f"{told} {' '.join(stopper.text.split())}"
    return phrases.reason.get(judgement.reason, judgement.reason)
