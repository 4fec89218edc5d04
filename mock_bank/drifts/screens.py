"""Drifts of what the bank shows."""

from mock_bank.drifts.changes import drop, relabel, skip
from mock_bank.drifts.model import JourneyDrift

SCREEN_DRIFTS = (
    JourneyDrift(
        "rename-arsrequest",
        "PC: the button 인증받기 is called ARS 요청.",
        "pc",
        relabel("telephone", "ask", "인증받기", "ARS 요청"),
    ),
    JourneyDrift(
        "app-menu-renamed",
        "App: the menu item 인증서발급/재발급 is called 인증서 신청.",
        "app",
        relabel("menu", "issue", "인증서발급/재발급", "인증서 신청"),
    ),
    JourneyDrift(
        "pattern-screen-removed",
        "App: the pattern is not asked any more.",
        "app",
        skip("pattern", to="review"),
    ),
    JourneyDrift(
        "phone-missing-from-confirmation",
        "App: 전화번호 is not among the data to be confirmed.",
        "app",
        drop("review", "phone"),
    ),
)
