"""Writes a report into a folder: the one place here that touches files."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from guidewalk.report.annotations import annotation_lines
from guidewalk.report.counts import count
from guidewalk.report.document_of import document_of, to_json, tool_version
from guidewalk.report.error import ReportError
from guidewalk.report.evidence import EVIDENCE, exhibits, is_exhibit, read_album, shots_of
from guidewalk.report.format import FILE_OF, Format
from guidewalk.report.junit import junit
from guidewalk.report.page import page
from guidewalk.report.phrases import phrases_for
from guidewalk.report.sarif import sarif
from guidewalk.report.whereabouts import path_from, uri_from

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from guidewalk.report.evidence import Album
    from guidewalk.verdict import Checked


def write(
    checked: Checked, out: Path, formats: Collection[Format], *, stream: TextIO | None = None
) -> Path:
    """Writes the report, replacing an older one in the same folder.

    Everything is made before anything is replaced. `report.json` of an older report goes first
    and that of the new one comes last, so a folder that has one is whole and of one run; files of
    formats that were not asked for are removed.

    Args:
        checked: the guide with its verdicts.
        out: the report's folder, made if need be; `out/evidence` holds the pictures of the walk.
        formats: what to write; `report.json` is written always.
        stream: where workflow annotations go (`github`); standard output if not given.

    Returns:
        The page, or `report.json` if no page was asked for.

    Raises:
        ReportError: the verdicts do not add up, or the folder cannot be written.
    """
    wanted = {Format.JSON, *formats}
    album = read_album(checked, out / EVIDENCE)
    texts = _texts(checked, album, wanted)
    pictures = _exhibits(checked, album, out)
    try:
        _replace(out, texts, pictures)
    except OSError as error:
        raise ReportError(
            f"{error.filename or out}: the report cannot be written there ({error.strerror}). "
            "Choose another folder with --out, or make this one writable."
        ) from error
    if Format.GITHUB in wanted:
        told = annotation_lines(
            checked, phrases_for(checked.guide.language), path_from(checked.guide.path, Path.cwd())
        )
        (stream or sys.stdout).write(told)
    return out / FILE_OF[Format.HTML if Format.HTML in wanted else Format.JSON]


def _texts(checked: Checked, album: Album, wanted: Collection[Format]) -> dict[str, str]:
    counts = count(checked)
    phrases = phrases_for(checked.guide.language)
    folder, version = Path.cwd(), tool_version()
    guide = checked.guide.path
    made: dict[Format, Callable[[], str]] = {
        Format.HTML: lambda: page(checked, counts, album, phrases, version),
        Format.JUNIT: lambda: junit(checked, counts, phrases, path_from(guide, folder)),
        Format.SARIF: lambda: sarif(checked, phrases, uri_from(guide, folder), version),
        Format.JSON: lambda: to_json(document_of(checked, album)),
    }
    return {FILE_OF[form]: make() for form, make in made.items() if form in wanted}


def _exhibits(checked: Checked, album: Album, out: Path) -> dict[str, bytes]:
    for shot in shots_of(checked):
        if shot.picture and is_exhibit(shot.picture):
            raise ReportError(
                f"{out / EVIDENCE / shot.picture}: a picture of the walk has a name that the "
                "report keeps for the findings' own pictures (s12-1.png). No report was written; "
                "give the walk's pictures other names."
            )
    return exhibits(checked, album)


def _replace(out: Path, texts: dict[str, str], pictures: dict[str, bytes]) -> None:
    evidence = out / EVIDENCE
    evidence.mkdir(parents=True, exist_ok=True)
    # beside the report, so that moving a file into place is one step on any file system
    with tempfile.TemporaryDirectory(prefix=".report-", dir=out) as name:
        staged = Path(name)
        for file, text in texts.items():
            (staged / file).write_text(text, encoding="utf-8", newline="\n")
        for file, data in pictures.items():
            (staged / file).write_bytes(data)
        whole = FILE_OF[Format.JSON]
        (out / whole).unlink(missing_ok=True)
        for file in set(FILE_OF.values()) - texts.keys():
            (out / file).unlink(missing_ok=True)
        for old in evidence.iterdir():
            if is_exhibit(old.name) and old.name not in pictures:
                old.unlink()
        for file in pictures:
            (staged / file).replace(evidence / file)
        for file in sorted(texts, key=lambda file: file == whole):
            (staged / file).replace(out / file)
