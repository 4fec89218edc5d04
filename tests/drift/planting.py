"""Changes that are planted from outside, in the pages on their way to the browser.

The bank knows nothing of them: it still wants what a page does not ask for any more, and nothing in
it was made to be found.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bs4 import Tag

_NOTICE = """<div role="dialog" aria-label="이벤트" style="position:fixed;inset:0;z-index:99;background:#fffc">
<p>지금 참여하세요.</p>
<button type="button" onclick="this.closest('[role=dialog]').remove()">{}</button></div>"""
_NAMED = ("button", "a", "label", "legend", "dt")


class PlantError(LookupError):
    """No page that came by had what was to be changed."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A change to one thing on one page.

    Attributes:
        how: `rename`, `remove`, `disable`, `deaden`, `lock` (a box that cannot be edited), `flatten`
            (text in its place), `double` (twice), `exchange` (names), `sink` (into the footer),
            `reword` (wherever the words stand), or `cover` (by a notice with one button).
        page: the heading of the page; empty for every page.
        name: the name of the thing; the words; the button of the notice.
        other: the new name or words, or the name of the thing to exchange names with.

    """

    how: str
    page: str
    name: str
    other: str = ""


@dataclass(slots=True)
class Planting:
    """The changes of one case, for a proxy.

    Attributes:
        plants: the changes.
        missing: those that no page has had yet.

    """

    plants: Sequence[Plant]
    missing: list[Plant] = field(init=False)

    def __post_init__(self) -> None:
        self.missing = list(self.plants)

    def __call__(self, page: str) -> str:
        """Change a page.

        Args:
            page: its HTML.

        Returns:
            The HTML with the changes that are for this page; the very same if none is.

        """
        for plant in self.plants:
            changed = _planted(plant, page)
            if changed != page and plant in self.missing:
                self.missing.remove(plant)
            page = changed
        return page

    def check(self) -> None:
        """See that every change has been made.

        Raises:
            PlantError: one was not.

        """
        if self.missing:
            one = self.missing[0]
            raise PlantError(f"no page {one.page!r} with {one.name!r} came by")


def _planted(plant: Plant, page: str) -> str:
    """The page with a change, if it is for this page."""
    if plant.how == "reword":
        return page.replace(plant.name, plant.other)
    soup = BeautifulSoup(page, "html.parser")
    if plant.page not in ("", _words(soup.h1) if soup.h1 is not None else ""):
        return page
    if plant.how == "cover":
        return page.replace("</body>", _NOTICE.format(plant.name) + "</body>")
    things = [tag for tag in soup.find_all(_NAMED) if _name(tag) == plant.name]
    for thing in things:
        _HOW[plant.how](soup, thing, plant)
    return str(soup) if things else page


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def _name(tag: Tag) -> str:
    return str(tag.get("aria-label") or _words(tag))


def _box(soup: BeautifulSoup, tag: Tag) -> Tag | None:
    """What a label is for."""
    return soup.find(id=str(tag["for"])) if tag.get("for") else None


def _rename(_: BeautifulSoup, tag: Tag, plant: Plant) -> None:
    if tag.get("aria-label"):
        tag["aria-label"] = plant.other
    else:
        tag.string = plant.other


def _remove(_: BeautifulSoup, tag: Tag, __: Plant) -> None:
    (tag if tag.name in ("button", "a") else tag.parent or tag).decompose()


def _disable(soup: BeautifulSoup, tag: Tag, _: Plant) -> None:
    if tag.name == "a":
        del tag["href"]
        tag["aria-disabled"] = "true"
    else:
        (_box(soup, tag) or tag)["disabled"] = ""


def _deaden(_: BeautifulSoup, tag: Tag, __: Plant) -> None:
    if tag.name == "a":
        tag["href"] = "#"
    else:
        tag["type"] = "button"


def _lock(soup: BeautifulSoup, tag: Tag, _: Plant) -> None:
    box = _box(soup, tag)
    if box is not None:
        box["readonly"] = ""


def _flatten(soup: BeautifulSoup, tag: Tag, plant: Plant) -> None:
    box = _box(soup, tag)
    text = soup.new_tag("span")
    text.string = plant.name if box is None else "홍길동"
    (box or tag).replace_with(text)


def _double(_: BeautifulSoup, tag: Tag, __: Plant) -> None:
    tag.insert_after(BeautifulSoup(str(tag), "html.parser"))


def _exchange(soup: BeautifulSoup, tag: Tag, plant: Plant) -> None:
    other = next((one for one in soup.find_all(tag.name) if _name(one) == plant.other), None)
    if other is not None:
        tag.string, other.string = plant.other, plant.name


def _sink(soup: BeautifulSoup, tag: Tag, _: Plant) -> None:
    footer = soup.footer
    if footer is not None:
        footer.append(tag.extract())


_HOW: dict[str, Callable[[BeautifulSoup, Tag, Plant], None]] = {
    "rename": _rename,
    "remove": _remove,
    "disable": _disable,
    "deaden": _deaden,
    "lock": _lock,
    "flatten": _flatten,
    "double": _double,
    "exchange": _exchange,
    "sink": _sink,
}
