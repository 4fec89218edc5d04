"""Merging the observations of several runs (shards) into one report."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from guidewalk.claims import known_facts
from guidewalk.cli.exits import Ended, Exit, exit_of
from guidewalk.cli.folder import EVIDENCE, try_out
from guidewalk.judge import judge
from guidewalk.observation import Observation, Shot, read_observations
from guidewalk.plugin.record import LINES, Record, RecordError, read_record
from guidewalk.read import read_guide
from guidewalk.report import write
from guidewalk.verdict import Checked

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from guidewalk.guide import Guide
    from guidewalk.report import Format


def merge(
    sources: Sequence[Path], out: Path, formats: Collection[Format]
) -> tuple[Checked, Path, Exit]:
    """Judge what several runs saw, as if one run had seen it all.

    Args:
        sources: folders of observations, each with its `run.json`, or files inside such folders.
        out: folder for the report; the pictures of every run are copied into its `evidence`.
        formats: forms of the report.

    Returns:
        The verdicts, the path of the page, and the exit status.

    Raises:
        Ended: a source is missing or no observation, or they are of different guides.
    """
    shards = [_shard(source) for source in sources]
    records = [record for _, _, record in shards]
    guide = _guide(records, sources)
    try_out(out)
    seen: list[Observation] = []
    for number, (folder, files, _) in enumerate(shards, start=1):
        prefix = f"{number}-" if len(shards) > 1 else ""
        pictures = folder.parent / EVIDENCE
        for file in files:
            try:
                observed = read_observations(file)
            except UnicodeDecodeError as error:
                told = f"{file}: it is not UTF-8 text. Walk again, or leave this file out."
                raise Ended(Exit.INPUT, told) from error
            except (OSError, ValueError) as error:
                raise Ended(Exit.INPUT, f"{error} Walk again, or leave this file out.") from error
            seen += [_moved(one, pictures, out / EVIDENCE, prefix) for one in observed]
    first = min(records, key=lambda record: record.started)
    total = round(sum(record.seconds for record in records), 3)
    checked = Checked(guide, first.site, first.started, total, judge(guide, seen, known_facts()))
    return checked, write(checked, out, formats), exit_of(checked)


def _shard(source: Path) -> tuple[Path, list[Path], Record]:
    """The folder of a source, its files of observations, and what was walked."""
    folder = source if source.is_dir() else source.parent
    files = sorted(folder.glob(f"*{LINES}")) if source.is_dir() else [source]
    if not source.exists():
        told = f"{source}: there is no such file or folder. "
        raise Ended(Exit.INPUT, told + "`guidewalk check` leaves reports/latest/observations.")
    try:
        record = read_record(folder)
    except RecordError as error:
        raise Ended(Exit.INPUT, str(error)) from error
    if not files:
        raise Ended(Exit.INPUT, f"{folder}: there are no observations (*{LINES}) in it.")
    return folder, files, record


def _guide(records: Sequence[Record], sources: Sequence[Path]) -> Guide:
    """The one guide that all runs walked, unchanged since."""
    first = records[0]
    for record, source in zip(records, sources, strict=True):
        if record.sha256 != first.sha256:
            raise Ended(
                Exit.INPUT,
                f"{source}: it is of another text of the guide ({record.guide}) than {sources[0]} "
                f"({first.guide}). Merge runs of one text only.",
            )
    guide = read_guide(Path(first.guide))
    if guide.sha256 != first.sha256:
        raise Ended(
            Exit.INPUT,
            f"{first.guide}: the guide has changed since it was walked. Walk it again.",
        )
    return guide


def _moved(observation: Observation, pictures: Path, evidence: Path, prefix: str) -> Observation:
    """An observation whose pictures stand in the new report."""

    def move(shot: Shot | None) -> Shot | None:
        if shot is None or shot.picture is None:
            return shot
        name = prefix + shot.picture
        source, target = pictures / shot.picture, evidence / name
        if source.is_file() and source.resolve() != target.resolve():
            evidence.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        return replace(shot, picture=name)

    told = tuple(replace(one, seen=move(one.seen)) for one in observation.contradictions)
    return replace(observation, seen=move(observation.seen), contradictions=told)
