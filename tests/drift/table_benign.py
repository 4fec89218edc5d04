"""Changes of bank, window and phone that make no sentence of the guide false."""

from __future__ import annotations

from typing import Any

from tests.drift.rows import APP, BOTH, PC, Case, benign
from tests.drift.table_facts import NOTICES
from tests.drift.table_labels import LOOKUP

_NONE: dict[str, Any] = {"drifts": ()}

BENIGN: tuple[Case, ...] = (
    benign("healthy", (*BOTH, *LOOKUP, "pc:고객정보수정"), whole=True, **_NONE),
    benign("window-1024x700", PC, window=(1024, 700), **_NONE),
    benign("window-1920x1080", PC, window=(1920, 1080), quick=True, **_NONE),
    benign("small-phone", APP, phone="Galaxy S9+", **_NONE),
    benign("restyled", BOTH),
    benign("dark", BOTH),
    benign("two-columns", BOTH),
    benign("dom-reordered", BOTH),
    benign("other-ids", BOTH),
    benign("wrapped", BOTH),
    benign("submit-inputs", BOTH),
    benign("links-for-buttons", BOTH),
    benign("menuitems-for-tabs", BOTH, quick=True),
    benign("aria-labels", BOTH),
    benign("nbsp-labels", BOTH),
    benign("broken-labels", BOTH),
    benign("nfd-labels", BOTH),
    benign("chevrons", BOTH),
    benign("icons", BOTH),
    benign("letter-case", BOTH),
    benign("promotion", BOTH),
    benign("optional-field", BOTH),
    benign("modal-notice", BOTH, quick=True),
    benign("floating-notice", BOTH),
    benign("cookie-bar", BOTH),
    benign("slow-front", BOTH),
    benign("slow-middle", BOTH),
    benign("late-controls", BOTH),
    benign("hanging-request", BOTH, quick=True),
    benign("polling", BOTH),
    benign("longer-session", (*PC, *NOTICES)),
    benign("help-column", BOTH),
    benign("survey-link", BOTH),
    benign("footer-menu", BOTH),
    benign("help-buttons", BOTH),
    benign("chat-widget", BOTH),
    benign("reworded-terms", BOTH),
    benign("heading-levels", BOTH),
    benign("breadcrumb", BOTH),
    benign("login-bottom-left", BOTH),
    benign("approval-4-digits", PC),
    benign("radios-reordered", BOTH),
)
