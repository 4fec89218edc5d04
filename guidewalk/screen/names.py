"""When two names are one name: what a reader would not notice, and what they would."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import JaroWinkler, Levenshtein

# Arrows, bullets, stars and dingbats that dress a label and carry no word; not ≡ and its like,
# which may be the whole of a label.
_DRESS = re.compile(
    "[\\s\u00a0›»>→▶►▸▷▾▼▽⌄˅+…·•★☆✓✔⇨➔➜❯🔒🔑🔐📄📱☎✉\ufe0f\u200b-\u200f\u2060\ufeff]+"
)
# What says of a box that it must be filled in, and the colon after its name.
_DUTY = re.compile(r"^(?:[*＊]|[\[(]필수[\])])\s*|\s*(?:[*＊:]|[\[(]필수[\])])$")
_SPACE = re.compile("[\\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad]+")


def plain(name: str) -> str:
    """A name with its Unicode form and white space settled: what is compared first.

    Args:
        name: a name from a guide or from a screen.

    Returns:
        NFC, runs of white space (NBSP and zero-width characters too) as one space, trimmed.

    """
    return _SPACE.sub(" ", unicodedata.normalize("NFC", name)).strip()


def bare(name: str) -> str:
    """A name without anything that is only cosmetic.

    Args:
        name: a name from a guide or from a screen.

    Returns:
        NFKC, case folded, no white space, no arrow, icon or mark of duty before or after it.

    """
    settled = unicodedata.normalize("NFKC", plain(name))
    stripped = _DUTY.sub("", _strip_dress(settled))
    return _SPACE.sub("", stripped or settled).casefold()


def _strip_dress(name: str) -> str:
    start, end = 0, len(name)
    if (leading := _DRESS.match(name)) is not None:
        start = leading.end()
    while end > start and _DRESS.fullmatch(name[end - 1]):
        end -= 1
    return name[start:end]


def same(left: str, right: str) -> bool:
    """Whether two names are one, but for what is only cosmetic.

    Args:
        left: a name.
        right: another.

    Returns:
        True if a reader would take one for the other without noticing.

    """
    return bare(left) == bare(right)


def likeness(left: str, right: str) -> float:
    """How alike two names are, letter by letter of the alphabet (a Hangul syllable is 2–3 letters).

    Args:
        left: a name.
        right: another.

    Returns:
        0 (nothing in common) to 1 (the same).

    """
    one, other = (unicodedata.normalize("NFD", bare(name)) for name in (left, right))
    if not one or not other:
        return 0.0
    whole = Levenshtein.normalized_similarity(one, other)
    start = JaroWinkler.normalized_similarity(one, other, prefix_weight=0.05)
    held = min(len(one), len(other)) / max(len(one), len(other))
    inside = 0.6 + 0.4 * held if (one in other or other in one) and held > 0.3 else 0.0  # noqa: PLR2004 - weights tried on the names of this suite
    return max(whole, inside, start - 0.15)
