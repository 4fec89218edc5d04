"""Times all of `guidewalk check` on a healthy bank and on one with one name changed, in turns.

The whole command as a user types it: starting Python, reading, deriving, walking all scenarios
side by side, judging, writing the report with its pictures. Both banks run all the time. A ratio
is taken within each round; `reports/bench-drifted.json` has every round.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "guides" / "financial-certificate.md"
BANKS = {"healthy": (), "renamed": ("rename-arsrequest",)}
STATUS = {"healthy": 0, "renamed": 1}


def check(bank: str, site: str, folder: Path) -> float:
    """One check.

    Args:
        bank: its name in `BANKS`.
        site: its address.
        folder: where the report goes.

    Returns:
        Seconds.

    Raises:
        SystemExit: it did not end as it should; what it said is printed.
    """
    command = [sys.executable, "-m", "guidewalk", "check", str(GUIDE), "--site", site]
    began = time.perf_counter()
    ended = subprocess.run(  # noqa: S603 - our own command
        [*command, "--out", str(folder)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    seconds = time.perf_counter() - began
    if ended.returncode != STATUS[bank]:
        sys.exit(f"{bank}: status {ended.returncode}, not {STATUS[bank]}\n{ended.stderr}")
    return round(seconds, 3)


def measure(rounds: int) -> dict[str, Any]:
    """Check both banks in turns.

    Args:
        rounds: how many count; one more goes before them.

    Returns:
        What the file holds.
    """
    sys.path.insert(0, str(ROOT))
    from mock_bank.process import running  # noqa: PLC0415 - found only now

    seconds: dict[str, list[float]] = {bank: [] for bank in BANKS}
    with running() as healthy, running(*BANKS["renamed"]) as renamed:
        sites = {"healthy": healthy, "renamed": renamed}
        for number in range(rounds + 1):
            for bank, site in sites.items():
                with tempfile.TemporaryDirectory() as folder:
                    spent = check(bank, site, Path(folder))
                if number:
                    seconds[bank].append(spent)
    pairs = zip(seconds["renamed"], seconds["healthy"], strict=True)
    ratios = [round(drifted / well, 4) for drifted, well in pairs]
    return {
        "schema": 1,
        "rounds": rounds,
        "seconds": seconds,
        "medians": {bank: round(statistics.median(one), 3) for bank, one in seconds.items()},
        "ratios": ratios,
        "renamed_ratio": round(statistics.median(ratios), 4),
        "machine": {"cpus": os.cpu_count(), "python": platform.python_version()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, default=ROOT / "reports" / "bench-drifted.json")
    asked = parser.parse_args()
    told = measure(asked.rounds)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    for bank in BANKS:
        rounds = "  ".join(f"{one:6.2f}" for one in told["seconds"][bank])
        print(f"{bank:<8} median {told['medians'][bank]:6.2f} s   rounds {rounds}")
    print(f"renamed / healthy  {told['renamed_ratio']:.2f}   (at most 1.30)")
    print(f"wrote {asked.out}")


if __name__ == "__main__":
    main()
