"""How a Korean verb goes on after its stem, and what the ending makes of it.

Stems and endings are compared as jamo (Unicode NFD), so that an ending which melts into the
stem's last syllable (합니다 = 하 + ㅂ니다) is one entry of the table. A bare consonant in the
table (ㅂ, ㄴ, ㄹ, ㅁ, ㅆ) is a syllable's final one; a space may be there or not. The endings are
those that 표준국어대사전 (National Institute of Korean Language) lists as 어미.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from functools import cache


class Mood(Enum):
    """What a verb's ending makes of its clause."""

    ASKED = auto()  # 누릅니다, 누르세요, 눌러 주세요, 누르면 됩니다
    NEXT = auto()  # 누르고, 누른 후, 눌러서: asked, and more follows
    WHEN = auto()  # 누르면: asked if the rest says what then happens
    CASE = auto()  # 누르는 경우, 누른다면: a condition
    DENIED = auto()  # 누르지 마세요
    AIM = auto()  # 누르기 위해, 누르려면, 누르기 전에
    MODIFIER = auto()  # 누르는, 누를, 누른 (버튼)
    ABLE = auto()  # 누를 수 있습니다, 눌러도 됩니다
    MUST = auto()  # 눌러야 합니다
    NEED = auto()  # 누를 필요가 있습니다
    PAST = auto()  # 눌렀습니다
    QUERY = auto()  # 누르나요, 누르는지
    OTHER = auto()  # 누르기 때문에, 누르므로, 누르지만


class Form(Enum):
    """Which form of the stem has been read so far."""

    PLAIN = auto()  # 누르-
    JOINED = auto()  # 눌러-


ASKING = frozenset({Mood.ASKED, Mood.NEXT, Mood.WHEN, Mood.MUST})
"""Moods in which a reader is asked to act."""

_FINAL = {
    "ㄱ": "\u11a8",
    "ㄴ": "\u11ab",
    "ㄹ": "\u11af",
    "ㅁ": "\u11b7",
    "ㅂ": "\u11b8",
    "ㅆ": "\u11bb",
}
_NO_LETTER = r"(?![\u1100-\u11ff0-9A-Za-z])"
_CLAUSE_END = r"(?=\s*(?:[.,!;:)\]…→>]|$|\n))"


def jamo(pattern: str) -> str:
    """A pattern written with syllables and bare finals, as one over jamo.

    Args:
        pattern: a regular expression; a space in it stands for optional white space.

    Returns:
        The same expression for text in NFD.

    """
    return "".join(
        r"\s*" if ch == " " else _FINAL.get(ch) or unicodedata.normalize("NFD", ch)
        for ch in pattern
    )


_CHAIN: dict[Form, tuple[tuple[str, Form], ...]] = {
    Form.PLAIN: (
        ("(?:으)?시어", Form.JOINED),
        ("(?:으)?셔", Form.JOINED),
        ("(?:으)?시", Form.PLAIN),
        ("도록 하", Form.PLAIN),
        ("도록 해", Form.JOINED),
    ),
    Form.JOINED: (
        (" (?:주어|줘|보아|봐|두어|둬|놓아|드려)", Form.JOINED),
        (" (?:주|보|두|놓|드리)", Form.PLAIN),
    ),
}

