"""`make bench` leaves its figures in the form that programs read; how fast is not tested."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from bench import drifted

ROOT = Path(__file__).parents[1]
WAYS = {"bare", "strict", "check"}


def test_one_round_has_the_form_of_the_figures(tmp_path: Path):
    out = tmp_path / "bench.json"
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "bench/measure.py", "--rounds", "1", "--out", str(out)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["schema"], told["rounds"]) == (1, 1)
    assert set(told["seconds"]) == set(told["medians"]) == WAYS
    assert all(len(rounds) == 1 and rounds[0] > 0 for rounds in told["seconds"].values())
    for way in ("strict", "check"):
        by_round = told["seconds"][way][0] / told["seconds"]["bare"][0]
        assert told["ratios"][way] == [pytest.approx(by_round, abs=1e-3)]
        assert told[f"{way}_ratio"] == pytest.approx(statistics.median(told["ratios"][way]))
        assert f"{way:<7}" in done.stdout
    assert told["machine"]["cpus"] >= 1


def test_a_check_of_a_drifted_bank_is_compared_with_the_healthy_one_of_its_round(
    monkeypatch: pytest.MonkeyPatch,
):
    spent = iter([9.0, 9.0, 2.0, 3.0, 4.0, 5.0])  # the first round warms up
    monkeypatch.setattr(drifted, "check", lambda *_: next(spent))
    told = drifted.measure(2)
    assert told["seconds"] == {"healthy": [2.0, 4.0], "renamed": [3.0, 5.0]}
    assert told["ratios"] == [1.5, 1.25]
    assert told["renamed_ratio"] == pytest.approx(1.375)
