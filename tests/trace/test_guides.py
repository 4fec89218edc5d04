"""The two guides that people read: what is derived from them traces back without a problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidewalk.derive import derive, phrasebook
from guidewalk.feature import duplicates, parse_feature
from guidewalk.read import read_guide
from guidewalk.trace import resolve, trace

HOUSE = Path(__file__).parents[2]
OUR_GUIDE = HOUSE / "guides" / "financial-certificate.md"
ORIGINAL = Path(__file__).parents[3] / "shared" / "guides" / "original-guide.txt"
COMMITTED = HOUSE / "features" / "pc.feature"
BOTH = pytest.mark.parametrize("path", [OUR_GUIDE, ORIGINAL], ids=["ours", "original"])


def here(path: Path) -> Path:
    if path is ORIGINAL and not path.is_file():
        pytest.skip("the original guide is not part of the project and is not on this machine")
    return path


@BOTH
def test_what_is_derived_from_a_guide_traces_back_to_it(path: Path):
    guide = read_guide(here(path))
    features = [parse_feature(one.text, one.file_name) for one in derive(guide)]
    assert [feature.path for feature in features] == ["pc.feature", "app.feature"]
    assert duplicates(features) == ()
    assert trace(guide, features) == ()


@BOTH
def test_a_guide_gives_a_main_scenario_and_one_for_each_alternative(path: Path):
    pc, app = (parse_feature(one.text, one.file_name) for one in derive(read_guide(here(path))))
    alternatives = [scenario.name.removeprefix(f"{pc.name} – ") for scenario in pc.scenarios]
    otp = "OPT" if path is ORIGINAL else "OTP"
    assert alternatives == [pc.name, "ID를 모르시는 경우", "고객정보수정", otp, "KB국민인증서"]
    assert [s.name.removeprefix(f"{app.name} – ") for s in app.scenarios] == [
        app.name,
        "ARS 본인인증",
    ]


@BOTH
def test_every_step_derived_from_a_guide_is_a_phrase_of_the_book(path: Path):
    guide = read_guide(here(path))
    steps = [
        step
        for one in derive(guide)
        for scenario in parse_feature(one.text, one.file_name).scenarios
        for step in scenario.steps
    ]
    assert len(steps) > 100
    assert [s.text for s in steps if phrasebook(guide.language).understand(s.text) is None] == []


def test_the_committed_feature_traces_back_to_our_guide():
    guide = read_guide(OUR_GUIDE)
    feature = parse_feature(COMMITTED.read_text("utf-8"), "features/pc.feature")
    assert trace(guide, [feature]) == ()
    assert duplicates([feature]) == ()
    lines = {step.line for scenario in feature.scenarios for step in scenario.steps}
    assert resolve(guide, feature).keys() == lines
