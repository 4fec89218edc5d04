"""Quotation marks of every style: which belong together, which never close.

The marks and their classes are those of the Unicode Character Database (Quotation_Mark=Yes, and
the bracket pairs that Korean and Japanese writing uses as quotation marks).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PAIRS = {
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "〔": "〕",
    "［": "］",
    "[": "]",
    "＜": "＞",
    "<": ">",
    "«": "»",
    "｢": "｣",
}
"""Marks whose shape says which side they are."""

SINGLE = "'‘’‚‛＇"
DOUBLE = '"“”„‟＂'
TICK = "`"

_CLASS = {mark: kind for kind in (SINGLE, DOUBLE, TICK) for mark in kind}
_CLOSERS = {closer: opener for opener, closer in PAIRS.items()}
_LEANING_OPEN = "‘“„‚"
_MAY_STAND_BEFORE_OPENER = re.compile(r"[\s(\[{<「『《〈【〔［'\"‘“/,·:;>=~-]")
_ENGLISH_APOSTROPHE = re.compile(r"'(?:s|t|re|ll|d|m|ve)(?![a-z])", re.IGNORECASE)
_SENTENCE_ENDS_INSIDE = re.compile(r"[.!?。][\s]+\S")
_NOT_REPORTED = "<[`"  # also arrows, formulas, foot notes: no proof of a slip


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation.

    Attributes:
        start: offset of the opening mark.
        end: offset after the closing mark.
        inner_start: offset of the first character inside.
        inner_end: offset after the last character inside.
        by_markup: set off by markup (bold, code, a link), not by a mark in the text.

    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    by_markup: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """All the quotations of a text.

    Attributes:
        quotes: the outermost pairs, in order.
        unclosed: offsets of opening marks that are never closed.
        strays: offsets of closing marks that were never opened.

    """

    quotes: tuple[Quote, ...]
    unclosed: tuple[int, ...]
    strays: tuple[int, ...]


class _Scan:
    """One pass over a text with a stack of the marks that are open."""

    def __init__(self, text: str, after_close: re.Pattern[str]) -> None:
        self.text = text
        self.after_close = after_close
        self.open: list[tuple[str, int]] = []
        self.pairs: list[Quote] = []
        self.unclosed: list[int] = []
        self.strays: list[int] = []

    def run(self) -> None:
        """Look at every mark once."""
        for at, mark in enumerate(self.text):
            if mark in PAIRS:
                self._bracket_opens(mark, at)
            elif mark in _CLOSERS:
                self._bracket_closes(_CLOSERS[mark], at)
            elif mark in _CLASS and not self._is_apostrophe(mark, at):
                self._leaning_mark(_CLASS[mark], mark, at)
        self.unclosed.extend(at for _, at in self.open)

    def _is_apostrophe(self, mark: str, at: int) -> bool:
        before = self.text[at - 1 : at]
        return (
            mark in "'’"
            and before.isalnum()
            and _ENGLISH_APOSTROPHE.match(self.text.replace("’", "'"), at) is not None
        )

    def _bracket_opens(self, mark: str, at: int) -> None:
        following = self.text[at + 1 : at + 2]
        if mark == "<" and not (following.isalnum() or following in ("'", '"')):
            return
        self.open.append((mark, at))

    def _bracket_closes(self, opener: str, at: int) -> None:
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth][0] == opener:
                self._close(depth, at)
                return
            if self.open[depth][0] in (SINGLE, DOUBLE) and opener == "<":
                return  # 'A > B': a path, inside a quotation

    def _leaning_mark(self, kind: str, mark: str, at: int) -> None:
        depth = next((d for d in range(len(self.open) - 1, -1, -1) if self.open[d][0] == kind), -1)
        may_open = self._may_open(at)
        if depth >= 0 and not (may_open and not self._may_close(at)):
            inside = self.text[self.open[depth][1] + 1 : at]
            upright = self.text[self.open[depth][1]] not in _LEANING_OPEN
            if (
                upright
                and _SENTENCE_ENDS_INSIDE.search(inside)
                and inside.rstrip()[-1:] not in ".!?。…"
            ):
                # A label never runs over the end of a sentence: the first mark was left open.
                self.unclosed.append(self.open.pop(depth)[1])
                depth = -1
            else:
                self._close(depth, at)
                return
        if may_open or mark in _LEANING_OPEN:
            if depth >= 0:
                self.unclosed.append(self.open.pop(depth)[1])
            self.open.append((kind, at))
        elif self._opens_mid_word(kind, at) or self._opens_spaced(kind, at):
            self.open.append((kind, at))
        else:
            self.strays.append(at)

    def _may_open(self, at: int) -> bool:
        before = self.text[at - 1 : at]
        following = self.text[at + 1 : at + 2]
        stands_free = not before or _MAY_STAND_BEFORE_OPENER.match(before) is not None
        return stands_free and bool(following) and not following.isspace()

    def _may_close(self, at: int) -> bool:
        before = self.text[at - 1 : at]
        if before and not before.isspace():
            return True
        return self.after_close.match(self.text, at + 1) is not None

    def _opens_mid_word(self, kind: str, at: int) -> bool:
        """`및'확인'을`: no space before the mark, but a partner after it."""
        following = self.text[at + 1 : at + 2]
        if not following or not following.isalnum() or self.after_close.match(self.text, at + 1):
            return False
        partner = next((i for i in range(at + 1, len(self.text)) if self.text[i] in kind), -1)
        return partner > 0 and not self._may_open(partner)

    def _opens_spaced(self, kind: str, at: int) -> bool:
        """`' 확인 '을`: a space on both sides of the mark, and a partner that can only close."""
        if self.text[at - 1 : at].strip() and at:
            return False
        partner = next((i for i in range(at + 1, len(self.text)) if self.text[i] in kind), -1)
        return partner > 0 and self.after_close.match(self.text, partner + 1) is not None

    def _close(self, depth: int, at: int) -> None:
        start = self.open[depth][1]
        self.unclosed.extend(left for _, left in self.open[depth + 1 :])
        del self.open[depth:]
        self.pairs.append(Quote(start, at + 1, start + 1, at))


def find_quotes(text: str, after_close: re.Pattern[str]) -> Quotation:
    """Pair the quotation marks of a text.

    An apostrophe (`그라데이션's`) is no mark. A mark with a space before it and none after it only
    opens; so a second one while the first is open tells that the first was never closed, and the
    quotations after it are still paired right.

    Args:
        text: the text.
        after_close: what may follow a closing mark without a space.

    Returns:
        The pairs that stand in no other pair, and the marks without a partner.

    """
    scan = _Scan(text, after_close)
    scan.run()
    outer: list[Quote] = []
    for pair in sorted(scan.pairs, key=lambda q: (q.start, -q.end)):
        if outer and pair.start < outer[-1].end:
            if (
                text[outer[-1].inner_start : outer[-1].inner_end].strip()
                == text[pair.start : pair.end]
            ):
                outer[-1] = Quote(outer[-1].start, outer[-1].end, pair.inner_start, pair.inner_end)
            continue
        if text[pair.inner_start : pair.inner_end].strip():
            outer.append(pair)
    return Quotation(
        tuple(outer),
        tuple(sorted(at for at in scan.unclosed if text[at] not in _NOT_REPORTED)),
        tuple(scan.strays),
    )
