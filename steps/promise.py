"""Whether what a screen promises is so: a certificate that is issued can be used.

A page may say that a certificate was issued where there is none; who follows the guide would learn
that at the first sign-in, so that is where it is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.walk.device import Device, OutOfReach
from guidewalk.walk.filling import NotTaken
from guidewalk.walk.hand import Slipped
from guidewalk.walk.sight import attend
from steps.internet_bank import InternetBank
from steps.visit import Lost, Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pytest
    from playwright.sync_api import BrowserContext

    from guidewalk.walk.walker import Walker

_CERTIFICATE = "인증서"
_ISSUED = frozenset({"발급", "재발급"})


def pytest_guidewalk_promise(
    request: pytest.FixtureRequest, walker: Walker, subject: str, deed: str
) -> str | None:
    """A certificate that was issued lets its holder in to internet banking."""
    if not subject.endswith(_CERTIFICATE) or deed not in _ISSUED or walker.reader.account is None:
        return None
    faces: Mapping[str, str] = request.getfixturevalue("faces")
    new_context: Callable[..., BrowserContext] = request.getfixturevalue("new_context")
    context = new_context(viewport={"width": 1280, "height": 900}, locale="ko-KR")
    attend(context)
    device = Device(context.new_page(), walker.device.lexicon)
    try:
        visit = Visit(device, walker.reader, faces)
        answer = InternetBank(visit).sign_in()
    except (Lost, NotTaken, OutOfReach, Slipped):
        return None  # the page to try it on has changed itself: nothing is known
    finally:
        context.close()
    # Who is refused after guessing what to fill in where has not shown that it is untrue.
    return None if answer.done or visit.guessed else answer.words
