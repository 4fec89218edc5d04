"""Where on the screen a Korean sentence says that something is."""

from __future__ import annotations

import re

_SIDE = {
    "왼쪽": "left",
    "왼편": "left",
    "좌측": "left",
    "좌": "left",
    "오른쪽": "right",
    "오른편": "right",
    "우측": "right",
    "우": "right",
    "가운데": "center",
    "중앙": "center",
    "중간": "center",
    "정중앙": "center",
}
_LEVEL = {
    "상단": "top",
    "위쪽": "top",
    "윗부분": "top",
    "윗쪽": "top",
    "위": "top",
    "하단": "bottom",
    "아래쪽": "bottom",
    "아랫부분": "bottom",
    "아래": "bottom",
    "밑": "bottom",
}
_LOOSE = frozenset({"위", "아래", "밑", "좌", "우"})
_SIDES = "|".join(sorted(_SIDE, key=len, reverse=True))
_LEVELS = "|".join(sorted(_LEVEL, key=len, reverse=True))
_PLACE = re.compile(
    rf"(?<![가-힣])(?P<frame>화면(?:의)?\s*|창(?:의)?\s*|페이지(?:의)?\s*)?(?P<most>맨\s*|제일\s*|가장\s*)?"
    rf"(?:(?P<side>{_SIDES})(?:의)?\s*(?:맨\s*)?(?P<level>{_LEVELS})?"
    rf"|(?P<first>{_LEVELS})(?:의)?\s*(?P<second>{_SIDES})?)"
    r"(?P<after>(?:에|에서|의|으로|부분|쪽|편|모서리|에는)*)(?![가-힣])"
)
_AMONG = re.compile(r"\s*(?:하나|원하는|택|선택|골라|한 가지)")
_LISTED = re.compile(r"(?:와|과|,|나)\s+\S[^,]*$")


def find_places(masked: str) -> tuple[tuple[int, int, str], ...]:
    """The places that a sentence names.

    Args:
        masked: the sentence with its quotations masked.

    Returns:
        Start, end and the word of `guidewalk.guide.Instruction.place` for each, in order. 위 and
        아래 alone mean "above" and "below" in the text, so they count only with 화면, 맨 or a side.

    """
    found: list[tuple[int, int, str]] = []
    for match in _PLACE.finditer(masked):
        side = _SIDE.get(match["side"] or match["second"] or "")
        word = match["level"] or match["first"]
        level = _LEVEL.get(word or "")
        alone = match["side"] or word if not (side and level) else None
        if alone in _LOOSE and not (match["frame"] or match["most"]):
            continue
        if match["side"] in {"가운데", "중간"} and not level and _is_among(masked, match):
            continue
        place = _named(side, level)
        if place:
            found.append((match.start(), match.end(), place))
    return tuple(found)


def _is_among(masked: str, match: re.Match[str]) -> bool:
    """`A와 B 가운데 하나`: 가운데 as "among", not as "in the middle"."""
    return (
        _AMONG.match(masked, match.end()) is not None
        or _LISTED.search(masked[: match.start()].rstrip() + " ") is not None
    )


def _named(side: str | None, level: str | None) -> str | None:
    if side == "center":
        return level or "center"
    if side and level:
        return f"{level}-{side}"
    return side or level