_ENDINGS: dict[Form, tuple[tuple[str, Mood, str], ...]] = {
    Form.PLAIN: (
        ("지(?:는|도|를)? (?:마|말|않|못|아니)", Mood.DENIED, ""),
        ("(?:으)?면 안 (?:되|됩|돼|된)", Mood.DENIED, ""),
        ("(?:으)?ㄹ 수(?:가|는|도)? (?:있|없)", Mood.ABLE, ""),
        ("(?:으)?ㄹ 필요", Mood.NEED, ""),
        ("(?:으)?ㄹ 때", Mood.CASE, ""),
        ("(?:(?:으)?[ㄴㄹ]|는|던) 경우", Mood.CASE, ""),
        (
            "(?:으)?ㄴ (?:후|뒤|다음|이후|상태|채)(?:에는|에서|에도|에|로|엔)?",
            Mood.NEXT,
            _NO_LETTER,
        ),
        ("고 (?:있|계)", Mood.OTHER, ""),
        ("고(?: 나서| 나면| 난 (?:후|뒤|다음)(?:에는|에)?|는|요)?", Mood.NEXT, _NO_LETTER),
        ("(?:으)?면서", Mood.NEXT, _NO_LETTER),
        ("(?:으)?며", Mood.NEXT, _NO_LETTER),
        ("거나", Mood.NEXT, _NO_LETTER),
        ("자마자", Mood.NEXT, _NO_LETTER),
        ("(?:으)?면 (?:됩|되|돼|된)", Mood.ASKED, ""),
        ("기만 (?:하|해)", Mood.ASKED, ""),
        ("(?:으)?면", Mood.WHEN, _NO_LETTER),
        ("(?:ㄴ|는)?다면", Mood.CASE, _NO_LETTER),
        ("(?:ㅂ|습|읍)(?:니다|시다)", Mood.ASKED, _NO_LETTER),
        ("(?:ㅂ|으십)시오", Mood.ASKED, _NO_LETTER),
        ("(?:으)?(?:세요|셔요|세여)", Mood.ASKED, _NO_LETTER),
        ("(?:ㄴ|는)다", Mood.ASKED, _NO_LETTER),
        ("자", Mood.ASKED, _NO_LETTER),
        ("(?:으)?라", Mood.ASKED, _NO_LETTER),
        ("(?:기|길)(?:를)? (?:바라|바랍|바래|부탁|권)", Mood.ASKED, ""),
        ("겠(?:습니다|어요|다|고|네요)", Mood.ASKED, _NO_LETTER),
        ("(?:으)?ㄹ(?:게요|께요|게)", Mood.ASKED, _NO_LETTER),
        ("(?:으)?ㄹ 것", Mood.ASKED, _CLAUSE_END),
        ("기 위(?:해서|해|하여|한|함)", Mood.AIM, _NO_LETTER),
        ("기 전(?:에|까지)?", Mood.AIM, _NO_LETTER),
        ("기 때문", Mood.OTHER, ""),
        ("기", Mood.ASKED, _CLAUSE_END),
        ("(?:으)?ㅁ", Mood.ASKED, _CLAUSE_END),
        ("(?:으)?(?:려면|려고|러)", Mood.AIM, _NO_LETTER),
        ("고자", Mood.AIM, ""),
        ("도록", Mood.AIM, _NO_LETTER),
        ("(?:으)?(?:나요|ㄴ가요|ㄹ까요|냐)|(?:으)?[ㄴㄹ]지|는지", Mood.QUERY, ""),
        ("(?:으)?(?:므로|니까|니)|느라|지만|는데|(?:으)?ㄴ데", Mood.OTHER, _NO_LETTER),
        ("(?:으)?[ㄴㄹ]|는|던", Mood.MODIFIER, _NO_LETTER),
    ),
    Form.JOINED: (
        ("도 (?:되|됩|돼|된|좋|괜찮)", Mood.ABLE, ""),
        ("야(?:만)?", Mood.MUST, ""),
        ("서(?:는)?", Mood.NEXT, _NO_LETTER),
        ("ㅆ(?:다면|(?:을|던|는) 경우|을 때|으면)", Mood.CASE, ""),
        ("ㅆ(?:던|을|는데|지만|으나|으니)", Mood.OTHER, ""),
        ("ㅆ", Mood.PAST, ""),
        ("(?:요|라)", Mood.ASKED, _NO_LETTER),
        ("", Mood.NEXT, _NO_LETTER),
    ),
}


@cache
def _compiled() -> tuple[
    dict[Form, tuple[tuple[re.Pattern[str], Form], ...]],
    dict[Form, tuple[tuple[re.Pattern[str], Mood], ...]],
]:
    chain = {
        form: tuple((re.compile(jamo(part)), then) for part, then in parts)
        for form, parts in _CHAIN.items()
    }
    endings = {
        form: tuple((re.compile(f"(?:{jamo(part)}){after}"), mood) for part, mood, after in parts)
        for form, parts in _ENDINGS.items()
    }
    return chain, endings


def conjugated(text: str, at: int, form: Form) -> tuple[Mood, int] | None:
    """Read the rest of a verb after its stem.

    Auxiliaries and honorifics (주, 보, 시, 도록 하 …) may stand between stem and ending, any number
    of them (진행해 보도록 하겠습니다).

    Args:
        text: the text in NFD.
        at: offset after the stem.
        form: which form of the stem stands before it.

    Returns:
        The mood and the offset after the ending; None if what follows is no ending, so that the
        "stem" was part of another word.

    """
    chain, endings = _compiled()
    for part, then in chain[form]:
        if found := part.match(text, at):
            longer = conjugated(text, found.end(), then)
            if longer:
                return longer
    for ending, mood in endings[form]:
        if found := ending.match(text, at):
            return mood, found.end()
    return None
