"""What cannot be observed on a site is said so, and never holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidewalk.reader import Reader
from steps.holder import Holder
from steps.internet_bank import InternetBank
from steps.public_agency import PublicAgency
from steps.witness import Witness

if TYPE_CHECKING:
    from steps.handset import Handset
    from steps.visit import Answer

NOBODY = Reader({}, "a file")


class Walker:
    """Only what a witness asks of a walker before anything is done on a page."""

    def __init__(self) -> None:
        self.reader = NOBODY
        self.reasons: list[str] = []

    def has(self, thing: object) -> bool:
        if thing is None:
            self.impossible("needs-a-person")
        return thing is not None

    def impossible(self, reason: str) -> None:
        self.reasons.append(reason)


def no_telephone(address: str) -> Handset:
    raise AssertionError(address)


def must_not_be_done(_: object) -> Answer:
    raise AssertionError


@pytest.fixture
def walker() -> Walker:
    return Walker()


def test_a_site_without_a_lab_needs_a_person(walker: Walker):
    witness = Witness(walker, {"pc": "http://site/"}, no_telephone)
    witness.can("로그인", InternetBank, must_not_be_done)
    assert walker.reasons == ["needs-a-person"]


def test_a_site_without_the_agency_is_not_built(walker: Walker, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Holder, "of", lambda _: Holder(NOBODY))
    witness = Witness(walker, {"pc": "http://site/"}, no_telephone)
    witness.cannot("로그인", PublicAgency, must_not_be_done)
    assert walker.reasons == ["not-built"]
