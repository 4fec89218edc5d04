from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import library_guide
import library_screens
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidewalk.report.counts import count
from guidewalk.report.evidence import Album, read_album
from guidewalk.report.page import page
from guidewalk.report.page.layout import blocks
from guidewalk.report.page.reading import as_read
from guidewalk.report.phrases import phrases_for

if TYPE_CHECKING:
    from pathlib import Path

    from guidewalk.verdict import Checked

VOID = {"meta", "input"}


class Outline(HTMLParser):
    """Elements with their attributes, and the text of those with class `text`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            is_text = dict(attrs).get("class") == "text"
            self._open.append((tag, is_text))
            if is_text:
                self.texts.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self._open.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        if any(is_text for _, is_text in self._open):
            self.texts[-1] += data


def html_of(checked: Checked, album: Album | None = None) -> str:
    phrases = phrases_for(checked.guide.language)
    return page(checked, count(checked), album or Album({}), phrases, "1.2.3")


@pytest.fixture
def html(checked: Checked, out: Path) -> str:
    return html_of(checked, read_album(checked, out / "evidence"))


def test_every_sentence_stands_on_the_page_once_and_in_order(checked: Checked, html: str) -> None:
    assert Outline(html).texts == [sentence.text for sentence in checked.guide.sentences]


def test_a_picture_shared_by_sentences_is_stored_once(html: str) -> None:
    assert html.count("data:image/png;base64,") == 3
    assert html.count("data:image/jpeg;base64,") == 1
    uses = re.findall(r'<use href="(#picture-\d+)"', html)
    assert len(set(uses)) == 4
    assert max(uses.count(one) for one in uses) >= 4


def test_two_files_of_the_same_picture_are_stored_once(checked: Checked, out: Path) -> None:
    twin = out / "evidence" / "phone.png"
    twin.write_bytes((out / "evidence" / "login.png").read_bytes())
    html = html_of(checked, read_album(checked, out / "evidence"))
    assert html.count("data:image/") == 3


def test_every_link_and_use_leads_somewhere_and_ids_are_unique(html: str) -> None:
    elements = Outline(html).elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [a["href"] or "" for tag, a in elements if tag in {"a", "use"}]
    assert links
    assert {link for link in links if link.removeprefix("#") not in ids} == set()


def test_the_page_asks_for_no_other_file(html: str) -> None:
    for tag, attributes in Outline(html).elements:
        assert tag not in {"link", "iframe", "object", "img"}
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith(("#", "data:image/"))
    assert "@import" not in html
    assert "url(" not in html


def test_a_control_seen_twice_on_one_screen_is_one_figure_with_two_outlines(html: str) -> None:
    (figure,) = re.findall(r'<figure id="s9-screen-1".*?</figure>', html, re.DOTALL)
    cut = figure.split("</svg>")[0]
    assert cut.count('class="outline"') == 2


def test_steps_keep_the_numbers_that_the_author_printed(checked: Checked, html: str) -> None:
    assert re.findall(r'<p class="number" aria-hidden="true">(\d+)</p>', html) == [
        "1",
        "2",
        "3",
        "5",
        "6",
        "1",
    ]
    laid = [s.id for b in blocks(checked.guide) for p in b.paragraphs for s in p]
    assert laid == [s.id for s in checked.guide.sentences]
    second = next(block for block in blocks(checked.guide) if block.number == 2)
    assert [len(paragraph) for paragraph in second.paragraphs] == [1, 1]


def test_the_page_speaks_the_guides_language(html: str) -> None:
    assert '<html lang="ko">' in html
    assert "안내문 점검 보고서" in html


def test_a_guide_in_a_language_without_phrases_is_framed_in_english() -> None:
    html = html_of(library_guide.checked(language="ja"))
    assert '<html lang="en">' in html
    assert '<span class="text" lang="ja">' in html
    assert "Guide check report" in html


def test_a_lost_picture_is_named_on_the_page(html: str) -> None:
    assert "그림 파일 lost.png을" in html


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("not-built", "이 부분을 확인할 화면이 아직 준비되지 않았습니다."),
        ("moon-phase", "moon-phase"),
    ],
)
def test_a_reason_is_said_in_words_and_an_unknown_one_as_it_is(
    checked: Checked, reason: str, said: str
) -> None:
    last = replace(checked.judgements[-1], reason=reason)
    html = html_of(replace(checked, judgements=(*checked.judgements[:-1], last)))
    assert said in html


def test_a_guide_without_sentences_still_makes_a_page(checked: Checked) -> None:
    empty = replace(checked, guide=replace(checked.guide, sentences=(), sections=()), judgements=())
    assert "전체 0문장" in html_of(empty)


_AWKWARD = (
    *("<b>", "</p>", "</script>", "<!--", "-->", "<", ">", "&", "&lt;", "&#x27;", '"', "'"),
    *("' onclick='x", '" onclick="x', "{{ 7 }}", "{% if %}", "`", "%", "/", "#", "\n", " "),
)
MARKS = st.lists(
    st.one_of(
        st.sampled_from(_AWKWARD),
        st.characters(exclude_categories=["C"]),
    ),
    min_size=1,
    max_size=12,
).map("".join)


def saying(text: str, ending: str = "") -> Checked:
    """The library's report with the same odd text wherever a text can stand."""
    checked = library_guide.checked()
    shot = replace(library_screens.PHONE, title=text, url=text)
    judgements = tuple(
        replace(
            j,
            sentence=replace(j.sentence, text=text),
            findings=tuple(
                replace(f, message=text, expected=text, found=text, suggestion=text, seen=shot)
                for f in j.findings
            ),
            notes=(text,),
            scenarios=(text,),
            seen=(shot,),
        )
        for j in checked.judgements
    )
    sentences = tuple(j.sentence for j in judgements)
    guide = replace(checked.guide, title=text, path=text + ending, sentences=sentences)
    return replace(checked, guide=guide, judgements=judgements, site=text)


