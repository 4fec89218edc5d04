"""Controls that are of another kind, in another place, gone, dead, disabled, or there twice."""

from __future__ import annotations

from tests.drift.rows import APP, PC, Case, drift, expect

_KIND = "kind of control changed"
_PLACE = "place plainly changed"
_GONE = "control removed"
_WORDS_STAY = "control removed while its words stay"
_OPTION = "option removed"
_DEAD = "dead control"
_DISABLED = "disabled control"
_TWICE = "two controls of one name"
_ADDED = "required control added"

CONTROLS: tuple[Case, ...] = (
    # Another kind, so that a reader notices.
    drift("phone-as-checkboxes", _KIND, PC, expect("wrong-role", "PC 8 전화로"), quick=True),
    drift("email-as-text", _KIND, PC, expect("wrong-role", "PC 13 세부")),
    drift("window-name-as-text", _KIND, PC, expect("wrong-role", "PC 14")),
    # "There is no such button, only a text" and "it is a text now" say the same to the author.
    drift("terms-button-as-text", _KIND, PC, expect("wrong-role | removed", "PC 3")),
    drift("account-list-as-field", _KIND, PC, expect("wrong-role", "PC 10 국민은행")),
    drift("app-account-as-text", _KIND, APP, expect("wrong-role", "앱 11")),
    # Another place than the one the guide names.
    drift("menu-bottom-right", _PLACE, PC, expect("misplaced", "PC 1 화면")),
    drift("menu-top-right", _PLACE, PC, expect("misplaced", "PC 1 화면")),
    drift("issue-tab-top-right", _PLACE, PC, expect("misplaced", "PC 2")),
    drift("centre-tabs-left", _PLACE, PC, expect("misplaced", "PC 2")),
    drift("app-menu-bottom-left", _PLACE, APP, expect("misplaced", "앱 1 화면")),
    drift("app-menu-top-left", _PLACE, APP, expect("misplaced", "앱 1 화면")),
    # Gone.
    drift("terms-button-removed", _GONE, PC, expect("removed", "PC 3")),
    drift("account-password-not-asked", _GONE, PC, expect("removed", "PC 10 국민은행")),
    drift("birth-not-asked", _GONE, PC, expect("removed", "PC 14")),
    drift("number-goes-by-itself", _GONE, PC, expect("removed", "PC 8 전화로")),
    drift("call-goes-by-itself", _GONE, PC, expect("removed", "PC 9 통화가")),
    drift("approved-removed", _GONE, PC, expect("removed", "PC 9 통화가"), stops=True),
    drift(
        "phone-missing-from-confirmation",
        _GONE,
        APP,
        expect("removed", "앱 14"),
        whole=True,
        quick=True,
    ),
    drift("app-next-removed", _GONE, APP, expect("removed", "앱 14"), stops=True),
    # Gone, and its words stand elsewhere on the page.
    drift("email-only-in-lead", _WORDS_STAY, PC, expect("removed", "PC 13 세부")),
    drift("approved-only-in-text", _WORDS_STAY, PC, expect("removed | wrong-role", "PC 9 통화가")),
    drift(
        "confirm-only-as-disabled-twin",
        _WORDS_STAY,
        PC,
        expect("removed | disabled", "PC 8 전화로"),
    ),
    drift("birth-only-in-lead", _WORDS_STAY, PC, expect("removed", "PC 14")),
    drift("app-account-only-in-heading", _WORDS_STAY, APP, expect("removed", "앱 11")),
    drift("app-phone-only-in-lead", _WORDS_STAY, APP, expect("removed", "앱 14")),
    # One more to fill in: missed where the reader types, or where they go on.
    drift("birth-required", _ADDED, PC, expect("undocumented-control", "PC 6", "PC 5 사용자")),
    drift(
        "address-required",
        _ADDED,
        PC,
        expect("undocumented-control", "PC 13 두 칸을", "PC 13 세부"),
        quick=True,
    ),
    drift(
        "consent-required",
        _ADDED,
        PC,
        expect("undocumented-control", "PC 12", "PC 11 보안카드의"),
    ),
    drift("app-name-required", _ADDED, APP, expect("undocumented-control", "앱 12", "앱 11")),
    drift("app-consent-required", _ADDED, APP, expect("undocumented-control", "앱 14")),
    # A choice that the guide lists or takes.
    drift("mobile-not-offered", _OPTION, PC, expect("option-removed", "PC 8 전화로")),
    drift("otp-not-offered", _OPTION, PC, expect("option-removed", "PC 10 그런")),
    drift("kb-not-offered", _OPTION, PC, expect("option-removed", "PC 10 그런")),
    drift(
        "app-text-not-offered",
        _OPTION,
        APP,
        expect("option-removed", "앱 7 연락처"),
        expect("option-removed", "앱 7 이 글에서는"),
    ),
    drift("app-ars-not-offered", _OPTION, APP, expect("option-removed", "앱 7 연락처")),
    # There, and without effect.
    drift("show-terms-dead", _DEAD, PC, expect("no-effect", "PC 3")),
    drift("ask-dead", _DEAD, PC, expect("no-effect", "PC 7 인증받기"), stops=True),
    drift("approved-dead", _DEAD, PC, expect("no-effect", "PC 9 통화가"), stops=True),
    drift("app-next-dead", _DEAD, APP, expect("no-effect", "앱 14"), stops=True),
    # There, and not to be used.
    drift("show-terms-disabled", _DISABLED, PC, expect("disabled", "PC 3")),
    drift("ask-disabled", _DISABLED, PC, expect("disabled", "PC 7 인증받기"), stops=True),
    drift("email-disabled", _DISABLED, PC, expect("disabled", "PC 13 세부")),
    drift("mobile-radio-disabled", _DISABLED, PC, expect("disabled", "PC 8 전화로")),
    drift("app-next-disabled", _DISABLED, APP, expect("disabled", "앱 12"), stops=True),
    # There twice, one of them leading elsewhere.
    drift("agree-twice", _TWICE, PC, expect("ambiguous", "PC 4")),
    drift("confirm-twice", _TWICE, PC, expect("ambiguous", "PC 8 전화로"), quick=True),
    drift("mobile-twice", _TWICE, PC, expect("ambiguous", "PC 13 세부")),
    drift("app-next-twice", _TWICE, APP, expect("ambiguous", "앱 14")),
)
