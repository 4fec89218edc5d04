"""Benign changes of look: colours, sizes, where things stand that no guide gives a place."""

from mock_bank.drifts.benign import benign, everywhere
from mock_bank.drifts.markup import both, on_pages, one, style
from mock_bank.journeys.redraw import Page

_RESTYLED = """
:root { --ink: #33272a; --line: #e4c9b6; --paper: #fffaf5; --soft: #fdf0e6; }
:root { --deep: #8a3b12; --deeper: #6b2d0d; }
body { font: 18px/1.75 "Nanum Myeongjo", "Noto Serif KR", serif; }
h1 { font-size: 2.1rem; letter-spacing: -.02em; }
button { border-radius: 2rem; padding: .8rem 2rem; }
.sheet, .card, fieldset { border-radius: 1.25rem; box-shadow: 0 2px 12px rgb(0 0 0 / 8%); }
input:not([type="radio"], [type="checkbox"]), select { border-width: 0 0 2px; border-radius: 0; }
"""
_DARK = """
:root { color-scheme: dark; --ink: #e6ebf0; --line: #3b4652; --paper: #1a2028; --soft: #11161b; }
:root { --deep: #2f7d68; --deeper: #25614f; --warn: #ff9c9c; }
.lead, .note, .waiting, .site-footer, footer, .bar p { color: #b9c4cf; }
.notice { background: #1d332d; }
.summary { background: #3a1d1d; }
a, .tabs a[aria-selected="true"], button.second { color: #8fd6c2; }
.authority { background: #1c1826; }
"""
_TWO_COLUMNS = """
#form { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; align-items: start; }
#form > fieldset, #form > .actions, #form > dl { grid-column: 1 / -1; }
"""
_REORDERED = """
body { display: flex; flex-direction: column; }
.mock-banner { order: 1; } header { order: 2; } main { order: 3; } footer { order: 4; }
#form { display: flex; flex-direction: column; }
#form > .actions { order: 9; }
"""


def _reorder(page: Page) -> None:
    """Put the footer before the page and a form's buttons before its fields, in the source."""
    document = page.document
    footer, form = document.select_one("body > footer"), document.select_one("#form")
    if footer is not None:
        one(document, "main").insert_before(footer.extract())
    actions = None if form is None else form.select_one(".actions")
    if form is not None and actions is not None:
        form.insert(0, actions.extract())


LOOKS = (
    everywhere("restyled", "Other colours, sizes and fonts.", style(_RESTYLED)),
    everywhere("dark", "A dark colour scheme.", style(_DARK)),
    benign(
        "two-columns",
        "PC: fields stand in two columns.",
        on_pages("pc", style(_TWO_COLUMNS)),
    ),
    everywhere(
        "dom-reordered",
        "Buttons before fields in the source, in their old places on the screen.",
        both(_reorder, style(_REORDERED)),
    ),
    benign(
        "login-bottom-left",
        "PC: 로그인 stands at the bottom left.",
        on_pages("pc", style(".corner { position: fixed; bottom: 0; left: 1rem; z-index: 1; }")),
    ),
)