@settings(max_examples=40, deadline=None)
@given(MARKS)
def test_no_text_can_break_out_of_its_place(text: str) -> None:
    odd, plain = Outline(html_of(saying(text, ".txt"))), Outline(html_of(saying("가", ".txt")))
    assert odd.texts == [text] * 14
    assert shape(odd) == shape(plain)


@settings(max_examples=40, deadline=None)
@given(MARKS, st.sampled_from([".md", ".html"]))
def test_no_markup_of_a_guide_reaches_the_page_but_emphasis(text: str, ending: str) -> None:
    odd, plain = Outline(html_of(saying(text, ending))), Outline(html_of(saying("가", ending)))
    harmless: list[tuple[str, list[str]]] = [("strong", []), ("em", []), ("code", [])]
    assert [one for one in shape(odd) if one not in harmless] == [
        one for one in shape(plain) if one not in harmless
    ]


def shape(page: Outline) -> list[tuple[str, list[str]]]:
    return [(tag, list(attributes)) for tag, attributes in page.elements]


@pytest.mark.parametrize(
    ("path", "text", "shown"),
    [
        ("a.md", "**확인**을 누릅니다.", "<strong>확인</strong>을 누릅니다."),
        ("a.md", "`확인` & <b>", "<code>확인</code> &amp; &lt;b&gt;"),
        ("a.md", "[누리집](javascript:alert(1)) ![<그림>](x.png)", None),
        ("a.md", "[누리집](https://a.example 'b')의 ![그림](x.png)", "누리집의 그림"),
        ("a.md", "**열기만 하고", "**열기만 하고"),
        ("a.txt", "**확인** <b>", "**확인** &lt;b&gt;"),
        ("a.html", "<b>확인</b> &lt;눌러&gt;", "확인 &lt;눌러&gt;"),
    ],
)
def test_a_sentence_is_shown_as_its_readers_see_it(path: str, text: str, shown: str | None) -> None:
    if shown is None:
        assert "<" not in as_read(path)(text)
    else:
        assert as_read(path)(text) == shown


def test_a_fault_of_the_wording_is_not_said_of_the_screen(html: str) -> None:
    (fault,) = re.findall(
        r'<details class="sentence drifted" id="s10".*?</details>', html, re.DOTALL
    )
    assert "문장의 표기에 잘못이 있습니다." in fault
    assert "화면이 이 문장과 다릅니다." not in fault
