"""`guidewalk check`, as a numbered pipeline."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guidewalk.claims import FactError, known_facts
from guidewalk.cli.exits import Ended, Exit, exit_of
from guidewalk.cli.folder import EVIDENCE, OBSERVATIONS, prepare
from guidewalk.cli.walking import walk
from guidewalk.derive import UnknownLanguageError, derive
from guidewalk.feature import parse_feature
from guidewalk.guide import Action, Guide
from guidewalk.judge import judge
from guidewalk.plugin.settings import Settings
from guidewalk.read import GuideError, read_guide
from guidewalk.reader import Reader, ReaderError, reader_for
from guidewalk.report import ReportError
from guidewalk.verdict import Checked
from guidewalk.walk.browser import NoBrowser, find_browser
from guidewalk.walk.task import Mode

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from guidewalk.cli.progress import Progress
    from guidewalk.cli.site import Site
    from guidewalk.report import Format

_WORTH_A_WORKER = 4  # scenarios: fewer take less time than another browser takes to start


@dataclass(frozen=True, slots=True)
class Order:
    """What `check` is asked to do.

    Attributes:
        guide: the guide.
        site: the site, which has been told to start.
        reader: the reader file; None takes the one beside the guide, if there is one.
        out: folder for the report.
        formats: forms of the report.
        workers: how many browsers walk side by side; None decides by machine and guide.
    """

    guide: Path
    site: Site
    reader: Path | None
    out: Path
    formats: Collection[Format]
    workers: int | None = None


def check(order: Order, progress: Progress) -> tuple[Checked, Path, Exit]:
    """Check a guide against a site.

    Args:
        order: what to do.
        progress: is told what is being done now.

    Returns:
        The verdicts, the path of the page, and the exit status.

    Raises:
        Ended: the input is at fault, or the check could not be made.
        KeyboardInterrupt: the user stopped it.
    """
    try:
        # 1. Read the guide.
        progress.phase(f"reading {order.guide}")
        guide = _guide(order.guide)
        # 2. A browser to walk with, and a place for the report.
        find_browser()
        prepare(order.out)
        # 3. A site to walk on.
        site = order.site.address()
        progress.phase(f"site {site}")
        # 4. A reader who knows what to type.
        file = _reader_file(order)
        reader = reader_for(file, site)
        _lacks_nothing(reader, guide)
        # 5. Gherkin from the guide.
        facts = known_facts()
        features = {one.file_name: one.text for one in derive(guide, facts)}
        # 6. Walk it.
        began, started = time.monotonic(), datetime.now(UTC).isoformat(timespec="seconds")
        settings = Settings(
            mode=Mode.LENIENT,
            site=site,
            reader_file=file,
            evidence=order.out / EVIDENCE,
            guide=guide,
            observations=order.out / OBSERVATIONS,
            begun=progress.begun,
        )
        with tempfile.TemporaryDirectory(prefix="guidewalk-") as folder:
            workers = _workers(order, features, alone=reader.account is None)
            seen = walk(features, settings, Path(folder).resolve(), workers)
        # 7. Judge what was seen.
        judged = judge(guide, seen, facts)
        checked = Checked(guide, site, started, round(time.monotonic() - began, 3), judged)
        # 8. Report.
        progress.phase("writing the report")
        from guidewalk.report import write  # noqa: PLC0415 - it takes time that a walk need not wait

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


def _workers(order: Order, features: Mapping[str, str], *, alone: bool) -> int:
    """How many browsers walk side by side.

    One, where every scenario is the same customer's: two at once would be in each other's way.
    """
    if order.workers is not None:
        return order.workers
    scenarios = sum(len(parse_feature(text, name).scenarios) for name, text in features.items())
    return 1 if alone else max(1, min(_cores(), scenarios // _WORTH_A_WORKER))


def _cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


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
