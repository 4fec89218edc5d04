"""From the text of a guide to the guide as understood. Pure: no file is touched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal, TypeAlias

from guidewalk.guide import Guide, Kind, Section, Sentence, Step
from guidewalk.language import grammar_for
from guidewalk.language.grammar import Choice, Context, Reading
from guidewalk.read.blocks import BlockKind
from guidewalk.read.error import GuideError
from guidewalk.read.hypertext import hypertext_blocks
from guidewalk.read.layout import Piece, lay_out
from guidewalk.read.markdown import markdown_blocks
from guidewalk.read.plain import plain_blocks
from guidewalk.read.positions import Positions
from guidewalk.read.sentences import Found, found_in, located

if TYPE_CHECKING:
    from guidewalk.language.grammar import Grammar

Format: TypeAlias = Literal["txt", "md", "html"]


def parse_guide(text: str, *, path: str, format: Format, sha256: str) -> Guide:  # noqa: A002 - the word of the contract
    """Read the text of a guide.

    Args:
        text: its characters as given, without a byte order mark.
        path: the guide as the user gave it; goes into errors and reports.
        format: how it is written.
        sha256: hexadecimal digest of its bytes.

    Returns:
        The guide. A guide without any instruction is returned as it is.

    Raises:
        GuideError: there is nothing but white space in it.

    """
    if not text.strip("\ufeff\u200b \t\r\n\u00a0"):
        raise GuideError(path, "The guide is empty.", "Give a file with a guide in it.")
    grammar = grammar_for(text)
    match format:
        case "txt":
            blocks = plain_blocks(text, grammar)
        case "md":
            blocks = markdown_blocks(text)
        case "html":
            blocks = hypertext_blocks(text)
    pieces = lay_out(blocks, grammar)
    found = found_in(pieces, grammar)
    return _Assembly(text, path, sha256, grammar).guide(found)


class _Assembly:
    """Reads the sentences one after the other and puts them into sections and steps."""

    def __init__(self, text: str, path: str, sha256: str, grammar: Grammar) -> None:
        self.text = text
        self.path = path
        self.sha256 = sha256
        self.grammar = grammar
        self.positions = Positions(text)
        self.choices: list[Choice] = []
        self.previous: tuple[Piece, str | None] | None = None

    def guide(self, found: tuple[Found, ...]) -> Guide:
        titles = self._titles(found)
        numbers = {f.piece.step: f.number for f in found if f.number is not None}
        sentences = []
        for index, each in enumerate(found, start=1):
            reading = self._reading(each)
            piece = each.piece
            sentence = Sentence(
                id=f"s{index}",
                location=self.positions.location(each.start, each.end),
                text=self.text[each.start : each.end],
                section=titles.get(piece.section, "") if piece.section is not None else "",
                step=numbers.get(piece.step) if piece.step is not None else None,
                kind=reading.kind,
                reason=reading.reason,
            )
            sentences.append(located(sentence, reading, each, self.positions))
        return Guide(
            path=self.path,
            title=self._title(found),
            language=self.grammar.tag,
            sha256=self.sha256,
            text=self.text,
            sections=self._sections(found, tuple(sentences), titles),
            sentences=tuple(sentences),
        )

    def _title(self, found: tuple[Found, ...]) -> str:
        words = [" ".join(f.phrase.text.split()) for f in found if f.piece.title]
        return " ".join(words) or PurePath(self.path).stem

    def _titles(self, found: tuple[Found, ...]) -> dict[int, str]:
        titles: dict[int, str] = {}
        for each in found:
            if each.piece.block.kind is BlockKind.HEADING and each.piece.section is not None:
                words = " ".join(each.phrase.text.split())
                before = titles.get(each.piece.section)
                titles[each.piece.section] = f"{before} {words}" if before else words
        return titles

    def _reading(self, each: Found) -> Reading:
        kind = each.piece.block.kind
        if kind is BlockKind.CODE:
            return Reading(Kind.ASIDE, "code")
        if kind is BlockKind.HEADING:
            return self.grammar.heading(each.phrase)
        previous = None
        if self.previous and self.previous[0].block == each.piece.block:
            previous = self.previous[1]
        context = Context(
            in_step=each.piece.step is not None,
            numbered=each.number is not None,
            previous=previous,
            choices=tuple(self.choices),
        )
        reading = self.grammar.read(each.phrase, context)
        if kind is BlockKind.CAPTION and not reading.asked:
            reading = replace(self.grammar.heading(each.phrase), blemishes=reading.blemishes)
        self.previous = (each.piece, reading.reason)
        for asked in reading.asked:
            instruction = asked.instruction
            if instruction.options:
                self.choices.append(Choice(instruction.group, instruction.options))
        return reading

    def _sections(
        self, found: tuple[Found, ...], sentences: tuple[Sentence, ...], titles: dict[int, str]
    ) -> tuple[Section, ...]:
        paired = tuple(zip(found, sentences, strict=True))
        sections = []
        for index in sorted({f.piece.section for f in found if f.piece.section is not None}):
            here = [(f, s) for f, s in paired if f.piece.section == index]
            steps = tuple(
                self._step([(f, s) for f, s in here if f.piece.step == step])
                for step in sorted({f.piece.step for f, _ in here if f.piece.step is not None})
            )
            title = titles.get(index, "")
            opening = " ".join(s.text for s in steps[0].sentences) if steps else ""
            app = self.grammar.speaks_of_app(title) or self.grammar.speaks_of_app(opening)
            sections.append(Section(title, here[0][1].location.line, "app" if app else "pc", steps))
        return tuple(sections)

    @staticmethod
    def _step(here: list[tuple[Found, Sentence]]) -> Step:
        sentences = tuple(sentence for _, sentence in here)
        return Step(
            number=sentences[0].step or 0,
            line=sentences[0].location.line,
            end_line=sentences[-1].location.end_line,
            sentences=sentences,
        )
