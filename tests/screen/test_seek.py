from __future__ import annotations

from dataclasses import replace

import pytest

from guidewalk.observation import Box, Note
from guidewalk.screen.heal import guess
from guidewalk.screen.lexicon import KOREAN
from guidewalk.screen.seek import Wish, other_group, seek
from tests.screen.screens import screen, thing

NONE: frozenset[str] = frozenset()


def kinds(sought: object) -> list[str]:
    return [told.kind for told in sought.contradictions]  # type: ignore[attr-defined]


def test_a_name_is_matched_whole_never_as_a_part() -> None:
    found = seek(screen(thing("button", "본인확인")), Wish("click", "확인", "button"))
    assert found.node is None


def test_a_link_for_a_button_is_noted_and_no_finding() -> None:
    found = seek(screen(thing("link", "확인")), Wish("click", "확인", "button"))
    assert found.clean
    assert found.notes == (Note("role", "button", "link"),)


def test_a_check_box_where_one_is_to_be_chosen_is_another_kind_of_control() -> None:
    found = seek(screen(thing("checkbox", "보안카드", checked=False)), Wish("select", "보안카드"))
    assert kinds(found) == ["wrong-role"]


def test_two_of_one_name_are_ambiguous() -> None:
    found = seek(screen(thing("button", "확인"), thing("button", "확인")), Wish("click", "확인"))
    assert kinds(found) == ["ambiguous"]


def test_of_two_of_one_name_the_one_in_the_place_is_meant() -> None:
    top = thing("tab", "개인", box=Box(20, 20, 60, 30))
    bottom = thing("tab", "개인", box=Box(1100, 850, 60, 30))
    found = seek(screen(bottom, top), Wish("click", "개인", "tab", "top-left"))
    assert found.clean
    assert found.node is top


def test_a_thing_in_another_part_of_the_screen_is_misplaced() -> None:
    found = seek(
        screen(thing("tab", "인증센터", box=Box(1150, 860, 60, 30))),
        Wish("click", "인증센터", "tab", "top-left"),
    )
    assert kinds(found) == ["misplaced"]
    assert found.contradictions[0].found == "bottom-right"


def test_a_tab_at_the_end_of_a_row_in_the_middle_is_in_the_middle() -> None:
    row = thing("tablist", "", box=Box(200, 300, 900, 40))
    tab = thing("tab", "금융인증서 발급/재발급", box=Box(205, 300, 120, 40), parent=0)
    assert seek(screen(row, tab), Wish("click", tab.name, "tab", "center")).clean


def test_what_cannot_be_used_is_disabled() -> None:
    found = seek(screen(thing("button", "확인", disabled=True)), Wish("click", "확인"))
    assert kinds(found) == ["disabled"]


def test_an_entry_of_a_list_can_be_chosen() -> None:
    accounts = thing("combobox", "출금계좌", options=("선택", "급여통장"))
    found = seek(screen(accounts), Wish("select", "급여통장"))
    assert found.clean
    assert found.option == "급여통장"


@pytest.mark.parametrize("label", ["≡ (삼디다스)", "☰", "≡"])
def test_a_sign_is_matched_by_what_it_shows_or_by_the_name_it_has(label: str) -> None:
    shown = thing("button", "전체메뉴", shows="≡")
    assert seek(screen(shown), Wish("click", label, "tab")).node is shown


def test_a_renamed_button_is_guessed_by_likeness() -> None:
    offered = screen(thing("button", "인증 요청하기"), thing("button", "취소"))
    best = guess(offered, Wish("click", "인증 요청", "button"), NONE, NONE, KOREAN)
    assert best.name == "인증 요청하기"
    assert best.sure


def test_what_destroys_is_never_guessed() -> None:
    offered = screen(thing("button", "계좌 해지", form=0))
    assert guess(offered, Wish("click", "계좌 조회", "button"), NONE, NONE, KOREAN).node is None


def test_a_name_that_another_instruction_needs_is_never_guessed() -> None:
    offered = screen(thing("textbox", "휴대폰번호"))
    spoken_for = frozenset({"휴대폰번호"})
    assert guess(offered, Wish("type", "휴대폰"), spoken_for, NONE, KOREAN).node is None


def test_the_one_empty_box_left_is_guessed_whatever_its_name() -> None:
    offered = screen(thing("textbox", "KB 아이디"), thing("textbox", "생년월일", filled=True))
    best = guess(offered, Wish("type", "국민은행 ID"), frozenset({"생년월일"}), NONE, KOREAN)
    assert best.name == "KB 아이디"


def test_what_another_instruction_names_is_not_taken_for_being_the_only_one_left() -> None:
    offered = screen(thing("button", "조회", form=0))
    wish, labels = Wish("click", "저장", "button"), frozenset({"조회"})
    assert guess(offered, wish, NONE, NONE, KOREAN).name == "조회"
    assert guess(offered, wish, NONE, labels, KOREAN).node is None


def test_boxes_under_one_label_are_guessed_by_that_label() -> None:
    group = thing("group", "실명번호")
    boxes = [thing("textbox", name, parent=0) for name in ("앞 6자리", "뒤 7자리")]
    best = guess(screen(group, *boxes), Wish("type", "주민등록번호"), NONE, NONE, KOREAN)
    assert best.node is group


def test_a_button_of_what_has_opened_over_the_page_is_in_hand() -> None:
    dialog, inside = thing("dialog", "약관"), thing("button", "모두 읽었어요", parent=0)
    offered = screen(dialog, inside, thing("button", "고객센터"))
    best = guess(offered, Wish("click", "전체동의", "button"), NONE, NONE, KOREAN)
    assert best.node is inside


def test_a_footer_is_the_bottom_of_its_page_however_short_that_is() -> None:
    footer = thing("contentinfo", box=Box(0, 300, 1280, 60))
    tab = replace(thing("link", "인증센터", box=Box(20, 320, 80, 30)), parent=0)
    (told,) = seek(screen(footer, tab), Wish("click", "인증센터", place="top-left")).contradictions
    assert (told.kind, told.suggestion, told.label) == ("misplaced", "bottom-left", "인증센터")


def test_of_two_of_one_name_the_one_in_the_frame_where_the_reader_is_at_work_is_meant() -> None:
    page = screen(
        thing("button", "확인"), replace(thing("button", "확인"), frame=1, box=Box(0, 0, 9, 9))
    )
    found = seek(page, Wish("click", "확인", frame=0))
    assert found.clean
    assert found.node == page.nodes[0]
    assert seek(page, Wish("click", "확인")).node == page.nodes[1]


def test_a_box_that_wants_the_secret_once_more_is_never_guessed() -> None:
    first = thing("textbox", "새봄뜰", secret=True)
    again = thing("textbox", "금융인증서 비밀번호 확인", secret=True)
    found = guess(
        screen(first, again), Wish("type", "금융인증서 비밀번호"), frozenset(), frozenset(), KOREAN
    )
    assert found.name == "새봄뜰"


def test_what_is_chosen_from_has_another_name_only_if_the_guides_stands_nowhere() -> None:
    card = replace(thing("radio", "보안카드"), parent=0)
    renamed = screen(thing("group", "인증수단"), card)
    assert other_group(renamed, card, "인증방식") == "인증수단"
    headed = screen(thing("group", "인증수단"), card, thing("heading", text="인증방식 선택"))
    assert other_group(headed, card, "인증방식") is None
    assert other_group(screen(thing("group"), card), card, "인증방식") is None
