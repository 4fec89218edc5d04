"""Drifts: each changes what it says and nothing else, or says that it cannot."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from drift_targets import TARGETS

from mock_bank.drifts.model import BENIGN, DriftError, OnJourney, OnPages, OnPolicy
from mock_bank.drifts.registry import DRIFTS, drifted
from mock_bank.journeys.faces import faces_under
from mock_bank.rules.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mock_bank.journeys.model import Journey

PLAIN = drifted(())
FACES = ("pc", "app", "agency")
CLASSES = {
    *("label-much", "label-little", "label-swapped", "role", "place"),
    *("removed", "removed-words-stay", "screen-removed", "screen-inserted", "screens-swapped"),
    *("required-added", "option-removed", "fact", "dead", "disabled"),
    *("outcome-missing", "outcome-untrue", "two-of-a-name", "claim"),
}


def _facts_changed(name: str) -> set[str]:
    policy = Policy()
    for part in DRIFTS[name].parts:
        if isinstance(part, OnPolicy):
            policy = part.change(policy)
    names = [field.name for field in fields(Policy)]
    return {each for each in names if getattr(policy, each) != getattr(Policy(), each)}


def _journey_changed(one: Journey, other: Journey) -> Iterator[str]:
    ours = {screen.key: screen for screen in one.screens}
    theirs = {screen.key: screen for screen in other.screens}
    yield from (key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key))
    yield from (f"({word})" for word in ("ways", "words") if _of(one, word) != _of(other, word))


def _of(journey: Journey, name: str) -> object:
    return getattr(journey, name)


def changed_by(name: str) -> set[str]:
    """Say what a drift changes, in the words of the table."""
    faces = drifted((name,))
    before = faces_under(faces.policy)
    found = {f"policy:{fact}" for fact in _facts_changed(name)}
    for face in FACES:
        journey = faces.journey(face)
        found |= {f"{face}:{key}" for key in _journey_changed(before.journey(face), journey)}
        for redraw in journey.redraws:
            found |= {f"{face}>{key}" for key in redraw.screens or {"*"}}
    return found


def test_every_drift_is_found_by_its_own_name_and_says_what_it_does():
    assert all(name == drift.name and drift.about for name, drift in DRIFTS.items())


def test_there_are_three_of_each_class_and_enough_that_are_benign():
    classes = Counter(drift.kind for drift in DRIFTS.values())
    assert classes.keys() == CLASSES | {BENIGN}
    assert all(count >= 3 for count in classes.values())
    assert sum(classes.values()) - classes[BENIGN] >= 64
    assert classes[BENIGN] >= 28


@pytest.mark.parametrize("name", DRIFTS)
def test_a_drift_changes_what_the_table_says_and_nothing_else(name: str):
    assert changed_by(name) == set(TARGETS[name].split())


def test_the_table_speaks_of_every_drift_and_no_other():
    assert TARGETS.keys() == DRIFTS.keys()


@pytest.mark.parametrize("name", DRIFTS)
def test_a_drift_cannot_be_applied_twice(name: str):
    with pytest.raises(DriftError):
        drifted((name, name))


@pytest.mark.parametrize(
    "part",
    [part for drift in DRIFTS.values() for part in drift.parts if isinstance(part, OnJourney)],
)
def test_a_change_of_a_journey_raises_where_its_target_is_absent(part: OnJourney):
    bare = replace(PLAIN.journey(part.face), screens=(), words={})
    for change in part.changes:
        with pytest.raises(DriftError):
            change(bare)


@pytest.mark.parametrize(
    "part",
    [
        part
        for drift in DRIFTS.values()
        for part in drift.parts
        if isinstance(part, OnPages) and part.redraw.screens
    ],
)
def test_a_change_of_pages_raises_where_its_screens_are_absent(part: OnPages):
    bare = replace(PLAIN.journey(part.face), screens=())
    with pytest.raises(DriftError):
        part.change(bare)


def test_an_undrifted_bank_redraws_nothing():
    assert not any(PLAIN.journey(face).redraws for face in FACES)


def test_five_drifts_can_be_met_at_once():
    names = ("confirm-lengthened", "ask-dead", "otp-not-offered", "email-as-text", "dark")
    pc = drifted(names).pc
    assert len(pc.redraws) == 2
    assert set(_journey_changed(PLAIN.pc, pc)) == {"identity", "means", "details"}


def test_two_drifts_that_want_one_thing_are_refused_together():
    with pytest.raises(DriftError, match="is called '인증하기', not '인증받기'"):
        drifted(("ask-one-syllable", "rename-arsrequest"))


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mock_bank", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603


def test_the_drifts_there_are_can_be_listed_with_their_class_benign_ones_apart():
    listed = _run("--drifts")
    assert listed.returncode == 0
    drifts, benign = (part.splitlines() for part in listed.stdout.split("\n\n"))
    for lines, wanted in ((drifts, False), (benign, True)):
        rows = [tuple(line.split()[:2]) for line in lines]
        assert rows == [(d.name, d.kind) for d in DRIFTS.values() if d.benign is wanted]


def test_a_drift_that_is_not_there_is_told_with_the_way_to_list_those_that_are():
    wrong = _run("--port", "0", "--drift", "nothing")
    assert wrong.returncode == 2
    assert "--drifts" in wrong.stderr
    assert "Traceback" not in wrong.stderr
