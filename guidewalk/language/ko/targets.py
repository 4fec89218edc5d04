"""What a Korean verb is done to: the names in a clause, quoted or not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidewalk.language.ko import nouns
from guidewalk.language.ko.places import find_places

if TYPE_CHECKING:
    from guidewalk.language.grammar import Phrase
    from guidewalk.language.quotes import Quote


@dataclass(frozen=True, slots=True)
class Target:
    """A name in a clause.

    Attributes:
        label: the name, white space collapsed.
        at: offset of its first character.
        end: offset after everything that belongs to it (mark, role noun, particle).
        role: ARIA role of the noun after it, `site` or `app`; None without one.
        particle: the particle after it; empty without one.
        surface: a noun after it says that it is a place to be (`화면`), not a thing to act on.
        quoted: it stands in quotation marks.

    """

    label: str
    at: int
    end: int
    role: str | None = None
    particle: str = ""
    surface: bool = False
    quoted: bool = True


_NAMED = re.compile(
    r"\s*(?:이라고|라고|이라는|라는|이란|란)\s*"
    r"(?:적힌|쓰인|쓰여 있는|적혀 있는|표시된|되어 있는|된|하는)?(?=\s)"
)
_NUMBERED_AS = re.compile(r"\s*번")
_REMARK = re.compile(r"\s*(?:\([^)]*\)|\ue002+)")
_INNER = re.compile(r"^[\"'‘“「『\[<](?P<name>.+?)[\"'’”」』\]>]\s*(?P<rest>\S.*)?$")
_TYPE_OF_CONTROL = re.compile(r"\s+(?P<role>버튼|탭|링크|아이콘|체크박스|체크 박스|라디오 버튼)$")

_LEAD = re.compile(
    r"^(?:(?:그리고|그러고|그다음에?|그런 다음에?|그 다음에?|다음으로|이어서|먼저|우선|"
    r"이제|마지막으로|또한|또|단|다만|그러면|그럼|이후|여기서|이번에는|이때|반드시|꼭|다시|"
    r"모두|전부|각각|차례로|순서대로|하여|이를|해당|바로|직접|새로|여러분|아래|다음)(?:,\s*|\s+|$))+"
)
_LOCATIVE = re.compile(r"(?:에서는|에서|에는|에게|에|으로|로|부터|께|[가-힣](?:은|는))\s+")
_POSSESSIVE = re.compile(r"(?<![회동문주정합거강유])의\s+")
_ADNOMINAL = re.compile(
    r"(?<![가-힣])(?:[가-힣]*(?:있는|없는|보이는|뜨는|나오는|쓰는|쓸|쓰실|원하는|아는|모르는|맞는|필요한|"
    r"적힌|받은|나온|보낸|찍힌|정한|고른)|[가-힣]{2,}(?:하는|되는|된|할|한|했던|하던|하실|하신|될|받을))\s+"
)
_JOINT = re.compile(
    r"\s*(?:,|·)\s*|\s+(?:및|또는|혹은|그리고)\s+|(?P<and>와|과|이나|나|이랑|랑|하고)\s+"
    r"(?!같|함께|동일|관련|달리|다르|비슷)"
)
_NO_JOINT = ("결과", "효과", "통과", "초과", "학과", "하나", "경과", "성과")


def collapse(text: str) -> str:
    """The text with every run of white space as one space, none at its ends."""
    return " ".join(text.split())


def quoted_target(phrase: Phrase, masked: str, quote: Quote) -> Target:
    """What stands in a quotation, with the words after it that belong to it.

    Args:
        phrase: the sentence.
        masked: its text with quotations masked.
        quote: the quotation.

    Returns:
        The target; a role noun that stands inside the marks is taken out of the label.

    """
    inside = phrase.text[quote.inner_start : quote.inner_end]
    at = quote.inner_start + len(inside) - len(inside.lstrip())
    label = collapse(inside)
    role: str | None = None
    nested = _INNER.match(label)
    if nested and (not nested["rest"] or nouns.ROLE_WORD.fullmatch(" " + nested["rest"])):
        label = nested["name"].strip()
        role = nouns.ROLES.get(nested["rest"] or "")
        at = phrase.text.find(label, at)
    if tail := _TYPE_OF_CONTROL.search(label):
        role = nouns.ROLES[tail["role"]]
        label = label[: tail.start()]
    target = _followed(masked, Target(label, at, quote.end, role))
    return (
        replace(target, label=_without_address(target.label)) if target.role == "site" else target
    )


def _without_address(label: str) -> str:
    return re.sub(r"\s*\(?(?:https?://|www\.)[^\s)]*\)?", "", label) or label


def _followed(masked: str, target: Target) -> Target:
    """Read role noun, surface noun and particle after a name."""
    end, role, surface = target.end, target.role, False
    if opened := nouns.OPENED_WORD.match(masked, end):
        end, role = opened.end(), "site" if opened["site"] else "app"
    for pattern in (_REMARK, _NUMBERED_AS, _NAMED, _REMARK, nouns.VAGUE_WORD):
        if found := pattern.match(masked, end):
            end = found.end()
    if role is None and (word := nouns.ROLE_WORD.match(masked, end)):
        end, role = word.end(), nouns.ROLES[word["role"]]
    if word := nouns.SURFACE_WORD.match(masked, end):
        end, surface = word.end(), True
    if found := nouns.VAGUE_WORD.match(masked, end):
        end = found.end()
    particle = nouns.PARTICLE.match(masked, end)
    if particle:
        return replace(
            target, end=particle.end(), role=role, particle=particle.group(), surface=surface
        )
    return replace(target, end=end, role=role, surface=surface)


def split_list(text: str, at: int, *, slash: bool = False) -> tuple[tuple[int, int], ...]:
    """The items of `A와 B, C 및 D`.

    Args:
        text: the list.
        at: offset of its first character.
        slash: whether `/` separates items too.

    Returns:
        Start and end of each item. 와 and 과 count only where the syllable before them calls for
        that one (와 after a vowel, 과 after a final consonant).

    """
    items: list[tuple[int, int]] = []
    start = 0
    joints = [m for m in _JOINT.finditer(text) if not m["and"] or _joins(text, m)]
    if slash:
        joints = sorted([*joints, *re.finditer(r"\s*/\s*", text)], key=lambda m: m.start())
    for joint in [*joints, None]:
        end = joint.start() if joint else len(text)
        item = text[start:end]
        if item.strip():
            begin = at + start + len(item) - len(item.lstrip())
            items.append((begin, begin + len(item.strip())))
        start = joint.end() if joint else end
    return tuple(items)


def _joins(text: str, joint: re.Match[str]) -> bool:
    before = text[: joint.start()]
    word = before.split()[-1] + joint["and"] if before.split() else ""
    if not before or not ("가" <= before[-1] <= "힣" or before[-1].isalnum()):
        return False
    if word.endswith(_NO_JOINT):
        return False
    if not "가" <= before[-1] <= "힣":
        return True
    has_final = (ord(before[-1]) - 0xAC00) % 28 != 0
    return has_final == (joint["and"] in ("과", "이나", "이랑")) or joint["and"] == "하고"


def trimmed(text: str, masked: str, start: int, end: int) -> int:
    """Where the bare name in `[start, end)` begins: after place, owner, modifier and adverb."""
    at = start
    for _, place_end, _ in find_places(masked):
        if start < place_end <= end:
            at = max(at, place_end)
    for pattern in (_ADNOMINAL, _LOCATIVE, _POSSESSIVE):
        for found in pattern.finditer(masked, start, end):
            if masked[: found.end()].rstrip().endswith(("또는", "혹은")):
                continue
            at = max(at, found.end())
    at += len(text[at:end]) - len(text[at:end].lstrip(" ,\n"))
    while lead := _LEAD.match(text[at:end]):
        at += lead.end()
        if lead.end() == 0:
            break
    return at
