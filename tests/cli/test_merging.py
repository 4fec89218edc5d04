"""`report` merges shards of one guide, and says where another input is at fault."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Said

    Command = Callable[..., Said]

INPUT = 2


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Filled by the first test that walks: a walk is looked at by all of them."""
    return {"folder": tmp_path_factory.mktemp("walked")}


@pytest.fixture
def shard(
    walked: dict[str, Path], guidewalk: Command, guide: Path, library: str, tmp_path: Path
) -> Path:
    """A folder of observations, as `check` leaves it."""
    kept = walked["folder"] / "shard"
    if not kept.exists():
        said = guidewalk("check", guide.name, "--site", library, "--out", "shard")
        assert said.status == 0, said
        shutil.copytree(tmp_path / "shard", kept)
    else:
        shutil.copytree(kept, tmp_path / "shard")
    return tmp_path / "shard" / "observations"


def _document(folder: Path) -> dict[str, object]:
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))


def test_a_run_says_what_it_walked(shard: Path):
    run = json.loads((shard / "run.json").read_text(encoding="utf-8"))
    assert run["schema"] == 1
    assert run["guide"] == "library.md"
    assert len(run["sha256"]) == 64
    assert run["site"].startswith("http://127.0.0.1:")
    assert run["seconds"] > 0
    assert run["started"].endswith("+00:00")


def test_the_report_of_one_shard_says_what_check_said(shard: Path, guidewalk: Command):
    said = guidewalk("report", "shard/observations", "--out", "merged")
    assert said.status == 0, said
    merged, original = _document(shard.parents[1] / "merged"), _document(shard.parent)
    assert merged["counts"] == original["counts"]
    assert merged["sentences"] == original["sentences"]
    pictures = sorted(one.name for one in (shard.parent / "evidence").iterdir())
    assert pictures
    assert sorted(one.name for one in (shard.parents[1] / "merged/evidence").iterdir()) == pictures


def test_the_pictures_of_shards_do_not_clash(shard: Path, guidewalk: Command, tmp_path: Path):
    shutil.copytree(shard.parent, tmp_path / "other")
    picture = next((tmp_path / "other" / "evidence").iterdir())
    picture.write_bytes((shard.parent / "evidence" / picture.name).read_bytes() + b"\0")
    said = guidewalk("report", "shard/observations", "other/observations", "--out", "merged")
    assert said.status == 0, said
    sizes = {one.stat().st_size for one in (tmp_path / "merged" / "evidence").iterdir()}
    assert picture.stat().st_size in sizes
    assert picture.stat().st_size - 1 in sizes


def test_a_contradicted_shard_makes_the_merged_report_drift(
    shard: Path, guidewalk: Command, tmp_path: Path
):
    shutil.copytree(shard.parent, tmp_path / "other")
    file = next((tmp_path / "other" / "observations").glob("*.jsonl"))
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    lines[-1]["mark"] = "contradicted"
    lines[-1]["contradictions"] = [
        {
            "kind": "removed",
            "expected": "대출",
            "found": None,
            "suggestion": None,
            "offered": [],
            "alternative": None,
            "seen": None,
        }
    ]
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    file.write_text(text + "\n", encoding="utf-8")
    said = guidewalk("report", "shard/observations", "other/observations", "--out", "merged")
    assert said.status == 1, said
    counts = _document(tmp_path / "merged")["counts"]
    assert isinstance(counts, dict)
    assert counts["drifted"] == 1


def test_a_single_file_of_observations_will_do(shard: Path, guidewalk: Command, tmp_path: Path):
    file = next(shard.glob("*.jsonl")).relative_to(tmp_path)
    assert guidewalk("report", file, "--out", "merged").status == 0


@pytest.mark.parametrize("name", ["nowhere", "nowhere/one.jsonl"])
def test_a_source_that_is_not_there_is_named(guidewalk: Command, name: str):
    said = guidewalk("report", name)
    assert said.status == INPUT
    assert f"guidewalk: {name}: there is no such file or folder" in said.err


