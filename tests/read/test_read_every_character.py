"""No character of a guide is dropped in silence: it is in one sentence, or it is no word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidewalk.read import GuideError, parse_guide

if TYPE_CHECKING:
    from guidewalk.guide import Guide

NUMBERING = (
    r"\d{1,3}\s?[.)]|[(\[]\d{1,3}[)\]]|\d{1,2}[-.]\d{1,2}[.)]?|[①-⑳❶-❿➀-➓⓵-⓾]|[가-하a-zA-Z][.)]"
    r"|(?:제\s?)?\d{1,3}\s?단계\s*[.:)\-–—]?|(?:step|STEP|Step|스텝)\s?\.?\s?\d{1,3}\s*[.:)\-–—]?"
    r"|(?:첫|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)째(?:로)?\s*[,.:)]"
    r"|(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?번째(?:로)?\s*[,.:)]"
)
BULLETS = r"[•●○◦▪▫∙‣⁃※☞👉✔✅✓◎▸▶▷►◀■□◆◇★☆◈▣▼▽🔹🔸📌📍\ufe0f+·–—→>#=_~─━*-]|[.<]"
INVISIBLE = r"[\s\u200b-\u200f\u2060\ufeff\u00ad]"
NO_WORDS = re.compile(rf"(?:{NUMBERING}|{BULLETS}|{INVISIBLE})*")

FRAGMENTS = st.sampled_from(
    [
        "'확인' 버튼을 누르세요.",
        "‘다음’을 누릅니다",
        "1. ",
        "2) ",
        "① ",
        "가. ",
        "1단계: ",
        "첫째, ",
        "2023.05.20 - 글",
        "3.5 버전",
        "• ",
        "■ ",
        "# ",
        "- ",
        "> ",
        "**굵게** ",
        "`코드`",
        "[글](a.html)",
        "![그림](a.png)",
        "| a | b |",
        "```",
        "---",
        "<b>굵게</b>",
        "<p>",
        "<!-- 말 -->",
        "&amp;",
        "\\*",
        "…",
        "(괄호.) ",
        "https://a.kr/b?c=d. ",
        "\u00a0",
        "\u200b",
        "\r\n",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "가",
        "만약 없다면 ",
    ]
)
MIXED = st.lists(st.one_of(FRAGMENTS, st.text(max_size=12)), max_size=25).map("".join)


def check(guide: Guide) -> None:
    """Spans are in order, do not overlap, and hold the characters they say."""
    lines = [0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", guide.text))]
    at = 0
    for number, sentence in enumerate(guide.sentences, start=1):
        where = sentence.location
        start = lines[where.line - 1] + where.column - 1
        end = lines[where.end_line - 1] + where.end_column - 1
        assert sentence.id == f"s{number}"
        assert at <= start < end <= len(guide.text)
        assert guide.text[start:end] == sentence.text
        at = end


def gaps(guide: Guide) -> list[str]:
    """What is in no sentence, line by line."""
    rest = guide.text
    at = 0
    left = []
    for sentence in guide.sentences:
        start = rest.index(sentence.text, at)
        left.append(rest[at:start])
        at = start + len(sentence.text)
    left.append(rest[at:])
    return [line for gap in left for line in re.split(r"\r\n|\r|\n", gap)]


@pytest.mark.parametrize("name", ["original", "ours"])
def test_the_two_guides_are_whole(name: str, request: pytest.FixtureRequest) -> None:
    guide: Guide = request.getfixturevalue(name)
    check(guide)
    for line in gaps(guide):
        assert NO_WORDS.fullmatch(line), line


@settings(max_examples=300, deadline=None)
@given(MIXED)
def test_plain_text_loses_nothing_but_white_space_numbers_and_bullets(text: str) -> None:
    guide = _read(text, "txt")
    if guide is None:
        return
    check(guide)
    for line in gaps(guide):
        assert NO_WORDS.fullmatch(line) or _is_a_rule(line), line


@settings(max_examples=200, deadline=None)
@given(MIXED)
def test_markdown_spans_are_exact(text: str) -> None:
    guide = _read(text, "md")
    if guide is not None:
        check(guide)


@settings(max_examples=200, deadline=None)
@given(MIXED)
def test_html_spans_are_exact(text: str) -> None:
    guide = _read(text, "html")
    if guide is not None:
        check(guide)


def _read(text: str, form: str) -> Guide | None:
    try:
        return parse_guide(text, path=f"x.{form}", format=form, sha256="0")  # type: ignore[arg-type]
    except GuideError:
        return None


def _is_a_rule(line: str) -> bool:
    """A line of one sign, again and again, is drawn, not written."""
    signs = set(line.split()) if " " in line else set(line)
    return len(signs) == 1 and not any(ch.isalnum() for ch in line)
