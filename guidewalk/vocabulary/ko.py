"""General Korean step phrases.

Each is a plain `parsers.parse` pattern, so that editors can complete it; the particle belongs to a
fixed noun (버튼을, 링크를), so that none needs a choice of 을 or 를.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import parsers, step

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.walk.walker import Walker

KINDS = {"버튼": "button", "탭": "tab", "링크": "link", "메뉴": "menuitem", "항목": None}
PLACES = {
    "왼쪽 상단": "top-left",
    "위쪽": "top",
    "오른쪽 상단": "top-right",
    "왼쪽": "left",
    "중앙": "center",
    "오른쪽": "right",
    "왼쪽 하단": "bottom-left",
    "아래쪽": "bottom",
    "오른쪽 하단": "bottom-right",
}
_WORDS: dict[str, Callable[[str], object]] = {
    "kind": KINDS.__getitem__,
    "place": PLACES.__getitem__,
}


@step(parsers.parse('"{name}" 홈페이지를 연다'))
def open_site(walker: Walker, name: str) -> None:
    """Open the site; its own screen must bear the name."""
    walker.open(name, "pc")


@step(parsers.parse('"{name}" 앱을 연다'))
def open_app(walker: Walker, name: str) -> None:
    """Open the app; its own screen must bear the name."""
    walker.open(name, "app")


@step(parsers.parse('"{label}" 버튼을 누른다'))
def click_button(walker: Walker, label: str) -> None:
    """Click a button; something must come of it."""
    walker.click(label, role="button")


@step(parsers.parse('"{label}" 탭을 누른다'))
def click_tab(walker: Walker, label: str) -> None:
    """Click a tab; something must come of it."""
    walker.click(label, role="tab")


@step(parsers.parse('"{label}" 링크를 누른다'))
def click_link(walker: Walker, label: str) -> None:
    """Click a link; something must come of it."""
    walker.click(label, role="link")


@step(parsers.parse('"{label}" 메뉴를 누른다'))
def click_menu(walker: Walker, label: str) -> None:
    """Click a menu item; something must come of it."""
    walker.click(label, role="menuitem")


@step(parsers.parse('"{label}" 항목을 누른다'))
def click_anything(walker: Walker, label: str) -> None:
    """Click something whose kind the guide does not name."""
    walker.click(label)


@step(parsers.parse('{place}의 "{label}" {kind}을 누른다'), converters=_WORDS)
def click_at(walker: Walker, place: str, label: str, kind: str | None) -> None:
    """Click a button or tab that stands where the guide says."""
    walker.click(label, role=kind, place=place)


@step(parsers.parse('{place}의 "{label}" {kind}를 누른다'), converters=_WORDS)
def click_link_at(walker: Walker, place: str, label: str, kind: str | None) -> None:
    """Click a link or menu item that stands where the guide says."""
    walker.click(label, role=kind, place=place)


@step(parsers.parse('"{label}" 칸에 입력한다'))
def type_own(walker: Walker, label: str) -> None:
    """Type the reader's own value into a field, or into the boxes under one label."""
    walker.type(label)


@step(parsers.parse('"{label}" 칸에 "{text}" 글을 입력한다'))
def type_text(walker: Walker, label: str, text: str) -> None:
    """Type these words into a field."""
    walker.type(label, text)


@step(parsers.parse('"{label}" 칸에서 고른다'))
def pick(walker: Walker, label: str) -> None:
    """Choose the reader's own value from what a field offers."""
    walker.pick(label)


@step(parsers.parse('"{label}" 칸을 새 값으로 고친다'))
def change(walker: Walker, label: str) -> None:
    """Change a field to the reader's new value ("새 …") and save it."""
    walker.change(label)


@step(parsers.parse('"{option}" 항목을 고른다'))
def select(walker: Walker, option: str) -> None:
    """Choose one of several."""
    walker.select(option)


@step(parsers.parse('"{group}" 선택에서 "{option}" 쪽을 고른다'))
def select_in(walker: Walker, group: str, option: str) -> None:
    """Choose one of several under a name."""
    walker.select(option, group=group)


@step(parsers.parse('"{group}" 선택지에 "{option}" 항목이 있다'))
def offers_in(walker: Walker, group: str, option: str) -> None:
    """See that a choice is offered under a name."""
    walker.offers(option, group=group)


@step(parsers.parse('선택지에 "{option}" 항목이 있다'))
def offers(walker: Walker, option: str) -> None:
    """See that a choice is offered."""
    walker.offers(option)


@step(parsers.parse('고른 "{group}" 방식으로 진행한다'))
def proceed(walker: Walker, group: str) -> None:
    """Fill in what the chosen way asks for."""
    walker.proceed(group)


@step(parsers.parse('"{label}" 체크박스를 켠다'))
def check(walker: Walker, label: str) -> None:
    """Switch a check box on."""
    walker.check(label, role="checkbox")


@step(parsers.parse('"{label}" 항목에 체크한다'))
def check_anything(walker: Walker, label: str) -> None:
    """Switch something on whose kind the guide does not name."""
    walker.check(label)


@step(parsers.parse('화면에 "{text}" 글이 보인다'))
def see(walker: Walker, text: str) -> None:
    """See these words on the screen."""
    walker.see(text)


@step(parsers.parse('"{subject}" {deed} 결과가 보인다'))
def outcome(walker: Walker, subject: str, deed: str) -> None:
    """See that what the guide promises has come about."""
    walker.outcome(subject, deed)


@step(parsers.parse('"{label}" 내용을 확인한다'))
def confirm(walker: Walker, label: str) -> None:
    """See the reader's own value under a name."""
    walker.confirm(label)


@step(parsers.parse('"{label}" 패턴을 그린다'))
def draw(walker: Walker, label: str) -> None:
    """Draw the reader's own pattern."""
    walker.type(label)


@step(parsers.parse('"{key}" 키를 누른다'))
def press_key(walker: Walker, key: str) -> None:
    """Press a key of the keyboard, such as Enter."""
    walker.press_key(key)


@step("화면을 아래로 내린다")
def scroll(walker: Walker) -> None:
    """Scroll one screenful down."""
    walker.scroll()


@step(parsers.parse('"{label}" 칸에 파일을 올린다'))
def upload(walker: Walker, label: str) -> None:
    """Choose the reader's own file (its path is the reader's value) in a file box."""
    walker.upload(label)


@step("로그인한다")
def sign_in(walker: Walker) -> None:
    """Fill in what the sign-in screen asks for and press its button."""
    walker.sign_in()