def test_a_folder_that_is_no_run_is_told_apart(guidewalk: Command, tmp_path: Path):
    (tmp_path / "photos").mkdir()
    said = guidewalk("report", "photos")
    assert said.status == INPUT
    assert "photos/run.json: there is no such file" in said.err
    assert "reports/latest/observations" in said.err


def test_a_broken_line_is_told_with_file_and_line(shard: Path, guidewalk: Command):
    file = next(shard.glob("*.jsonl"))
    file.write_text(file.read_text(encoding="utf-8") + '{"scenario": "반만\n', encoding="utf-8")
    said = guidewalk("report", "shard/observations")
    assert said.status == INPUT
    assert f"{file.name}:4: " in said.err
    assert "leave this file out" in said.err


def test_a_file_that_is_no_text_is_named(shard: Path, guidewalk: Command):
    file = next(shard.glob("*.jsonl"))
    file.write_bytes(b"\xff\xfe\x00")
    said = guidewalk("report", "shard/observations")
    assert said.status == INPUT
    assert f"{file.name}" in said.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "run.json:1: it is not JSON"),
        ('{"schema": 2}', "run.json:1: it is not a run record of schema 1"),
        ("[]", "run.json:1: it is not a run record of schema 1"),
        ('{"schema": 1, "guide": 5}', "run.json:1: it is not a run record: guide, sha256"),
    ],
)
def test_a_broken_record_is_told_with_its_line(
    shard: Path, guidewalk: Command, text: str, told: str
):
    (shard / "run.json").write_text(text, encoding="utf-8")
    said = guidewalk("report", "shard/observations")
    assert said.status == INPUT
    assert told in said.err


def test_shards_of_different_texts_are_refused(shard: Path, guidewalk: Command, tmp_path: Path):
    shutil.copytree(shard.parent, tmp_path / "other")
    record = tmp_path / "other" / "observations" / "run.json"
    run = json.loads(record.read_text(encoding="utf-8")) | {"sha256": "0" * 64}
    record.write_text(json.dumps(run), encoding="utf-8")
    said = guidewalk("report", "shard/observations", "other/observations")
    assert said.status == INPUT
    assert "other/observations: it is of another text of the guide" in said.err


@pytest.mark.usefixtures("shard")
def test_a_guide_that_has_changed_since_is_refused(guidewalk: Command, guide: Path):
    guide.write_text(guide.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    said = guidewalk("report", "shard/observations")
    assert said.status == INPUT
    assert "library.md: the guide has changed since it was walked" in said.err


def test_a_second_check_leaves_what_is_not_its_own(
    shard: Path, guidewalk: Command, guide: Path, library: str
):
    mine = shard.parent / "features" / "mine.feature"
    mine.parent.mkdir()
    mine.write_text("기능: 내 것\n", encoding="utf-8")
    (shard.parent / "evidence" / "notes.txt").write_text("내 것", encoding="utf-8")
    (shard / "old.jsonl").write_text("{}\n", encoding="utf-8")
    (shard.parent / "evidence" / "old.png").write_bytes(b"")
    said = guidewalk("check", guide.name, "--site", library, "--out", "shard")
    assert said.status == 0, said
    assert mine.exists()
    assert (shard.parent / "evidence" / "notes.txt").exists()
    assert not (shard / "old.jsonl").exists()
    assert not (shard.parent / "evidence" / "old.png").exists()


def test_a_folder_of_the_users_own_is_not_emptied(
    guidewalk: Command, guide: Path, library: str, tmp_path: Path
):
    for name in ("evidence/mine.png", "observations/mine.jsonl", "playwright/mine.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert guidewalk("check", guide.name, "--site", library, "--out", ".").status == 0
    for name in ("evidence/mine.png", "observations/mine.jsonl", "playwright/mine.txt"):
        assert (tmp_path / name).exists()


@pytest.mark.usefixtures("shard")
def test_a_folder_that_cannot_be_written_makes_the_merging_impossible(
    guidewalk: Command, tmp_path: Path
):
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = guidewalk("report", "shard/observations", "--out", "file/report")
    assert said.status == 3
    assert "file/report: no report can be written there" in said.err
