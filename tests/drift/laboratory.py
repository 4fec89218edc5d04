"""One case, through the real stages: read, derive, walk, judge."""

from __future__ import annotations

import re
import signal
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from guidewalk.claims import known_facts
from guidewalk.cli.walking import walk
from guidewalk.derive import derive
from guidewalk.judge import judge
from guidewalk.plugin import fixtures
from guidewalk.plugin.settings import Settings
from guidewalk.read import read_guide
from guidewalk.walk.task import Mode
from tests.drift.bank import HOUSE, switch
from tests.drift.edit import edited
from tests.drift.outcome import Line, Outcome, Told
from tests.drift.planting import Planting
from tests.drift.walked_part import covered, part
from tests.proxy import rewriting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from types import FrameType

    from guidewalk.guide import Guide
    from guidewalk.verdict import Judgement
    from tests.drift.case import Case

GUIDE = HOUSE / "guides" / "financial-certificate.md"
_READER = GUIDE.with_suffix(".reader.toml")
# Seconds for a case, on a machine that is busy otherwise; one that needs longer hangs.
_PATIENCE = 300
_PATIENCE_WHOLE = 1200
_MARKUP = re.compile(r"\*\*|[\"'“”‘’「」『』]")


def conduct(case: Case, site: str, *, whole: bool = False) -> Outcome:
    """Make the experiment.

    To be called in the main thread of its process: the time limit is an alarm.

    Args:
        case: the case.
        site: address of a bank that nobody else uses meanwhile.
        whole: walk every scenario of the guide, whatever the case's part is.

    Returns:
        What was said of every sentence; or why there is nothing to say.

    """
    began = time.monotonic()
    patience = _PATIENCE_WHOLE if whole else _PATIENCE
    try:
        with _limit(patience):
            lines, seconds = _lines(case, site, whole=whole)
    except Exception as error:  # noqa: BLE001 - told of its case; the others go on
        told = f"{type(error).__name__}: {error}"
        return Outcome(case.name, (), {"all": time.monotonic() - began}, told, whole)
    except KeyboardInterrupt:
        if time.monotonic() - began < patience:
            raise  # a person's own
        spent = {"all": time.monotonic() - began}
        return Outcome(case.name, (), spent, f"it hangs: stopped after {patience} s", whole)
    spent = {**seconds, "all": time.monotonic() - began}
    return Outcome(case.name, lines, spent, None, whole)


def _lines(case: Case, site: str, *, whole: bool) -> tuple[tuple[Line, ...], dict[str, float]]:
    seconds: dict[str, float] = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="drift-"))).resolve()
        with _timed(seconds, "read and derive"):
            path = folder / "guide.md"
            path.write_text(edited(GUIDE.read_text("utf-8"), case.edits), "utf-8")
            guide, facts = read_guide(path), known_facts()
            derived = derive(guide, facts)
            every = {one.file_name: one.text for one in derived}
            features = every if whole else part(derived, case.walk)
            reached = covered(guide, features)
        with _timed(seconds, "switch"):
            switch(site, case.drifts)
        _resize(case, stack)
        planting = Planting(case.plants)
        if case.plants:
            site = stack.enter_context(rewriting(site, planting))
        settings = Settings(
            mode=Mode.LENIENT,
            site=site,
            reader_file=_READER,
            guide=guide,  # and no pictures: no verdict depends on one, and they take a fifth
        )
        run = folder / "run"
        run.mkdir()
        with _timed(seconds, "walk"):
            seen = walk(features, settings, run)
        planting.check()
        with _timed(seconds, "judge"):
            judged = judge(guide, seen, facts)
        lines = judged_lines(guide, judged, reached)
    return lines, seconds


def judged_lines(
    guide: Guide, judged: Sequence[Judgement] = (), reached: Collection[str] = ()
) -> tuple[Line, ...]:
    """Every sentence of a guide, as the table names it.

    Args:
        guide: the guide.
        judged: what was said of its sentences.
        reached: ids of the sentences that were walked.

    Returns:
        Its sentences in order, each with what was said of it.

    """
    faces = {s.title: s.title.partition(":")[0] for s in guide.sections}
    told = {one.sentence.id: one for one in judged}
    return tuple(
        Line(
            face=faces.get(sentence.section, ""),
            step=sentence.step,
            text=plain_words(sentence.text),
            covered=sentence.id in reached,
            verdict=told[sentence.id].verdict.value if told else "",
            reason=told[sentence.id].reason if told else None,
            findings=tuple(
                Told(f.kind.value, f.expected, f.found, f.suggestion, f.message)
                for f in (told[sentence.id].findings if told else ())
            ),
        )
        for sentence in guide.sentences
    )


def plain_words(text: str) -> str:
    """A sentence as a table names it.

    Args:
        text: the sentence as it stands in the guide.

    Returns:
        Its words on one line, without markup and quotation marks.

    """
    return " ".join(_MARKUP.sub("", text).split())


def _resize(case: Case, stack: ExitStack) -> None:
    """Another window or phone: what a user's machine decides, and no option of guidewalk."""
    if case.window is not None:
        width, height = case.window
        size = {"width": width, "height": height}
        stack.enter_context(mock.patch.dict(fixtures.SCREEN, size))
    if case.phone is not None:
        stack.enter_context(mock.patch.object(fixtures, "PHONE", case.phone))


@contextmanager
def _timed(seconds: dict[str, float], stage: str) -> Iterator[None]:
    began = time.monotonic()
    try:
        yield
    finally:
        seconds[stage] = time.monotonic() - began


@contextmanager
def _limit(seconds: int) -> Iterator[None]:
    """Stop what takes too long as a user would, so that browser and pages are closed."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
