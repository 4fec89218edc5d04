"""Benign changes of markup: another way to build the same screen."""

import re
from importlib.resources import files
from typing import TYPE_CHECKING

from mock_bank.drifts.benign import benign, everywhere
from mock_bank.drifts.changes import turn
from mock_bank.drifts.markup import both, fragment, on_pages, one, script, style
from mock_bank.drifts.model import OnJourney
from mock_bank.journeys.redraw import Page

if TYPE_CHECKING:
    from bs4 import Tag

# By these the pages' own scripts, and those of other changes, know what they are about.
_SCRIPTS_KNOW = frozenset(
    {
        *("form", "keypad", "authority", "finish", "pattern", "sheet", "consents"),
        *("later", "today", "cookies", "chat"),
    }
)
_SCRIPTS_KNOW_CLASSES = frozenset({"full", "dots", "pattern", "point", "drawn", "help"})
_REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "data-reveals")
_BUTTON = """{
  width: auto; padding: .6rem 1.4rem; font: inherit; font-weight: 600; color: #fff;
  background: var(--deep); border: 1px solid var(--deep); border-radius: .25rem;
  text-align: center; text-decoration: none; cursor: pointer;
}"""
_CHOSEN = """
document.addEventListener("click", ({ target }) => {
  if (target.dataset.press) target.form.elements.press.value = target.dataset.press;
});
"""
_HIDDEN = "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);"


def _rename_ids(page: Page) -> None:
    """Give every id and class another name, but those by which the page's scripts know things."""
    document = page.document
    for marked in document.select("[id]"):
        if marked["id"] not in _SCRIPTS_KNOW:
            marked["id"] = f"k-{marked['id']}"
    for name in _REFERRING:
        for referring in document.select(f"[{name}]"):
            ids = str(referring[name]).split()
            referring[name] = " ".join(
                each if each in _SCRIPTS_KNOW else f"k-{each}" for each in ids
            )
    for dressed in document.select("[class]"):
        dressed["class"] = " ".join(map(_other_class, dressed["class"]))
    link = one(document, "link[rel=stylesheet]")
    sheet = document.new_tag("style")
    css = files("mock_bank").joinpath(f"pages{link['href']}").read_text("utf-8")
    sheet.string = re.sub(r"\.([a-z][\w-]*)", lambda found: f".{_other_class(found[1])}", css)
    link.replace_with(sheet)


def _other_class(name: str) -> str:
    return name if name in _SCRIPTS_KNOW_CLASSES else f"c-{name}"


def _wrap(page: Page) -> None:
    """Put two more boxes round everything that is used."""
    for used in page.document.select(".field, fieldset, iframe, dl"):
        used.wrap(page.document.new_tag("div")).wrap(page.document.new_tag("div"))
    for used in page.document.select("button:not([data-key]), .tabs a, .actions a"):
        used.wrap(page.document.new_tag("span")).wrap(page.document.new_tag("span"))


def _submit_by_inputs(page: Page) -> None:
    """Make `<input type="submit">` of the buttons that send a form; a script says which it was."""
    document = page.document
    for button in document.select("form.go > button:not([aria-label])"):
        _as_input(page, button)
    pressed = document.select("form button[name=press]:not([role])")
    for form in document.select("form:has(button[name=press])"):
        first = one_of(form, "button[name=press]")
        form.insert(0, fragment(f'<input type="hidden" name="press" value="{first["value"]}">'))
    for button in pressed:
        _as_input(page, button)["data-press"] = button["value"]


def one_of(outer: "Tag", selector: str) -> "Tag":
    """Find the first of what has been found to be there."""
    return outer.select(selector)[0]


def _as_input(page: Page, button: "Tag") -> "Tag":
    made = page.document.new_tag("input")
    made["type"], made["value"] = "submit", button.get_text(strip=True)
    for name in ("class", "disabled"):
        if name in button.attrs:
            made[name] = button[name]
    button.replace_with(made)
    return made


def _menu_items(page: Page) -> None:
    for row in page.document.select("[role=tablist]"):
        row["role"] = "menubar"
    for tab in page.document.select("[role=tab]"):
        tab["role"] = "menuitem"
        tab.attrs.pop("aria-selected", None)


def _tell_by_attribute(page: Page) -> None:
    """Tell names by `aria-label`; what is seen beside it belongs to nothing."""
    document = page.document
    for label in document.select("label[for]"):
        field = document.find(id=str(label["for"]))
        if field is not None and not isinstance(field, str):
            field["aria-label"] = label.get_text(" ", strip=True)
            label.name = "b"
            del label["for"]
    for pressed in document.select("button:not([aria-label], [data-key]), main a"):
        pressed["aria-label"] = pressed.get_text(" ", strip=True)
        seen = document.new_tag("span")
        seen["aria-hidden"] = "true"
        for part in list(pressed.contents):
            seen.append(part.extract())
        pressed.append(seen)


def _lower_headings(page: Page) -> None:
    """Put every heading a level down, under one for the whole site that is not seen."""
    document = page.document
    for level in (3, 2, 1):
        for heading in document.select(f"h{level}"):
            heading.name = f"h{level + 1}"
    site = "KB스타뱅킹" if document.select_one("body.app") else "국민은행"
    one(document, "body").insert(0, fragment(f'<h1 style="{_HIDDEN}">{site}</h1>'))


MARKUP = (
    everywhere("other-ids", "Every id and class has another name.", _rename_ids),
    everywhere("wrapped", "Two more boxes round everything.", _wrap),
    everywhere(
        "submit-inputs",
        'Forms are sent by <input type="submit">.',
        both(_submit_by_inputs, script(_CHOSEN), style(f'input[type="submit"] {_BUTTON}')),
    ),
    benign(
        "links-for-buttons",
        "Links that look like buttons where a button only led on.",
        OnJourney(
            "pc",
            (
                turn("terms", "agree", role="link"),
                turn("identity", "forgot", role="link"),
                turn("reissue", "consent", role="link"),
            ),
        ),
        OnJourney(
            "app",
            (
                turn("certificate", "issue", role="link"),
                turn("reissue", "consent", role="link"),
                turn("review", "next", role="link"),
            ),
        ),
        on_pages("pc", style(f".actions a {_BUTTON}")),
        on_pages("app", style(f".actions a {_BUTTON}")),
    ),
    everywhere("menuitems-for-tabs", "Tabs that lead on are items of a menu.", _menu_items),
    everywhere(
        "aria-labels",
        "Names are told by aria-label.",
        both(_tell_by_attribute, style("b { font-weight: 600; }")),
    ),
    everywhere("heading-levels", "Headings are one level down.", _lower_headings),
)
