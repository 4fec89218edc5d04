"""Where one clause of a Korean sentence ends, and how it stands to the next one.

The endings are those that 표준국어대사전 (National Institute of Korean Language) lists as
연결 어미, as far as they stand at the end of a word and can be told from nouns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from guidewalk.language.ko.claims_quantities import quantities


class Joint(Enum):
    """How a segment stands to what follows it."""

    IF = auto()  # …면, …도, …후에: a circumstance of what follows
    WHEN = auto()  # …때, …려면: a circumstance; several in a row are alternatives
    BEFORE = auto()  # …전에
    OR = auto()  # …거나: whatever the next one is
    AND = auto()  # …고, …며: its circumstances go on
    CUT = auto()  # …므로, …지만: a new thought
    END = auto()


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words up to a joint, as written, without the connector that opens it."""

    text: str
    joint: Joint


_WORD = re.compile(r"\S+")
_NOUNS = re.compile(
    r"(?:화면|장면|측면|반면|방면|정면|표면|단면|지면은|서면|[그]리고|사고|신고|광고|경고|참고|보고|창고|"
    r"재고|통고|권고|선고|원고|잔고|국고|출고|입고|최고|로고)$"
)
_QUOTING = re.compile(r"(?:다고|라고|자고|냐고|려고|이라고)$")
_AUXILIARY = re.compile(r"(?:있|계[시십셔]|싶|나서|나면|난|말[고았])")
_IF = re.compile(
    r"(?:면|면은|거든|더라도|자마자|자면|ㄴ다면"
    r"|(?:어|아|여|해|돼|되어|하여|러|려|져|와|워|지나|끝나|넘어|써|쳐|커|없어|있어)도)$"
)
_WHEN = re.compile(
    r"(?:때|때는|때에|때에는|때도|때마다|때면|려면|려면은|경우|경우에|경우에는|경우엔)$"
)
_AFTER_NOUN = re.compile(
    r"(?:[가-힣]*(?:후|뒤|이후)|다음|시)(?:에|에는|에도|엔|부터|부터는|로는)?$"
)
_AFTER_ONE_WORD = re.compile(
    r"[가-힣]+(?:만료|종료|발급|재발급|갱신|경과)(?:후|뒤|시)(?:에|에는|에도|엔)?$"
)
_HANGUL_END = re.compile(r"[가-힣]$")
_NOT_BEFORE = (
    "안전",
    "완전",
    "충전",
    "이전",
    "발전",
    "환전",
    "예전",
    "종전",
    "직전",
    "사전",
    "여전",
)
_ALLOWED = re.compile(r"(?:되|됩|돼|된|될|무방|괜찮|좋|안\s?(?:되|됩|돼|된))")
_BEFORE = re.compile(r"[가-힣]*(?:전|이전)(?:에|에는|에도|엔|까지|까지는|까지만|이라도|이라면)?$")
_OR = re.compile(r"거나$")
_AND = re.compile(r"(?:고|며|면서)$")
_CUT = re.compile(
    r"(?:므로|으니|니까|하니|되니|이니|지만|는데|은데|한데|인데|된데|으나|되나|하나|이나마|"
    r"때문에|까닭에|관계로|덕분에|기에|느라|[하아어여해라려워져돼와]서|되어서|하여서)$"
)
_CUT_NOUNS = re.compile(
    r"(?:에서|께서|라서는|인증서|증명서|계약서|위해서|위하여서|통해서|따라서|관해서|"
    r"대해서|로서|로써|하나|혼자서)$"
)
_COPULA = re.compile(r"(?:년|개월|달|해|일|주|시간|분|간|것|개|원|번|회|수단|증|서)(?:으)?로,$")
_OPENS = re.compile(
    r"\s*(?:그리고|그런데|그러나|하지만|따라서|그래서|그러므로|그러니|또한|또|다만|단|즉|참고로|"
    r"특히|한편|아울러|게다가|더욱이|물론|이때|그때|이후|그 후|만약에|만약|만일|혹시|먼저|우선)"
    r"\s*(?:,\s*|(?=\s)|$)"
)
_NEAR = 12  # characters before 전에 in which its span of time stands
_DASH = re.compile(r"[,，、\s]+$")


def segments(sentence: str) -> tuple[Segment, ...]:
    """Split a sentence where a clause ends.

    Args:
        sentence: on one line, without markup.

    Returns:
        Its segments, in order; the last one's joint is END.

    """
    found: list[Segment] = []
    words = list(_WORD.finditer(sentence))
    start = 0
    for at, word in enumerate(words):
        after = sentence[words[at + 1].start() :] if at + 1 < len(words) else ""
        before = words[at - 1].group() if at else ""
        so_far = sentence[start : word.end()]
        joint = _joint(word.group(), before, after, so_far) if after else Joint.END
        if joint is None:
            continue
        text = _DASH.sub("", _OPENS.sub("", so_far, count=1)).strip()
        if text or joint is Joint.END:
            found.append(Segment(text, joint))
        start = word.end()
    return tuple(one for one in found if one.text)


def _joint(word: str, before: str, after: str, so_far: str) -> Joint | None:  # noqa: PLR0911
    bare = word.rstrip(",，、")
    if _NOUNS.search(bare) or _OPENS.fullmatch(so_far):
        return None
    if _WHEN.search(bare):
        return Joint.WHEN
    if _IF.search(bare):
        # 해도 된다, 하면 된다 and 하지 않으면 안 된다 are one verb.
        return None if _ALLOWED.match(after) else Joint.IF
    if _AFTER_ONE_WORD.search(bare) or (_AFTER_NOUN.fullmatch(bare) and _comes_after(before)):
        return Joint.IF
    if _BEFORE.fullmatch(bare) and (before or bare[0] != "전"):
        return Joint.IF if quantities(so_far[-_NEAR:]) else _before(bare, before)
    if _OR.search(bare):
        return Joint.OR
    if _AND.search(bare) and not _QUOTING.search(bare):
        return None if _AUXILIARY.match(after) and bare.endswith("고") else Joint.AND
    if _CUT.search(bare) and not _CUT_NOUNS.search(bare):
        return Joint.CUT
    return Joint.CUT if _COPULA.search(word) else None


def _comes_after(before: str) -> bool:
    """Whether what stands before 후, 뒤 or 시 is a noun or a verb's adnominal form."""
    return _HANGUL_END.search(before) is not None and before not in ("그", "이")


def _before(bare: str, before: str) -> Joint | None:
    """전에 after a nominal (만료되기 전에, 만료 전까지); 이전 alone is an adjective (이전 인증서)."""
    if bare == "전":
        return Joint.BEFORE if before.endswith("기") else None
    return None if bare.endswith(_NOT_BEFORE) else Joint.BEFORE
