# ruff: noqa: INP001 - a script, no package
"""Bring the messages that docs/drift-stories.md quotes up to date, by playing each story again.

Prints each quotation that is not what the report says now, and writes it with `--write`. Exit
status 1 if there was one. Each story takes a few seconds: only the scenario it is about is walked.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from guidewalk.claims import known_facts
from guidewalk.cli.walking import walk
from guidewalk.derive import derive
from guidewalk.judge import judge
from guidewalk.plugin.settings import Settings
from guidewalk.read import read_guide
from guidewalk.walk.task import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE = Path(__file__).parents[1]
PAGE = HOUSE / "docs" / "drift-stories.md"
GUIDE = HOUSE / "guides" / "financial-certificate.md"
# Where a story is not of the PC part: of the app, or of the claim with this scenario.
ELSEWHERE = {
    "pattern-screen-removed": ("app.feature", None),
    "app-consent-required": ("app.feature", None),
    "validity-3-years": ("claims.feature", "유효기간"),
    "former-not-revoked": ("claims.feature", "재발급과 이전 인증서"),
}
_STORY = re.compile(r"\(`(?P<drift>[a-z0-9-]+)`\)")


@dataclass(frozen=True, slots=True)
class Story:
    """A story, as it stands in the page.

    Attributes:
        drift: the drift that it plays.
        quoted: numbers of the lines that quote the report, from 0.
        said: what they quote.
    """

    drift: str
    quoted: tuple[int, ...]
    said: tuple[str, ...]


def stories(lines: list[str]) -> Iterator[Story]:
    """The stories of the page.

    Args:
        lines: the page.

    Yields:
        Each story, in order.

    """
    starts = [(n, found["drift"]) for n, line in enumerate(lines) if (found := _STORY.search(line))]
    ends = [*(n for n, _ in starts[1:]), len(lines)]
    for (start, drift), end in zip(starts, ends, strict=True):
        quoted = tuple(n for n in range(start, end) if lines[n].startswith("> "))
        yield Story(drift, quoted, tuple(lines[n].removeprefix("> ") for n in quoted))


def told(drift: str) -> tuple[str, ...]:
    """What the report says of a bank with a drift.

    Args:
        drift: its name.

    Returns:
        The message of each finding.

    """
    guide, facts = read_guide(GUIDE), known_facts()
    file, scenario = ELSEWHERE.get(drift, ("pc.feature", None))
    (text,) = [one.text for one in derive(guide, facts) if one.file_name == file]
    head, *scenarios = re.split(r"\n(?=(?:  @\w+\n)?  시나리오: )", text)
    kept = next(
        one for one in scenarios if scenario is None or f"시나리오: {scenario}\n" in f"{one}\n"
    )
    with _bank(drift) as site, tempfile.TemporaryDirectory(prefix="guidewalk-") as folder:
        reader = GUIDE.with_suffix(".reader.toml")
        settings = Settings(mode=Mode.LENIENT, site=site, reader_file=reader, guide=guide)
        seen = walk({file: f"{head}\n{kept}\n"}, settings, Path(folder).resolve())
    return tuple(one.message for judged in judge(guide, seen, facts) for one in judged.findings)


@contextmanager
def _bank(drift: str) -> Iterator[str]:
    command = [sys.executable, "-m", "mock_bank", "--port", "0", "--json", "--drift", drift]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HOUSE) as bank:  # noqa: S603 - our own
        try:
            yield str(json.loads(bank.stdout.readline() if bank.stdout else "")["bank"])
        finally:
            bank.terminate()


def main() -> int:
    """Play the stories.

    Returns:
        0 if the page quotes what the report says; else 1.

    """
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    differ = False
    for story in list(stories(lines)):
        now = told(story.drift)
        if now == story.said:
            continue
        differ = True
        sys.stdout.write(f"{story.drift}: {' · '.join(story.said) or '–'}\n")
        sys.stdout.write(f"    now: {' · '.join(now) or '–'}\n")
        if len(now) == len(story.quoted):
            for number, message in zip(story.quoted, now, strict=True):
                lines[number] = f"> {message}"
    if differ and "--write" in sys.argv[1:]:
        PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return int(differ)


if __name__ == "__main__":
    sys.exit(main())
