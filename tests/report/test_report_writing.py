from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import library_guide
import library_screens
import pytest

from guidewalk.report import Format, ReportError, write

if TYPE_CHECKING:
    from guidewalk.verdict import Checked


def files(out: Path) -> set[str]:
    return {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}


WALKED = {f"evidence/{name}" for name in ("home.jpg", "login.png", "card.png", "phone.png")}
EXHIBITS = {f"evidence/{name}.png" for name in ("s4-1", "s7-1", "s7-2", "s11-1")}


def test_everything_is_written_and_nothing_else(checked: Checked, out: Path) -> None:
    page = write(checked, out, set(Format), stream=io.StringIO())
    assert page == out / "index.html"
    reports = {"index.html", "report.json", "junit.xml", "guidewalk.sarif"}
    assert files(out) == reports | WALKED | EXHIBITS


def test_without_a_page_the_answer_is_the_json(checked: Checked, tmp_path: Path) -> None:
    out = tmp_path / "new" / "deep"
    assert write(checked, out, {Format.JUNIT}) == out / "report.json"
    assert files(out) == {"report.json", "junit.xml"}


def test_annotations_go_to_the_stream_or_to_standard_output(
    checked: Checked, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = io.StringIO()
    write(checked, out, {Format.GITHUB}, stream=stream)
    assert stream.getvalue().count("::error file=guides/") == 6
    write(checked, out, {Format.GITHUB})
    assert capsys.readouterr().out == stream.getvalue()


def test_an_older_report_leaves_no_trace(checked: Checked, out: Path) -> None:
    write(checked, out, {Format.HTML, Format.SARIF})
    (out / "evidence" / "s99-1.png").write_bytes(b"of an older run")
    healthy = library_guide.all_hold()
    write(healthy, out, {Format.JUNIT})
    assert files(out) == {"report.json", "junit.xml"} | WALKED
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["counts"]["drifted"] == 0


def test_writing_twice_gives_the_same_bytes(checked: Checked, out: Path) -> None:
    def written() -> dict[str, bytes]:
        write(checked, out, set(Format), stream=io.StringIO())
        return {name: (out / name).read_bytes() for name in files(out)}

    assert written() == written()


def test_verdicts_that_do_not_add_up_leave_the_older_report_whole(
    checked: Checked, out: Path
) -> None:
    write(checked, out, {Format.HTML})
    before = {name: (out / name).read_bytes() for name in files(out)}
    with pytest.raises(ReportError, match="do not add up"):
        write(replace(checked, judgements=checked.judgements[1:]), out, {Format.HTML})
    assert {name: (out / name).read_bytes() for name in files(out)} == before


def test_a_failure_halfway_leaves_no_report_that_looks_whole(
    checked: Checked, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(checked, out, {Format.HTML})
    real = Path.replace

    def full(self: Path, target: Path) -> Path:
        if target.name == "index.html":
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ReportError, match=r"index\.html: .*No space left.*--out"):
        write(checked, out, {Format.HTML})
    assert not (out / "report.json").exists()
    assert not [name for name in files(out) if ".report-" in name]


def test_a_folder_that_is_a_file_is_an_error_that_names_it(
    checked: Checked, tmp_path: Path
) -> None:
    (tmp_path / "latest").touch()
    with pytest.raises(ReportError, match=r"latest.*--out"):
        write(checked, tmp_path / "latest", {Format.HTML})


def test_a_walk_that_takes_the_names_of_findings_pictures_is_refused(
    checked: Checked, out: Path
) -> None:
    taken = replace(
        checked.judgements[5], seen=(replace(library_screens.HOME, picture="s6-1.png"),)
    )
    judgements = (*checked.judgements[:5], taken, *checked.judgements[6:])
    with pytest.raises(ReportError, match=r"s6-1\.png"):
        write(replace(checked, judgements=judgements), out, {Format.HTML})
