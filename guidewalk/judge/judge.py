"""The verdict on every sentence, from what was seen. No observation never means `holds`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from guidewalk.claims import claims_of
from guidewalk.guide import Guide, Kind, Sentence
from guidewalk.judge.findings import findings, notes, unobserved
from guidewalk.observation import Mark, Observation, Shot
from guidewalk.screen.names import bare
from guidewalk.verdict import Finding, Judgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from guidewalk.claims import Fact

NOT_WALKED = "not-walked"


def judge(
    guide: Guide, observations: Iterable[Observation], facts: Sequence[Fact] = ()
) -> tuple[Judgement, ...]:
    """Say of every sentence whether it still holds.

    Args:
        guide: the guide.
        observations: everything that was seen, in all scenarios.
        facts: what could be observed of its claims; what a claim says beyond them is noted.

    Returns:
        One judgement a sentence, in the order of the text.
    """
    about: dict[str, list[Observation]] = defaultdict(list)
    for observation in observations:
        if observation.citation is not None:
            about[observation.citation].append(observation)
    wrong = {
        sentence.id: findings(sentence, about[sentence.id], guide.language)
        for sentence in guide.sentences
    }
    unmatched = {
        claim.sentence.id: claim.unmatched for claim in claims_of(guide, facts) if claim.matches
    }
    judgements = (
        _judgement(
            sentence,
            about[sentence.id],
            wrong[sentence.id],
            guide.language,
            unmatched.get(sentence.id, ()),
        )
        for sentence in guide.sentences
    )
    named = {
        bare(finding.expected): sentence.id
        for sentence in guide.sentences
        for finding in wrong[sentence.id]
    }
    return tuple(_because_of(judgement, named) for judgement in judgements)


def _because_of(judgement: Judgement, named: Mapping[str, str]) -> Judgement:
    """What was missing on the way is told by the finding of the sentence that names it."""
    if judgement.verdict is not Verdict.UNREACHED or judgement.reason is None:
        return judgement
    return replace(judgement, reason=named.get(bare(judgement.reason), judgement.reason))


def _judgement(
    sentence: Sentence,
    seen: Sequence[Observation],
    found: tuple[Finding, ...],
    language: str,
    unmatched: Sequence[str],
) -> Judgement:
    verdict, reason = _verdict(sentence, seen)
    return Judgement(
        sentence=sentence,
        verdict=Verdict.DRIFTED if found else verdict,
        reason=None if found else reason,
        findings=found,
        notes=(*notes(seen, language), *unobserved(unmatched, language)),
        scenarios=tuple(dict.fromkeys(o.scenario for o in seen)),
        seen=_shots(sentence, seen),
    )


def _verdict(sentence: Sentence, seen: Sequence[Observation]) -> tuple[Verdict, str | None]:
    if sentence.kind is Kind.ASIDE:
        return Verdict.UNCHECKED, sentence.reason or "opinion"
    if sentence.kind is Kind.CLAIM and seen:
        return _claimed(seen)
    done = [o for o in seen if o.mark in (Mark.DONE, Mark.CONTRADICTED)]
    if _carried(sentence, done):
        return Verdict.HOLDS, None
    if sentence.kind is Kind.CLAIM:
        return Verdict.UNCHECKED, "no-known-claim"
    impossible = [o.because for o in seen if o.mark is Mark.NOT_POSSIBLE]
    if impossible:
        return Verdict.UNCHECKED, impossible[0]
    return Verdict.UNREACHED, _because(seen)


def _claimed(seen: Sequence[Observation]) -> tuple[Verdict, str | None]:
    """A claim holds only if everything that it states was observed, to the last step."""
    impossible = [o.because for o in seen if o.mark is Mark.NOT_POSSIBLE]
    if impossible:
        return Verdict.UNCHECKED, impossible[0]
    if any(o.mark is Mark.NOT_TRIED for o in seen):
        return Verdict.UNREACHED, _because(seen)
    return Verdict.HOLDS, None


def _carried(sentence: Sentence, done: Sequence[Observation]) -> bool:
    """Whether every instruction of the sentence, and what it promises, was carried out and seen."""
    carried = {o.instruction for o in done}
    wanted = set(range(len(sentence.instructions)))
    promised = len({o.step for o in done if o.instruction is None})
    return bool(done) and wanted <= carried and promised >= len(sentence.outcomes)


def _because(seen: Sequence[Observation]) -> str:
    """The sentence whose finding stopped the walk before this one."""
    stopped = [o.because for o in seen if o.mark is Mark.NOT_TRIED and o.because is not None]
    return stopped[0] if stopped else NOT_WALKED


def _shots(sentence: Sentence, seen: Sequence[Observation]) -> tuple[Shot, ...]:
    """The screens of the first scenario that carried it out; of a claim, those of every one."""
    first = next((o.scenario for o in seen if o.seen is not None), None)
    every = sentence.kind is Kind.CLAIM
    return tuple(o.seen for o in seen if o.seen is not None and (every or o.scenario == first))
