from __future__ import annotations

import pytest

from guidewalk.observation import Box
from guidewalk.screen.beside import beside
from guidewalk.screen.boxes import cells, split
from guidewalk.screen.lexicon import KOREAN
from guidewalk.screen.pads import grid, keypad
from guidewalk.screen.telling import agrees, come_about, instead
from tests.screen.screens import screen, thing


def test_a_value_is_read_beside_its_name_in_every_usual_shape() -> None:
    shapes = [
        screen(thing("status", "승인번호", text="42")),
        screen(thing("term", text="승인번호"), thing("definition", text="42")),
        screen(thing("rowheader", text="승인번호"), thing("cell", text="42")),
        screen(thing("paragraph", text="승인번호: 42")),
        screen(thing("paragraph", text="승인번호 42")),
    ]
    assert [(beside(shape, "승인번호") or (None, ""))[1] for shape in shapes] == ["42"] * 5


def test_no_value_is_read_where_none_stands() -> None:
    assert beside(screen(thing("paragraph", text="확인코드: 42")), "승인번호") is None
    asked = screen(thing("paragraph", text="화면의 승인번호 두 자리를 답장해 주십시오."))
    assert beside(asked, "승인번호") is None


def test_a_number_in_parts_goes_into_its_boxes() -> None:
    boxes = [thing("textbox", "앞", limit=6), thing("textbox", "뒤", limit=7)]
    assert split("972120-1006679", boxes) == ("972120", "1006679")
    assert split("9721201006679", boxes) == ("972120", "1006679")
    assert split("97212", boxes) is None


def test_boxes_of_a_code_card_say_which_digits_they_want() -> None:
    boxes = [thing("textbox", "8번 앞 2자리"), thing("textbox", "35번 뒤 두 자리")]
    assert cells(boxes, KOREAN) == ((8, True, 2), (35, False, 2))
    assert cells([thing("textbox", "비밀번호")], KOREAN) is None


def test_a_promise_is_kept_only_by_words_that_say_it_is_done() -> None:
    done = screen(thing("heading", text="금융인증서가 발급되었습니다"))
    offered = screen(thing("heading", text="금융인증서 발급 안내"))
    assert come_about(done, "국민은행 금융인증서", "발급", None, KOREAN) is not None
    assert come_about(offered, "금융인증서", "발급", None, KOREAN) is None


@pytest.mark.parametrize(
    ("own", "shown", "agreed"),
    [
        ("010-0491-6779", "010-0491-6779", True),
        ("010-0491-6779", "010-****-6779", True),
        ("010-0491-6779", "010-****-6770", False),
        ("박한결", "박*결", True),
        ("박한결", "김보람", False),
    ],
)
def test_a_masked_value_agrees_where_it_shows_anything(
    own: str, shown: str, *, agreed: bool
) -> None:
    assert agrees(own, shown) is agreed


def test_a_heading_that_took_the_place_of_another_is_the_changed_fact() -> None:
    other, _ = instead(screen(thing("heading", text="문자 인증")), "ARS 인증")
    assert other == "문자 인증"


def test_a_keypad_is_one_only_with_all_ten_digits() -> None:
    keys = [thing("button", str(digit)) for digit in range(10)]
    assert set(keypad(screen(*keys))) == set("0123456789")
    assert keypad(screen(*keys[:9])) == {}


def test_a_grid_is_read_row_by_row() -> None:
    pattern = thing("group", "KB국민인증서 패턴", box=Box(0, 0, 300, 300))
    points = [
        thing("img", f"{n + 1}번 점", parent=0, box=Box(n % 3 * 100, n // 3 * 100, 40, 40))
        for n in range(9)
    ]
    seen = screen(pattern, *reversed(points))
    assert [point.name for point in grid(seen, pattern)] == [f"{n}번 점" for n in range(1, 10)]
