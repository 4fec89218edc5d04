"""Reading a file: encodings, what is refused and how; the JSON and the listing."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from guidewalk.read import GuideError, read_guide
from guidewalk.read.as_json import to_json
from guidewalk.read.listing import listing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guidewalk.guide import Guide

TEXT = "제목\n\n1. '확인' 버튼을 누르세요.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16"])
def test_a_guide_is_read_in_every_encoding_that_korean_guides_have(
    encoding: str, tmp_path: Path
) -> None:
    path = tmp_path / "guide.txt"
    raw = TEXT.encode(encoding)
    path.write_bytes(raw)
    guide = read_guide(path)
    assert guide.text == TEXT
    assert guide.sentences[1].instructions[0].label == "확인"
    assert guide.sha256 == hashlib.sha256(raw).hexdigest()
    assert guide.sentences[0].location.column == 1


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("none.txt", None, "no such file"),
        ("guide.docx", b"x", ".md, .txt or .html"),
        ("guide.txt", b"\x89PNG\r\n\x1a\n\0\0\0\xff", "neither UTF-8 nor CP949"),
        ("guide.txt", "가\n나\n\0".encode(), "neither UTF-8 nor CP949"),
        ("guide.md", b"", "empty"),
        ("guide.txt", "\u00a0\n \n".encode(), "empty"),
    ],
    ids=["missing", "ending", "picture", "null", "nothing", "spaces"],
)
def test_what_is_no_guide_is_refused_with_what_to_do(
    name: str, raw: bytes | None, told: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(GuideError) as caught:
        read_guide(path)
    assert told in str(caught.value)
    assert str(path) in str(caught.value)
    assert caught.value.advice


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "guide.md"
    folder.mkdir()
    with pytest.raises(GuideError, match="folder"):
        read_guide(folder)


def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "guide.txt"
    path.write_bytes("가\n나\n".encode() + b"\xff\xff\0")
    with pytest.raises(GuideError) as caught:
        read_guide(path)
    assert caught.value.line == 3


def test_the_json_is_the_contract(original: Guide) -> None:
    document: dict[str, Any] = json.loads(json.dumps(to_json(original)))
    assert (document["schema"], document["language"]) == (1, "ko")
    first = document["sections"][0]["steps"][0]
    assert first["labels"] == ["인증센터", "개인"]
    assert first["actions"] == ["open", "click", "click"]
    sentence = next(s for s in document["sentences"] if s["id"] == first["sentences"][1])
    assert (sentence["line"], sentence["step"], sentence["kind"]) == (17, 1, "instruction")
    instruction = sentence["instructions"][0]
    wanted = {
        "action": "click",
        "label": "인증센터",
        "role": "tab",
        "place": "top-left",
        "condition": None,
        "line": 17,
        "column": 56,
    }
    assert {key: instruction[key] for key in wanted} == wanted


def test_the_listing_has_a_line_for_every_sentence(ours: Guide) -> None:
    lines = listing(ours).splitlines()
    for sentence in ours.sentences:
        at = f"{sentence.location.line}:{sentence.location.column} "
        assert any(line.strip().startswith(at) for line in lines), at


def test_a_guide_without_instructions_is_given_as_it_is(txt: Callable[[str], Guide]) -> None:
    guide = txt("오늘은 날씨가 좋습니다.")
    assert [s.instructions for s in guide.sentences] == [()]


def test_a_text_that_is_not_korean_says_so(txt: Callable[[str], Guide]) -> None:
    assert txt("1. Press the button.").language == "und"
