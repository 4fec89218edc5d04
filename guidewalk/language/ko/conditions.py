"""The clause under which a Korean sentence's instructions are followed, if it has one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidewalk.language.ko.predicates import Predicate

_IF = re.compile(r"(?:만약에|만약|만일에|만일|혹시라도|혹시|혹)\s*,?\s*")
_LINK = re.compile(
    r"\s*(?:그리고|그런데|그러나|하지만|단|다만|또한|또|이때|먼저|우선|참고로|그다음|이후|그 후)?"
    r"\s*,?\s*"
)
_ALWAYS = re.compile(
    r"(?:(?<=[가-힣])다면|(?<=\S)라면|(?<=[가-힣]) ?경우(?:에는|에도|엔|에|라면)?"
    r"|(?:는|은|[가-힣]) (?:분|고객|사용자|이용자|사람|회원)(?:님)?(?:들)?(?:께서는|은|는|이라면))"
    r"(?=[,\s])"
)
_WITH_IF = re.compile(
    r"(?:(?<=[가-힣])면|경우(?:에는|에도|엔|에)?|(?<=[가-힣])거든|(?<=[가-힣])다면|라면"
    r"|[을할될실를] ?때(?:에는|는|에)?)(?=[,\s])"
)
_STATE = re.compile(
    r"(?:모르|없으|있으|않으|아니|아니라|원하|원하시|잊으|잊어버리|잊었으|잃어버렸으|분실했으|"
    r"바뀌었으|변경되었으|변경됐으|필요하|필요하시|실패하|틀리|다르|안 되|안 나오|안 뜨|안 오|"
    r"모르시|없으시|있으시|않으시|아니시|다르시|쓰고 있으|이용 중이|사용 중이)면(?=[,\s])"
)
_PARTICLE_AT_END = re.compile(
    r"(?<=경우)(?:에는|에도|엔|에)$|(?<=[분들객자람원님])(?:께서는|은|는)$|(?<=때)(?:에는|는|에)$"
)
# What every reader has done by then: a step of the way, not a state that some are in.
_FINISHED = re.compile(
    r"(?:마쳤|마치셨|끝났|끝냈|끝내셨|적었|적으셨|썼|쓰셨|입력했|입력하셨|채웠|채우셨|눌렀|누르셨|골랐|고르셨|"
    r"선택했|선택하셨|정했|정하셨|확인했|확인하셨|읽었|읽으셨|봤|보셨|보았|동의했|동의하셨|등록했|등록하셨|"
    r"체크했|체크하셨|들어갔|들어가셨|열었|여셨|받았|받으셨|보냈|보내셨|완료했|완료하셨|완료됐|완료되었|"
    r"준비됐|준비되었|준비했|준비하셨|다 했|다 하셨|했|하셨)다면$"
)
_MISHAP = re.compile(r"(?:분실|실패|변경|누락|중단|취소|해지|거절|못|안)\s?했다면$")
_NO_CONDITION = re.compile(r"경우(?:가|는|도|의|를)")


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition clause.

    Attributes:
        text: as written, without 만약에.
        start: offset of its first character, 만약에 included.
        end: offset after its last one.

    """

    text: str
    start: int
    end: int


def find_condition(text: str, masked: str, predicates: tuple[Predicate, ...]) -> Condition | None:
    """The condition clause of a sentence.

    -다면, -라면, 경우 and "for those who" always make one; -면 does with 만약에, or where its verb
    tells a state of the reader (모르면, 없으면). An event that everybody waits for (통화가
    종료되면, 문자를 받으면) and an action (클릭하면) make none.

    Args:
        text: the sentence.
        masked: the same with its quotations masked.
        predicates: its verbs; a condition begins after the last thing that is asked before it.

    Returns:
        The clause, or None.

    """
    spoken = _IF.search(masked)
    if spoken:
        end = _WITH_IF.search(masked, spoken.end())
        start, body = spoken.start(), spoken.end()
    else:
        ends = [m for m in (_always(masked), _STATE.search(masked)) if m]
        end = min(ends, key=lambda m: m.start()) if ends else None
        start = body = 0
    if end is None or _NO_CONDITION.match(masked, end.start()):
        return None
    for predicate in predicates:
        if (
            body <= predicate.start
            and predicate.end < end.start()
            and predicate.mood.name
            in (
                "NEXT",
                "ASKED",
            )
            and not predicate.passive
            and not spoken
        ):
            start = body = predicate.end
    link = _LINK.match(masked, body)
    if link:
        body = link.end()
    body = max(body, masked.rfind(". ", 0, end.start()) + 2 if ". " in masked[: end.start()] else 0)
    clause = _PARTICLE_AT_END.sub("", " ".join(text[body : end.end()].split()).strip(", "))
    if not clause or not masked[end.end() :].strip(" ,."):
        return None
    return Condition(clause, start, end.end())


def _always(masked: str) -> re.Match[str] | None:
    """The first ending that makes a condition of any verb, but of one that tells what was done."""
    for found in _ALWAYS.finditer(masked):
        before = masked[: found.end()]
        if _FINISHED.search(before) is None or _MISHAP.search(before) is not None:
            return found
    return None
