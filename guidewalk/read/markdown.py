"""Markdown: CommonMark with tables and front matter, as blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.read.blocks import Block, BlockKind, Mark, Run, run_between
from guidewalk.read.hypertext import hypertext_blocks
from guidewalk.read.markdown_inline import InlineRun, inline_events, noting_parser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
    r"|\+\+\+[ \t]*\r?\n.*?\r?\n\+\+\+[ \t]*(?:\r?\n|\Z))",
    re.DOTALL,
)
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class _Where:
    """Where the walk over the tokens is: how deep in lists, and the number that waits."""

    depth: int = 0
    number: int | None = None


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text.

    Args:
        text: the guide.

    Returns:
        Its headings, paragraphs, items, cells, captions and pieces of code, in order. Front matter,
        comments, link definitions and rules are markup.

    """
    front = _FRONT_MATTER.match(text)
    source = text
    if front:
        source = re.sub(r"[^\r\n]", " ", front.group()) + text[front.end() :]
    env: dict[str, object] = {}
    parser = noting_parser()
    tokens = parser.parse(source, env)
    return tuple(_Walk(text, env, parser).blocks(tokens))


class _Walk:
    """Goes over the block tokens of a document."""

    def __init__(self, text: str, env: dict[str, object], parser: MarkdownIt) -> None:
        self.text = text
        self.env = env
        self.parser = parser
        found = [m for m in _LINE.finditer(text) if m.group() or m.start() == len(text)]
        self.lines = [(m.start(1), m.end(1), m.end()) for m in found]
        self.depth = 0
        self.number: int | None = None
        self.kind = BlockKind.TEXT
        self.level = 0
        self.cells: dict[int, int] = {}

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for token in tokens:
            match token.type:
                case "ordered_list_open" | "bullet_list_open":
                    self.depth += 1
                case "ordered_list_close" | "bullet_list_close":
                    self.depth -= 1
                case "list_item_open":
                    self.number = int(token.info) if token.info.isdigit() else None
                case "heading_open":
                    self.kind, self.level = BlockKind.HEADING, int(token.tag[1:])
                case "heading_close":
                    self.kind, self.level = BlockKind.TEXT, 0
                case "fence" | "code_block":
                    yield from self._code(token)
                case "html_block":
                    yield from self._html(token)
                case "inline":
                    yield from self._inline(token)
                case _:
                    pass

    def _taken_number(self) -> int | None:
        number, self.number = self.number, None
        return number

    def _block(self, run: Run, kind: BlockKind) -> Block:
        return Block(kind, run, self.level, self._taken_number(), self.depth, indent=-1)

    def _code(self, token: Token) -> Iterator[Block]:
        if token.map is None:
            return
        first, last = token.map
        if token.type == "fence":
            first += 1
            closed = last - 1 >= first and set(self._line(last - 1).strip("> \t")) <= {"`", "~"}
            last -= 1 if closed else 0
        if last > first and any(self._line(at).strip() for at in range(first, last)):
            start, end = self.lines[first][0], self.lines[min(last, len(self.lines)) - 1][1]
            yield self._block(run_between(self.text, start, end), BlockKind.CODE)

    def _html(self, token: Token) -> Iterator[Block]:
        if token.map is None:
            return
        start = self.lines[token.map[0]][0]
        end = self.lines[min(token.map[1], len(self.lines)) - 1][2]
        yield from hypertext_blocks(self.text, start, end)

    def _line(self, number: int) -> str:
        start, end, _ = self.lines[number]
        return self.text[start:end]

    def _inline(self, token: Token) -> Iterator[Block]:
        if token.map is None or not token.content.strip():
            return
        starts, ends = self._offsets(token)
        inline = InlineRun(self.text, token.content, starts, ends)
        run = inline.build(inline_events(self.parser, token.content, self.env))
        for kind, part in _captions(run, inline.pictures):
            yield self._block(part, kind if self.kind is BlockKind.TEXT else self.kind)

    def _offsets(self, token: Token) -> tuple[list[int], list[int]]:
        """The offsets in the guide of each character of an inline token's content."""
        first, last = token.map or [0, 0]
        starts: list[int] = []
        ends: list[int] = []
        row = first
        for index, content in enumerate(token.content.split("\n")):
            if index:
                starts.append(self.lines[row - 1][1])
                ends.append(self.lines[row - 1][2])
            at = self._find(content.strip(), row)
            lead = len(content) - len(content.lstrip())
            starts += [at] * lead
            ends += [at] * lead
            for char in content[lead:]:
                while at < len(self.text) and self.text[at] != char and self.text[at] == "\\":
                    at += 1  # `\|` in a table's cell
                starts.append(at)
                ends.append(at + 1)
                at += 1
            self.cells[row] = at
            row = min(row + 1, max(first, last - 1)) if last > first else row
        return starts, ends

    def _find(self, words: str, row: int) -> int:
        start, end, _ = self.lines[row]
        line = self.text[start:end]
        after = self.cells.get(row, start) - start
        escaped = words.replace("|", "\\|")
        if row in self.cells:  # the next cell of a table's row
            found = max(line.find(words, after), line.find(escaped, after))
        else:
            found = line.rfind(words)
            if "|" in line:
                found = max(line.find(words), line.find(escaped))
                if line.rstrip().endswith(words):
                    found = len(line.rstrip()) - len(words)
        return start + max(found, 0)


def _captions(run: Run, pictures: Sequence[Mark]) -> Iterator[tuple[BlockKind, Run]]:
    """Split off pictures that stand on a line of their own: their descriptions are captions."""
    at = 0
    for picture in pictures:
        before = run.text[: picture.start].rstrip(" ")
        after = run.text[picture.end :].lstrip(" ")
        if (before and not before.endswith("\n")) or (after and not after.startswith("\n")):
            continue
        if run.text[at : picture.start].strip():
            yield BlockKind.TEXT, run.cut(at, picture.start)
        if run.text[picture.start : picture.end].strip():
            caption = run.cut(picture.start, picture.end)
            yield BlockKind.CAPTION, Run(caption.text, caption.starts, caption.ends)
        at = picture.end
    if run.text[at:].strip():
        yield BlockKind.TEXT, run.cut(at, len(run.text))
