"""HTML as blocks, with the standard library's parser: every character keeps its place."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from guidewalk.read.blocks import (
    ZERO_WIDTH,
    Block,
    BlockKind,
    Glyph,
    Mark,
    Run,
    glyphs,
    run_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "select"})
_BREAKING = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_NAMING = frozenset({"b", "strong", "em", "i", "code", "kbd", "samp", "a", "button", "mark"})
_HEADING = re.compile(r"h([1-6])")
_CAPTIONS = frozenset({"figcaption", "caption", "legend"})
_REFERENCE = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")


def hypertext_blocks(text: str, start: int = 0, end: int | None = None) -> tuple[Block, ...]:
    """The blocks of an HTML text, or of a part of a guide that is HTML.

    Args:
        text: the guide.
        start: offset at which the HTML begins.
        end: offset after it; the end of the text by default.

    Returns:
        Its headings, paragraphs, items (with the numbers that a browser prints), cells and
        captions. Scripts, styles and the head are markup; the title is a heading where there is no
        `h1`.

    """
    reader = _Reader(text, start, len(text) if end is None else end)
    return reader.blocks()


class _Reader(HTMLParser):
    """Collects blocks while the parser goes through the text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        super().__init__(convert_charrefs=False)
        self.text = text
        self.start = start
        self.source = text[start:end]
        self.line_starts = [0, *(m.end() for m in re.finditer("\n", self.source))]
        self.made: list[Glyph] = []
        self.marks: list[Mark] = []
        self.naming: list[tuple[str, int, int]] = []
        self.found: list[Block] = []
        self.title: Block | None = None
        self.unseen: list[str] = []
        self.lists: list[int | None] = []
        self.number: int | None = None
        self.kind = BlockKind.TEXT
        self.level = 0
        self.verbatim = False
        self.in_title = False

    def blocks(self) -> tuple[Block, ...]:
        """Read everything; what the parser holds back at the end is text too."""
        self.feed(self.source)
        self.close()
        self._flush()
        if self.title and not any(block.level == 1 for block in self.found):
            return (self.title, *self.found)
        return tuple(self.found)

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """`<![…`: as a browser does, up to the next `>` (WHATWG HTML §13.2.5.42: bogus comment).

        Args:
            i: index of the `<`.
            report: not used; the parser's own would fail on what is no section's name.

        Returns:
            Index after it, or -1 where it does not end.

        """
        del report
        return self.rawdata.find(">", i) + 1 or -1

    def _here(self) -> int:
        """Offset in the guide of what the parser is at."""
        line, column = self.getpos()
        return self.start + self.line_starts[line - 1] + column

    def _tag_end(self) -> int:
        """Offset in the guide after the start tag that the parser is at."""
        return self._here() + len(self.get_starttag_text() or "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or a name is set off, or nothing is seen for a while."""
        if tag == "title":
            self._flush()
            self.in_title = True
        elif tag in _UNSEEN:
            self.unseen.append(tag)
        if tag in _BREAKING:
            self._flush()
            self._opened(tag, dict(attrs))
        elif tag == "br":
            self.made.append(Glyph("\n", self._here(), self._tag_end()))
        elif tag == "img":
            self._picture(dict(attrs).get("alt"))
        elif tag in _NAMING:
            self.naming.append((tag, len(self.made), self._here()))

    def _opened(self, tag: str, attributes: dict[str, str | None]) -> None:
        if heading := _HEADING.fullmatch(tag):
            self.kind, self.level = BlockKind.HEADING, int(heading[1])
        elif tag in _CAPTIONS:
            self.kind = BlockKind.CAPTION
        elif tag == "pre":
            self.kind, self.verbatim = BlockKind.CODE, True
        elif tag == "ol":
            self.lists.append(_integer(attributes.get("start"), 1))
        elif tag == "ul":
            self.lists.append(None)
        elif tag == "li" and self.lists and self.lists[-1] is not None:
            self.number = _integer(attributes.get("value"), self.lists[-1])
            self.lists[-1] = self.number + 1
        elif tag == "li":
            self.number = None

    def handle_endtag(self, tag: str) -> None:
        """A block or a name ends."""
        if tag in _BREAKING:
            self._flush()
            if _HEADING.fullmatch(tag) or tag in _CAPTIONS or tag == "pre":
                self.kind, self.level, self.verbatim = BlockKind.TEXT, 0, False
            elif tag in ("ol", "ul") and self.lists:
                self.lists.pop()
            elif tag == "title":
                self.in_title = False
        elif tag in _NAMING and any(name == tag for name, _, _ in self.naming):
            while self.naming:
                name, first, opened = self.naming.pop()
                if name == tag:
                    close = self.text.find(">", self._here()) + 1
                    self._mark(first, opened, close)
                    break
        if tag in self.unseen:
            del self.unseen[self.unseen.index(tag) :]

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._seen():
            here = self._here()
            self.made.extend(self._spaced(glyphs(self.text, here, here + len(data))))

    def handle_entityref(self, name: str) -> None:
        """`&amp;`: one character, or what looks like one and is none."""
        self._reference(name)

    def handle_charref(self, name: str) -> None:
        """`&#44032;`: one character."""
        self._reference(name)

    def _reference(self, name: str) -> None:
        if not self._seen():
            return
        here = self._here()
        written = _REFERENCE.match(self.text, here)
        end = written.end() if written else here + len(name) + 1
        source = self.text[here:end]
        meant = html.unescape(source)
        if meant == source:
            self.made.extend(glyphs(self.text, here, end))
            return
        self.made.extend(
            Glyph(" " if char.isspace() else char, here, end)
            for char in meant
            if char not in ZERO_WIDTH
        )

    def _seen(self) -> bool:
        return self.in_title or not self.unseen

    def _spaced(self, made: Iterable[Glyph]) -> Iterable[Glyph]:
        """A line end in HTML is a space, except where the text is preformatted."""
        for glyph in made:
            is_end = glyph.char == "\n" and not self.verbatim
            yield Glyph(" ", glyph.start, glyph.end) if is_end else glyph

    def _picture(self, description: str | None) -> None:
        """A picture's description stands where the tag says it."""
        if not description or not self._seen():
            return
        at = self.text.find(description, self._here(), self._tag_end())
        if at >= 0:
            first = len(self.made)
            self.made.extend(self._spaced(glyphs(self.text, at, at + len(description))))
            self._mark(first, self._here(), self._tag_end())

    def _mark(self, first: int, start: int, end: int) -> None:
        if len(self.made) > first:
            self.marks.append(Mark(first, len(self.made), start, end))

    def _flush(self) -> None:
        """The block that was being read ends."""
        run = run_of(self.made, self.marks)
        pictures = (
            len(self.marks) == 1
            and run.text.strip() == run.text[self.marks[0].start : self.marks[0].end].strip()
            and self.text.startswith("<img", self.marks[0].source_start)
        )
        self.made, self.marks, self.naming = [], [], []
        if not run.text.strip():
            return
        if self.in_title:
            self.title = Block(BlockKind.HEADING, run, level=1, indent=-1)
            return
        number, self.number = self.number, None
        kind = BlockKind.CAPTION if pictures and self.kind is BlockKind.TEXT else self.kind
        if kind is BlockKind.CAPTION and pictures:
            run = Run(run.text, run.starts, run.ends)
            self.number, number = number, None
        self.found.append(Block(kind, run, self.level, number, len(self.lists), indent=-1))


def _integer(value: str | None, otherwise: int) -> int:
    try:
        return int(value or "")
    except ValueError:
        return otherwise
