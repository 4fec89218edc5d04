"""What a Korean sentence without instructions is to its reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.guide import Kind
from guidewalk.language.ko.conjugation import Mood
from guidewalk.language.ko.verbs import NEEDS_A_PERSON

if TYPE_CHECKING:
    from guidewalk.language.grammar import Context, Phrase
    from guidewalk.language.ko.predicates import Predicate


def _any_of(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts))


_GREETING = _any_of(
    "안녕|반갑습니다|반가워요|만나서",
    "감사합니다|고맙습니다|감사드|수고하셨|수고 많으",
    r"(?:다음|또)\s?(?:글|시간|포스팅|번)에.{0,12}(?:만나|뵙|봬|찾아)",
)
_INTRODUCTION = _any_of(
    r"(?:소개|전|공유|알려|정리|리뷰)(?:하는|해 ?주는|해 ?드리는|하고 있는|드리는)\s"
    r".*(?:입니다|이에요|예요)[.!\s]*$",
    r"^(?:저는|제 이름은)\s.*(?:입니다|이에요|예요|이라고 합니다)[.!\s]*$",
)
_NAMES_ITSELF = re.compile(r"(?:입니다|이에요|예요)[.!\s]*$")
_TOPIC = re.compile(r"[가-힣](?:은|는)\s")
_POINTER = _any_of(
    r"알아\s?보|살펴\s?보(?:겠|도록|는)",
    "소개(?:해|하겠|합니다|하려|드리)|설명(?:해|하겠|합니다|드리)|안내(?:해 드리|하겠|합니다|드리)",
    "다루(?:겠|었|고|며|어)|다룹니다|다뤄|정리(?:해|하겠|했)|시간을 (?:갖|가지)|참고|참조",
    "(?:아래|위|다음|앞|이) ?(?:글|포스팅|문서|링크|내용|그림|표|절차|순서|안내)",
    "(?:블로그|밴드|페이스북|카카오스토리|카카오톡|트위터|인스타그램|링크드인|엑스|라인).{0,4}공유",
    "URL ?복사|관련 ?(?:글|포스팅|문서)|목차",
)
_OPINION = _any_of(
    r"필요(?:가|는|도)? 있|(?:것이|편이|게|면|도록) (?:더 )?좋|좋습니다|좋아요",
    r"추천|권장|권합니다|권해|생각(?:합니다|해요|됩니다)|것 같(?:습니다|아요)",
    r"편리합니다|편합니다|간단합니다|쉽습니다|어렵지|유용합니다|바랍니다[.!\s]*$|되시(?:길|기)",
    "아쉽|번거롭|헷갈",
)
_DATE_FIRST = re.compile(r"^\s*\d{4}\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]")
_STATEMENT = re.compile(
    r"(?:다|요|오|까|죠|음|함|됨|임|없음|있음|불가|가능|필수)[.!?…。\s\"'”’)]*$"
)
_QUESTION = re.compile(r"[?？]\s*$|(?:까요|나요|인가요|가요|습니까)[.\s]*$")
_IMPERATIVE = re.compile(
    r"(?:세요|십시오|시오|바랍니다|[가-힣]시다|면 됩니다|면 돼요|면 되겠습니다)[.!\s]*$"
)


def asks_of_a_person(predicates: tuple[Predicate, ...]) -> bool:
    """Whether what is asked is out of a browser's reach (`보안카드를 지참합니다`)."""
    return any(
        p.verb.lemma in NEEDS_A_PERSON
        and not p.passive
        and p.mood in (Mood.ASKED, Mood.NEXT, Mood.MUST, Mood.DENIED)
        for p in predicates
    )


def is_imperative(masked: str) -> bool:
    """Whether the sentence is in a form that asks, whatever its verb is."""
    return _IMPERATIVE.search(masked) is not None


def judge_kind(
    phrase: Phrase, masked: str, predicates: tuple[Predicate, ...], context: Context
) -> tuple[Kind, str | None]:
    """Kind and reason of a sentence that asks for nothing and promises nothing.

    Args:
        phrase: the sentence.
        masked: its text with quotations masked.
        predicates: its verbs.
        context: what is known before it.

    Returns:
        CLAIM for a statement of fact, else ASIDE with the reason why a browser cannot check it.

    """
    text = phrase.text
    denied = any(p.mood is Mood.DENIED and not p.passive for p in predicates)
    introduces = (
        context.previous == "greeting"
        and _NAMES_ITSELF.search(masked) is not None
        and _TOPIC.search(masked) is None
    )
    checks: tuple[tuple[bool, str], ...] = (
        (bool(_GREETING.search(masked) or _INTRODUCTION.search(masked)) or introduces, "greeting"),
        (_DATE_FIRST.match(text) is not None, "navigation-aid"),
        (asks_of_a_person(predicates), "needs-a-person"),
        (_POINTER.search(masked) is not None, "navigation-aid"),
        (_OPINION.search(masked) is not None, "opinion"),
        (_QUESTION.search(masked) is not None, "question"),
        (denied and (context.in_step or is_imperative(masked)), "warning"),
        (any(p.mood is Mood.PAST and not p.passive for p in predicates), "narration"),
        (_STATEMENT.search(masked) is None, "fragment"),
        (is_imperative(masked), "needs-a-person"),
    )
    for holds, reason in checks:
        if holds:
            return Kind.ASIDE, reason
    return Kind.CLAIM, None
