"""The inside of a Markdown block: which characters are words, and which are markup.

markdown-it-py tells what a construct is but not where it stands. Its inline rules are public and
can be replaced one by one (`Ruler.at`), so each is wrapped in one that notes where it began and
ended. Whatever no rule claims is text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from markdown_it import MarkdownIt

from guidewalk.read.blocks import Glyph, Mark, Run, glyphs, run_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Rule: TypeAlias = Callable[["StateInline", bool], bool]

_NOTED = (
    "newline",
    "escape",
    "backticks",
    "strikethrough",
    "emphasis",
    "link",
    "image",
    "autolink",
    "html_inline",
    "entity",
)
_EVENTS = "guidewalk.events"


@dataclass(slots=True)
class Event:
    """A construct in the source of an inline block.

    Attributes:
        rule: the name of the rule that found it.
        start: index of its first character.
        end: index after its last one.
        inner: start and end of its words; None if it has none of its own.
        tokens: the tokens it made.

    """

    rule: str
    start: int
    end: int
    inner: tuple[int, int] | None = None
    tokens: list[Token] = field(default_factory=list)


def noting(name: str, rule: Rule) -> Rule:
    """A rule that does what `rule` does and notes where (in `state.env`)."""

    def noted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        start, before = state.pos, len(state.tokens)
        inner = _label(name, state)
        if not rule(state, silent):
            return False
        if not silent:
            made = state.tokens[before:]
            state.env.setdefault(_EVENTS, []).append(Event(name, start, state.pos, inner, made))
        return True

    return noted


def _label(name: str, state: StateInline) -> tuple[int, int] | None:
    if name == "link" and state.src[state.pos] == "[":
        end = state.md.helpers.parseLinkLabel(state, state.pos, True)  # noqa: FBT003 - positional there
        return (state.pos + 1, end) if end >= 0 else None
    if name == "image" and state.src.startswith("![", state.pos):
        end = state.md.helpers.parseLinkLabel(state, state.pos + 1, False)  # noqa: FBT003
        return (state.pos + 2, end) if end >= 0 else None
    return None


def noting_parser() -> MarkdownIt:
    """A CommonMark parser with tables and strike-through whose inline rules note where they act."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.disable(["fragments_join", "text_join"], ignoreInvalid=True)
    ruler = parser.inline.ruler
    for rule in list(ruler.__rules__):
        if rule.name in _NOTED:
            ruler.at(rule.name, noting(rule.name, rule.fn))
    return parser


def inline_events(parser: MarkdownIt, source: str, env: dict[str, object]) -> list[Event]:
    """The constructs of an inline source.

    Args:
        parser: a noting parser.
        source: the inline content of a block.
        env: the document's environment (link references).

    Returns:
        Events by start; what an event holds comes after it.

    """
    own = {key: value for key, value in env.items() if key != _EVENTS}
    parser.inline.parse(source, parser, own, [])
    events: list[Event] = own.pop(_EVENTS, [])  # type: ignore[assignment]
    return sorted(events, key=lambda event: (event.start, -event.end))


def _label_end(link: Event) -> int:
    return link.inner[1] if link.inner else link.end


class InlineRun:
    """Builds the run of an inline source from its events.

    Args:
        text: the guide.
        source: the inline content.
        starts: for each character of the content its offset in the guide.
        ends: for each the offset after it.

    """

    def __init__(self, text: str, source: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        self.text = text
        self.source = source
        self.starts = starts
        self.ends = ends
        self.made: list[Glyph] = []
        self.marks: list[Mark] = []
        self.emphasis: list[tuple[int, int]] = []
        self.pictures: list[Mark] = []

    def build(self, events: Iterable[Event]) -> Run:
        """The run: words, with what markup sets off."""
        at = 0
        waiting: list[tuple[Event, int]] = []  # a link, and the glyph that its words begin with
        for event in events:
            while waiting and event.start >= _label_end(waiting[-1][0]):
                at = self._leave(*waiting.pop(), at)
            if event.start < at:
                continue  # inside a picture's description or the like
            self._words(at, event.start)
            at = event.end
            if event.rule == "link" and event.inner:
                waiting.append((event, len(self.made)))
                at = event.inner[0]
            else:
                self._event(event)
        while waiting:
            at = self._leave(*waiting.pop(), at)
        self._words(at, len(self.source))
        return run_of(self.made, self.marks)

    def _leave(self, link: Event, first: int, at: int) -> int:
        self._words(at, _label_end(link))
        self._mark(first, link.start, link.end)
        return link.end

    def _mark(self, first: int, start: int, end: int) -> None:
        mark = Mark(first, len(self.made), self.starts[start], self.ends[end - 1])
        self.marks.append(mark)

    def _words(self, start: int, end: int) -> None:
        if end <= start:
            return
        if self.starts[end - 1] - self.starts[start] == end - 1 - start:
            self.made.extend(glyphs(self.text, self.starts[start], self.ends[end - 1]))
            return
        for at in range(start, end):
            self.made.append(Glyph(self.source[at], self.starts[at], self.ends[at]))

    def _event(self, event: Event) -> None:
        match event.rule:
            case "newline":
                self.made.append(Glyph("\n", self.starts[event.start], self.ends[event.start]))
            case "escape" | "entity":
                self._character(event)
            case "backticks":
                self._code(event)
            case "emphasis" | "strikethrough":
                self._delimiters(event)
            case "image" if event.inner:
                first = len(self.made)
                self._words(*event.inner)
                self._mark(first, event.start, event.end)
                self.pictures.append(self.marks[-1])
            case "autolink":
                self._words(event.start + 1, event.end - 1)
            case "html_inline" if event.tokens and event.tokens[-1].content.startswith("<br"):
                self.made.append(Glyph("\n", self.starts[event.start], self.ends[event.end - 1]))
            case _:
                pass  # a tag or a comment is markup

    def _character(self, event: Event) -> None:
        start, end = self.starts[event.start], self.ends[event.end - 1]
        special = [token for token in event.tokens if token.type == "text_special"]
        content = special[-1].content if special else "\n"
        for char in content:
            self.made.append(Glyph(" " if char == "\u00a0" else char, start, end))

    def _code(self, event: Event) -> None:
        code = [token for token in event.tokens if token.type == "code_inline"]
        if not code:  # ticks without a partner are words
            self._words(event.start, event.end)
            return
        ticks = len(code[-1].markup)
        first = len(self.made)
        self._words(event.start + ticks, event.end - ticks)
        self._mark(first, event.start, event.end)

    def _delimiters(self, event: Event) -> None:
        """Delimiters that became emphasis are markup; the others are words."""
        for offset, width, token in _delimiter_tokens(event):
            if token.type == "text" and token.content:
                self._words(offset, offset + width)
            elif event.rule == "emphasis" and token.type.endswith("_open"):
                # Of the two stars of a strong one, the inner carries the token on this side …
                opened = offset - len(token.markup) + 1
                self.emphasis.append((len(self.made), opened))
            elif event.rule == "emphasis" and token.type.endswith("_close") and self.emphasis:
                first, opened = self.emphasis.pop()
                self._mark(first, opened, offset + len(token.markup))  # … and on this one


def _delimiter_tokens(event: Event) -> Iterator[tuple[int, int, Token]]:
    """Each token of a run of delimiters, with the offset and number of characters it stands for."""
    width = 1 if event.rule == "emphasis" else 2
    offset = event.start
    odd = (event.end - event.start) % width
    for token in event.tokens[-((event.end - event.start) // width + odd) :]:
        size = odd or width
        odd = 0
        yield offset, size, token
        offset += size
