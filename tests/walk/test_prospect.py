"""What the guide needs next, held against a screen."""

from __future__ import annotations

from guidewalk.observation import Box
from guidewalk.screen.lexicon import KOREAN
from guidewalk.screen.model import Node, Screen
from guidewalk.screen.seek import Wish
from guidewalk.walk.prospect import Prospect, shows
from guidewalk.walk.task import Ahead

DETAILS = ("이메일", "휴대폰번호")
PERSON = ("이름", "휴대폰번호", "생년월일")
UPCOMING = (
    Ahead(("휴대폰번호",), "type", 2),
    Ahead(("확인",), "click", 3),
    *(Ahead((name,), "type", 4 + at) for at, name in enumerate(PERSON)),
    Ahead(("확인",), "click", 7),
)


def page(*fields: str, button: str = "확인") -> Screen:
    box = Box(0, 0, 10, 10)
    nodes = [Node(0, at, "textbox", name, box) for at, name in enumerate(fields)]
    return Screen(
        "은행", "http://bank.test/", 1280, 900, (*nodes, Node(0, 99, "button", button, box))
    )


def prospect(screen: Screen) -> Prospect:
    return Prospect(screen, UPCOMING, KOREAN)


def test_a_screen_that_the_guide_comes_to_later_puts_off_the_whole_of_this_one() -> None:
    assert prospect(page(*PERSON)).postponed(Wish("type", "이메일")) == 3


def test_a_screen_that_lacks_one_of_its_boxes_is_still_this_one() -> None:
    assert prospect(page("휴대폰번호")).postponed(Wish("type", "이메일")) is None


def test_what_follows_is_here_as_far_as_there_is_no_gap() -> None:
    assert prospect(page("휴대폰번호")).next_here == ("휴대폰번호", "확인")
    assert prospect(page("생년월일")).next_here == ()


def test_one_name_of_many_does_not_make_it_a_later_screen() -> None:
    assert prospect(page("생년월일", button="조회")).lost
    assert not prospect(page(*PERSON)).lost


def test_a_way_on_alone_is_nothing_that_the_guide_could_be_told_by() -> None:
    only = Prospect(page(), UPCOMING[2:], KOREAN)
    assert only.lost
    assert not only.arrived()


def test_what_is_done_elsewhere_is_not_looked_for_on_the_screen() -> None:
    after_a_call = (Ahead(("02-1588-9999",), "elsewhere"), Ahead(("휴대폰번호",), "type"))
    assert Prospect(page("휴대폰번호"), after_a_call, KOREAN).arrived()
    assert Prospect(page(), after_a_call[:1], KOREAN).ends()


def test_a_path_begins_with_what_stands_on_the_screen() -> None:
    box = Box(0, 0, 10, 10)
    heading = Node(0, 0, "heading", "금융인증서", box, text="금융인증서")
    screen = Screen("은행", "http://bank.test/", 412, 839, (heading,))
    assert shows(screen, "금융인증서 > 인증서발급/재발급", "click")
    assert not shows(screen, "공동인증서 > 인증서발급", "click")


def test_the_first_thing_of_the_next_screenful_may_stand_elsewhere_too() -> None:
    elsewhere = page("휴대폰번호", button="로그인")
    then = (Ahead(("휴대폰번호",), "type"), Ahead(("주민등록번호",), "type"), UPCOMING[1])
    assert Prospect(elsewhere, then, KOREAN).arrived()
    assert not Prospect(elsewhere, then, KOREAN).entered
    assert Prospect(page("휴대폰번호", "주민등록번호"), then, KOREAN).entered
