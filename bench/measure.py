"""Times the PC main scenario three ways on one bank and one browser, in alternating rounds.

bare: a plain Playwright script (`bench/bare.py`) that does the same and looks for each heading;
strict: the scenario of `features/pc.feature` through pytest, as in CI (trace on failure included);
check: the same scenario through the same step definitions in lenient mode, as `guidewalk check`
walks it, with its pictures written.

Each is one pytest item of one run; the whole of it is timed: making the test customer, opening
and closing the browser contexts, every step, every picture. Starting pytest, the browser and the
bank is not. `reports/bench.json` has every round; the ratios are medians of the ratios by round.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest

from guidewalk.plugin.settings import KEY
from guidewalk.walk.task import Mode

ROOT = Path(__file__).parents[1]
WAYS = ("bare", "strict", "check")


class Rounds:
    """A pytest plugin that runs bare walk and scenario in turn, and times each.

    Args:
        count: rounds that count; one more goes before them.
        folder: where the pictures of the lenient walk go.
    """

    def __init__(self, count: int, folder: Path) -> None:
        self._count = count
        self._folder = folder
        self._at = 0
        self.failed: list[str] = []
        self.seconds: dict[str, list[float]] = {way: [] for way in WAYS}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        bare, pause = (item for item in items if item.path.name == "rounds.py")
        main = next(item for item in items if item.path.suffix == ".feature")
        items[:] = [bare, main, pause, main] * (self._count + 1)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> object:
        if item.name == "test_pause":
            return (yield)
        way = WAYS[self._at % len(WAYS)]
        settings = item.config.stash[KEY]
        if way == "check":
            item.config.stash[KEY] = replace(
                settings, mode=Mode.LENIENT, evidence=self._folder, trace=False
            )
        began = time.perf_counter()
        try:
            return (yield)
        finally:
            if self._at >= len(WAYS):
                self.seconds[way].append(round(time.perf_counter() - began, 4))
            item.config.stash[KEY] = settings
            self._at += 1

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(f"{report.nodeid}: {report.longreprtext}")


def measure(count: int) -> dict[str, object]:
    """Run the rounds.

    Args:
        count: how many count.

    Returns:
        What `reports/bench.json` holds.

    Raises:
        SystemExit: a walk failed; its story is printed.
    """
    with tempfile.TemporaryDirectory() as folder:
        rounds = Rounds(count, Path(folder) / "evidence")
        arguments = [
            *(str(ROOT / "bench" / "rounds.py"), str(ROOT / "features" / "pc.feature")),
            *("-W", "ignore", "-o", "addopts=", "-p", "no:terminal", "-p", "no:cacheprovider"),
            *("--rootdir", str(ROOT), "--output", str(Path(folder) / "playwright")),
        ]
        status = pytest.main(arguments, plugins=[rounds])
    if rounds.failed or status != pytest.ExitCode.OK:
        sys.exit("\n".join(rounds.failed) or f"pytest ended with {status}")
    seconds = rounds.seconds
    ratios = {
        way: [round(one / bare, 4) for one, bare in zip(seconds[way], seconds["bare"], strict=True)]
        for way in ("strict", "check")
    }
    return {
        "schema": 1,
        "rounds": count,
        "seconds": seconds,
        "medians": {way: round(statistics.median(seconds[way]), 4) for way in WAYS},
        "ratios": ratios,
        "strict_ratio": round(statistics.median(ratios["strict"]), 4),
        "check_ratio": round(statistics.median(ratios["check"]), 4),
        "machine": {"cpus": os.cpu_count(), "python": platform.python_version()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--out", type=Path, default=ROOT / "reports" / "bench.json")
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    told = measure(asked.rounds)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    for way in WAYS:
        rounds = "  ".join(f"{one:6.2f}" for one in told["seconds"][way])
        print(f"{way:<7} median {told['medians'][way]:6.2f} s   rounds {rounds}")
    print(f"strict / bare  {told['strict_ratio']:.2f}   (at most 1.25)")
    print(f"check  / bare  {told['check_ratio']:.2f}   (at most 1.50)")
    print(f"wrote {asked.out}")


if __name__ == "__main__":
    main()
