"""Screens that are gone, new, or in another order, and outcomes that do not come."""

from __future__ import annotations

from tests.drift.rows import APP, PC, Case, drift, expect
from tests.drift.table_labels import LOOKUP

_GONE = "screen removed"
_NEW = "screen inserted"
_SWAPPED = "two screens swapped"
_MISSING = "outcome never shown"
_UNTRUE = "outcome shown but not true"
_CONTACT = ("pc:고객정보수정",)

SCREENS: tuple[Case, ...] = (
    # Gone.
    drift("telephone-screen-removed", _GONE, PC, expect("removed", "PC 7 인증받기")),
    drift("pattern-screen-removed", _GONE, APP, expect("removed", "앱 13"), whole=True, quick=True),
    drift("app-kb-password-screen-removed", _GONE, APP, expect("removed", "앱 10")),
    drift("app-certificate-page-removed", _GONE, APP, expect("removed", "앱 4")),
    drift("app-review-screen-removed", _GONE, APP, expect("removed", "앱 14")),
    # New. What it asks is not in the guide: who does not dare to fill it in ends there.
    drift(
        "inserted-notice-after-identity",
        _NEW,
        PC,
        expect("undocumented-screen", "PC 6"),
        quick=True,
    ),
    drift(
        "inserted-field-after-call",
        _NEW,
        PC,
        expect("undocumented-screen", "PC 9 통화가"),
        allow=(expect("undocumented-control", "PC 9 통화가"),),
        stops=True,
    ),
    drift(
        "inserted-choice-after-details",
        _NEW,
        PC,
        expect("undocumented-screen", "PC 13 두 칸을"),
        allow=(expect("undocumented-control", "PC 13 두 칸을"),),
        stops=True,
    ),
    drift("app-inserted-notice-after-account", _NEW, APP, expect("undocumented-screen", "앱 12")),
    drift(
        "app-inserted-choice-after-review",
        _NEW,
        APP,
        expect("undocumented-screen", "앱 14"),
        allow=(expect("undocumented-control", "앱 14"),),
        stops=True,
    ),
    drift(
        "app-inserted-field-after-terms",
        _NEW,
        APP,
        expect("undocumented-screen", "앱 6"),
        allow=(expect("undocumented-control", "앱 6"),),
        stops=True,
    ),
    # Swapped: the earlier comes too late, or the later too early; either may be told, or both;
    # and each thing that a sentence names.
    drift(
        "app-passwords-swapped",
        _SWAPPED,
        APP,
        expect("reordered", "앱 9", "앱 10", most=2),
    ),
    drift(
        "app-pattern-review-swapped",
        _SWAPPED,
        APP,
        expect("reordered", "앱 13", "앱 14", most=6),
        quick=True,
    ),
    drift(
        "number-before-telephone",
        _SWAPPED,
        PC,
        expect("reordered", "PC 7 인증받기", "PC 8 전화로", most=3),
    ),
    # What the guide promises does not come.
    drift("done-not-shown", _MISSING, PC, expect("outcome-missing", "PC 18")),
    drift("done-still-working", _MISSING, PC, expect("outcome-missing", "PC 18")),
    drift("app-done-not-shown", _MISSING, APP, expect("outcome-missing", "앱 16")),
    drift("app-done-still-working", _MISSING, APP, expect("outcome-missing", "앱 16")),
    drift("id-not-told", _MISSING, LOOKUP, expect("outcome-missing", "PC 5 국민은행")),
    # It is said to have come, and has not.
    drift("issued-not-kept (PC)", _UNTRUE, PC, expect("outcome-missing", "PC 18")),
    drift("issued-not-kept (앱)", _UNTRUE, APP, expect("outcome-missing", "앱 16")),
    drift("issued-already-revoked (PC)", _UNTRUE, PC, expect("outcome-missing", "PC 18")),
    drift("issued-already-revoked (앱)", _UNTRUE, APP, expect("outcome-missing", "앱 16")),
    drift(
        "mobile-not-kept", _UNTRUE, _CONTACT, expect("outcome-missing | no-effect", "PC 8 휴대폰")
    ),
)
