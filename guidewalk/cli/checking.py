"""`guidewalk check`, as a numbered pipeline."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from guidewalk.claims import FactError, known_facts
from guidewalk.cli.exits import Ended, Exit, exit_of
from guidewalk.cli.walking import walk
from guidewalk.derive import UnknownLanguageError, derive
from guidewalk.guide import Action, Guide
from guidewalk.judge import judge
from guidewalk.read import GuideError, read_guide
from guidewalk.reader import Reader, ReaderError, reader_for
from guidewalk.report import ReportError, write
from guidewalk.verdict import Checked
from guidewalk.walk.browser import NoBrowser, find_browser

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from guidewalk.claims import Fact
    from guidewalk.cli.site import Site
    from guidewalk.report import Format

_RUN = ("evidence", "observations", "features", "playwright")  # made anew by each run


@dataclass(frozen=True, slots=True)
class Order:
    """What `check` is asked to do.

    Attributes:
        guide: the guide.
        site: the site, which has been told to start.
        reader: the reader file; None takes the one beside the guide, if there is one.
        out: folder for the report.
        formats: forms of the report.
    """

    guide: Path
    site: Site
    reader: Path | None
    out: Path
    formats: Collection[Format]


def check(
    order: Order, phase: Callable[[str], None], begun: Callable[[str, str], None]
) -> tuple[Checked, Path, Exit]:
    """Check a guide against a site.

    Args:
        order: what to do.
        phase: is told what is being done now.
        begun: is told each step of the walk as it begins.

    Returns:
        The verdicts, the path of the page, and the exit status.

    Raises:
        Ended: the input is at fault, or the check could not be made.
    """
    try:
        # 1. Read the guide.
        phase(f"reading {order.guide}")
        guide = _guide(order.guide)
        # 2. A browser to walk with.
        find_browser()
        # 3. A site to walk on.
        site = order.site.address()
        phase(f"site {site}")
        # 4. A reader who knows what to type.
        file = _reader_file(order)
        _lacks_nothing(reader_for(file, site), guide)
        # 5. Gherkin from the guide.
        facts = known_facts()
        features = _features(guide, facts, order.out)
        # 6. Walk it.
        began, started = time.monotonic(), datetime.now(UTC).isoformat(timespec="seconds")
        seen = walk(features, guide, site, file, order.out, begun)
        # 7. Judge what was seen.
        judged = judge(guide, seen, facts)
        checked = Checked(guide, site, started, round(time.monotonic() - began, 3), judged)
        # 8. Report.
        phase("writing the report")
        page = write(checked, order.out, order.formats)
    except (GuideError, UnknownLanguageError, ReaderError, FactError) as error:
        raise Ended(Exit.INPUT, str(error)) from error
    except (NoBrowser, ReportError) as error:
        raise Ended(Exit.IMPOSSIBLE, str(error)) from error
    return checked, page, exit_of(checked)


def _guide(path: Path) -> Guide:
    guide = read_guide(path)
    if not any(sentence.instructions for sentence in guide.sentences):
        raise Ended(
            Exit.INPUT,
            f"{path}: there is no instruction in it. guidewalk checks guides that tell their "
            "reader what to open, click, choose or type; `guidewalk read` shows how this one was "
            "understood.",
        )
    return guide


def _reader_file(order: Order) -> Path | None:
    if order.reader is not None:
        return order.reader
    beside = order.guide.with_suffix(".reader.toml")
    return beside if beside.is_file() else None


def _lacks_nothing(reader: Reader, guide: Guide) -> None:
    """Tell of every label without a value before anything is walked.

    Boxes that ask for part of a code card are known only on the screen; a reader with such a card
    is trusted to have what they need.
    """
    lacking = []
    for sentence in guide.sentences:
        for instruction in sentence.instructions:
            typed = instruction.action is Action.TYPE and instruction.place != "phone"
            if not typed or instruction.label is None:
                continue
            try:
                reader.value(instruction.label, context=sentence.text)
            except ReaderError as error:
                if reader.card is None:
                    lacking.append(f"{guide.path}:{instruction.line}:{instruction.column}: {error}")
    if lacking:
        raise Ended(Exit.INPUT, "\n".join(dict.fromkeys(lacking)))


def _features(guide: Guide, facts: Sequence[Fact], out: Path) -> tuple[Path, ...]:
    folder = out.resolve() / "features"
    try:
        for name in _RUN:
            shutil.rmtree(out / name, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for derived in derive(guide, facts):
            path = folder / derived.file_name
            path.write_text(derived.text, encoding="utf-8")
            paths.append(path)
    except OSError as error:
        raise Ended(
            Exit.IMPOSSIBLE,
            f"{error.filename or out}: it cannot be written ({error.strerror}). "
            "Choose another folder with --out.",
        ) from error
    return tuple(paths)
