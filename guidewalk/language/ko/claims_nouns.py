"""What a Korean clause is about, what it lists, and what it says of it."""

from __future__ import annotations

import re

from guidewalk.language.ko.claims_quantities import quantities

GENERAL = (
    *(
        "것",
        "이것",
        "그것",
        "기간",
        "그동안",
        "동안",
        "날",
        "날짜",
        "시점",
        "경우",
        "필요",
        "필요성",
    ),
    *("고객", "이용자", "사용자", "회원", "가입자", "본인", "누구", "분", "사람", "여러분", "우리"),
    *(
        "사실",
        "내용",
        "이유",
        "목적",
        "방법",
        "절차",
        "이용",
        "사용",
        "문제",
        "사고",
        "하나",
        "때",
        "사이트",
        "홈페이지",
    ),
)
"""Nouns that a sentence about anything may have for its subject."""

_TOPIC = re.compile(
    r"(?P<noun>[가-힣A-Za-z0-9·/()]+?)(?P<particle>에서는|께서는|께서|은|는|이|가|의)$"
)
_VERBAL_EUN = (
    "받같남않높많적좋얻넣잃잊맞찾끊묶작싶늦깊옳밝짧넓얇굵묻걷듣씻웃벗잡접입놓쌓닿낮갖있없겪"
)
_VERBAL_NEUN = "하되있없받않쓰떼주오나지보우치키내남얻놓넣묻막갖찾잃잊맞싶끊려겪"
_ADVERBS = frozenset(
    {"같이", "많이", "높이", "없이", "깊이", "굳이", "일일이", "반드시", "수", "따로이"}
)
_MODIFIERS = frozenset(
    [
        "이",
        "그",
        "저",
        "새",
        "새로",
        "다시",
        "또",
        "또한",
        "각종",
        "여러",
        "다양한",
        "모든",
        "이전",
        "기존",
        "종전",
        "및",
        "등",
        "미리",
        "계속",
        "바로",
        "언제든지",
        "항상",
        "모두",
        "전부",
        "즉시",
        "자동으로",
        "꼭",
        "반드시",
        "약",
        "총",
        "만",
        "단",
        "다만",
        "해당",
        "본",
        "매",
        "각",
        "현재",
        "실제",
        "한번",
        "일반적으로",
        "보통",
        "대개",
        "원래",
        "기본적으로",
        "만일",
        "만약",
        "특히",
        "즉",
        "참고로",
        "최대",
        "최소",
        "더",
    ]
)
_VERBAL_END = re.compile(
    r"(?:[은는을를의에로와과며면]|에서|으로|까지|부터|위해|통해|한|된|할|될|던|적인|하게|[하아어여해]서)$"
)
_GROUP = re.compile(r"\s?등$")
_BREAKS = re.compile(r"[,，、;:]$")
_ITEM = r"[가-힣A-Za-z0-9+]+?(?:\s(?!같[은이]|등)[가-힣A-Za-z0-9+]+?)?"
_SEPARATOR = (
    r"(?:\s?[,，、·ㆍ/]\s?(?:및\s|또는\s)?|(?:와|과|이나|하고|이랑)\s(?!같)"
    r"|\s(?:및|또는|혹은|그리고)\s)"
)
_LIST = re.compile(
    rf"(?P<items>{_ITEM}(?:{_SEPARATOR}{_ITEM})+?)"
    r"(?=\s?등|(?:와|과)?\s같은|(?:을|를|은|는|이|가|의|에|에서|에서는|에서도|으로|로|도)(?![가-힣]))"
)
_INSIDE = re.compile(_SEPARATOR)
_ENDS_NOUN = re.compile(r"(?:에서는|에서도|에서|으로|[은는이가을를의에로도])$")
_LAST_OBJECT = re.compile(
    r"(?:을|를|이|가|은|는|에|에서|에서도|에도|로|으로|와|과|의|까지|부터|[,])\s(?=[^,]*$)"
)


def subjects(text: str) -> tuple[str, ...]:
    """The nouns that a clause is about, or whose something is (은/는, 이/가, 의).

    Args:
        text: the clause.

    Returns:
        Each as written without its particle, a bare noun before it included (카드 유효기간).

    """
    found: list[str] = []
    owners: list[str] = []  # 카드의, until it is known whether what it owns is a subject
    bare: list[str] = []
    for written in text.split():
        word = written.strip("'\"“”‘’「」『』.!")
        match = _TOPIC.match(word.rstrip(",，、"))
        if match is not None and not _verbal(match["noun"], match["particle"], word):
            noun = _GROUP.sub("", " ".join((*bare[-2:], match["noun"])))
            owners = [*owners, noun] if match["particle"] == "의" else owners
            if match["particle"] != "의" and not quantities(noun):
                found += [*owners, noun]
                owners = []
            bare = []
        elif _BREAKS.search(word) or word in _MODIFIERS or _VERBAL_END.search(word):
            bare = []
            owners = owners if word in _MODIFIERS else []
        else:
            bare.append(word)
    return tuple(dict.fromkeys(found))


def _verbal(noun: str, particle: str, word: str) -> bool:
    """Whether the word is an adnominal verb (받은, 하는) or an adverb, and no noun."""
    last = noun[-1]
    if (
        word in _ADVERBS
        or last in "에로"
        or noun in ("이", "그", "저", "것", "수", "때", "데", "경우")
    ):
        return True
    return (particle == "은" and last in _VERBAL_EUN) or (particle == "는" and last in _VERBAL_NEUN)


def listed(text: str) -> tuple[str, ...]:
    """The things that a clause lists.

    Args:
        text: the clause.

    Returns:
        Each thing of each list, in order; empty where nothing is listed.

    """
    found: list[str] = []
    for match in _LIST.finditer(text):
        items = _INSIDE.split(match["items"])
        first = items[0].split()
        # What stands before the first thing of a list ends in a particle or is a modifier.
        if len(first) > 1 and (_ENDS_NOUN.search(first[0]) or first[0] in _MODIFIERS):
            items[0] = first[-1]
        last = items[-1].split()
        if len(last) > 1 and _ENDS_NOUN.search(last[0]):
            items[-1] = _ENDS_NOUN.sub("", last[0])
        found += [item.strip() for item in items if item.strip() not in _MODIFIERS]
    return tuple(dict.fromkeys(found))


def relation(text: str) -> str:
    """What a clause says of its nouns: its verb, with what goes with it.

    Args:
        text: the clause.

    Returns:
        What follows its last object, as written.

    """
    found = _LAST_OBJECT.search(text)
    said = text[found.end() :] if found else text
    return said.strip(" .!")
