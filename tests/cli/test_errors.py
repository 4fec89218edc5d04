"""Whatever goes wrong, a user is told what and what to do, and a program gets its exit status."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.main import get_command

from guidewalk.cli.commands import app
from guidewalk.read import read_guide

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Said

    Command = Callable[..., Said]

INPUT, IMPOSSIBLE = 2, 3


def test_a_guide_that_is_not_there_is_named(guidewalk: Command):
    said = guidewalk("check", "nowhere.md")
    assert said.status == INPUT
    assert "guidewalk: nowhere.md: There is no such file." in said.err


def test_a_guide_without_an_instruction_is_refused(guidewalk: Command, tmp_path: Path):
    (tmp_path / "poem.md").write_text("# 시\n\n하늘이 참 맑습니다.\n", encoding="utf-8")
    said = guidewalk("check", "poem.md", "--site", "http://127.0.0.1:1")
    assert said.status == INPUT
    assert "poem.md: there is no instruction in it" in said.err


def test_a_reader_who_lacks_a_value_is_told_its_label_and_line(
    guidewalk: Command, guide: Path, library: str
):
    guide.with_suffix(".reader.toml").write_text('"이메일" = "a@example.com"\n', encoding="utf-8")
    said = guidewalk("check", guide.name, "--site", library)
    assert said.status == INPUT
    assert "library.md:7:6: library.reader.toml: there is no value for '회원 번호'" in said.err
    assert 'Add a line "회원 번호" = "…"' in said.err


def test_a_reader_file_that_is_not_there_is_named(guidewalk: Command, guide: Path, library: str):
    said = guidewalk("check", guide.name, "--site", library, "--reader", "nobody.toml")
    assert said.status == INPUT
    assert "nobody.toml: there is no such reader file" in said.err


def test_a_reader_file_that_is_no_toml_is_told_its_line(
    guidewalk: Command, guide: Path, library: str
):
    guide.with_suffix(".reader.toml").write_text("회원 번호: 0042\n", encoding="utf-8")
    said = guidewalk("check", guide.name, "--site", library)
    assert said.status == INPUT
    assert "library.reader.toml: it is not TOML" in said.err
    assert "line 1" in said.err


def test_a_site_without_customers_asks_for_a_reader_file(
    guidewalk: Command, guide: Path, library: str
):
    guide.with_suffix(".reader.toml").unlink()
    said = guidewalk("check", guide.name, "--site", library)
    assert said.status == INPUT
    assert "Give a reader file with --reader" in said.err


def test_a_site_that_is_down_makes_the_check_impossible(guidewalk: Command, guide: Path):
    said = guidewalk("check", guide.name, "--site", "http://127.0.0.1:1")
    assert said.status == IMPOSSIBLE
    assert "--site http://127.0.0.1:1: the site cannot be reached" in said.err


def test_a_site_that_is_no_address_is_an_input_at_fault(guidewalk: Command, guide: Path):
    said = guidewalk("check", guide.name, "--site", "http://library:door")
    assert said.status == INPUT
    assert "--site http://library:door: that is no address of a site" in said.err


def test_a_page_that_is_not_there_makes_the_check_impossible(
    guidewalk: Command, guide: Path, library: str
):
    said = guidewalk("check", guide.name, "--site", f"{library}/moved")
    assert said.status == IMPOSSIBLE
    assert f"{library}/moved: HTTP status 404" in said.err


def test_a_browser_that_is_not_there_makes_the_check_impossible(
    guidewalk: Command, guide: Path, library: str
):
    said = guidewalk("check", guide.name, "--site", library, GUIDEWALK_BROWSER="/nowhere/chrome")
    assert said.status == IMPOSSIBLE
    assert "GUIDEWALK_BROWSER names '/nowhere/chrome'" in said.err


def test_a_browser_that_does_not_start_makes_the_check_impossible(
    guidewalk: Command, guide: Path, library: str
):
    said = guidewalk("check", guide.name, "--site", library, GUIDEWALK_BROWSER=sys.executable)
    assert said.status == IMPOSSIBLE
    assert "guidewalk: the browser does not start: " in said.err
    assert "GUIDEWALK_BROWSER" in said.err


def test_a_folder_that_cannot_be_written_makes_the_check_impossible(
    guidewalk: Command, guide: Path, tmp_path: Path, library: str
):
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = guidewalk("check", guide.name, "--site", library, "--out", "file/report")
    assert said.status == IMPOSSIBLE
    assert "file/report: no report can be written there" in said.err


def test_an_unknown_format_is_named_with_those_there_are(guidewalk: Command, guide: Path):
    said = guidewalk("check", guide.name, "--format", "html,pdf")
    assert said.status == INPUT
    assert "there is no format 'pdf'. Choose from: html, json, junit, sarif, github." in said.err


def test_a_word_that_is_no_command_is_an_input_at_fault(guidewalk: Command):
    said = guidewalk("cheque", "guide.md")
    assert said.status == INPUT
    assert "cheque" in said.err


@pytest.mark.parametrize("command", ["read", "derive", "trace"])
def test_the_other_commands_name_a_missing_guide_too(
    guidewalk: Command, tmp_path: Path, command: str
):
    (tmp_path / "one.feature").write_text(
        '# language: ko\n기능: 가\n\n  시나리오: 나\n    먼저 "다" 버튼을 누른다\n',
        encoding="utf-8",
    )
    said = guidewalk(command, "nowhere.md", *(["one.feature"] if command == "trace" else []))
    assert said.status == INPUT
    assert "nowhere.md: There is no such file." in said.err


def test_a_missing_feature_is_named(guidewalk: Command, guide: Path):
    said = guidewalk("trace", guide.name, "nowhere.feature")
    assert said.status == INPUT
    assert said.err == "guidewalk: nowhere.feature: No such file or directory.\n"


def test_a_fault_in_a_step_is_ours_and_names_the_step(
    guidewalk: Command, guide: Path, library: str, tmp_path: Path
):
    broken = "from guidewalk.walk.walker import Walker\nWalker.type = lambda *_: 1 / 0\n"
    (tmp_path / "sitecustomize.py").write_text(broken, encoding="utf-8")
    said = guidewalk("check", guide.name, "--site", library, PYTHONPATH=str(tmp_path))
    assert said.status == IMPOSSIBLE
    assert '.feature:9: "회원 번호" 칸에 입력한다: ' in said.err
    assert "ZeroDivisionError: division by zero" in said.err


def test_a_step_that_nothing_defines_is_named_with_the_nearest_phrases(guide: Path, tmp_path: Path):
    walking = """
import sys
from pathlib import Path
from guidewalk.cli.exits import Ended
from guidewalk.cli.walking import walk
from guidewalk.plugin.settings import Settings
from guidewalk.read import read_guide
feature = '# language: ko\\n기능: 책 빌리기\\n\\n  시나리오: 빌린다\\n    만일 "대출" 버튼을 밟는다\\n'
try:
    walk({"one.feature": feature}, Settings(guide=read_guide(Path(sys.argv[1]))), Path(sys.argv[2]))
except Ended as end:
    print(int(end.status), end)
"""
    folder = tmp_path / "walk"
    folder.mkdir()
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", walking, str(guide), str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("3 one.feature:5: '\"대출\" 버튼을 밟는다' is not defined")
    assert "'\"{label}\" 버튼을 누른다'" in done.stdout
    assert "guidewalk.steps" in done.stdout
    assert done.stderr == ""


def test_a_guide_of_which_nothing_can_be_checked_is_no_success(
    guidewalk: Command, tmp_path: Path, library: str
):
    app = "# 앱\n\n## 앱에서\n\n1. **도서관** 앱을 여세요.\n\n2. **대출** 버튼을 누르세요.\n"
    (tmp_path / "app.md").write_text(app, encoding="utf-8")
    (tmp_path / "app.reader.toml").write_text('"회원 번호" = "0042"\n', encoding="utf-8")
    assert read_guide(tmp_path / "app.md").sentences
    said = guidewalk("check", "app.md", "--site", library)
    assert said.status == IMPOSSIBLE
    assert "no sentence of app.md could be checked" in said.err
    assert "not-built" in said.err


def test_a_console_without_korean_letters_does_not_stop_the_work(guidewalk: Command, guide: Path):
    said = guidewalk("read", guide.name, PYTHONIOENCODING="ascii")
    assert said.status == 0, said
    assert "?" in said.out


def test_the_version_is_told(guidewalk: Command):
    assert guidewalk("--version").out.startswith("guidewalk 0.")


def test_each_command_explains_itself_and_each_of_its_options():
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        assert command.help, name
        for parameter in command.params:
            assert parameter.help, (name, parameter.name)


def test_a_site_that_fails_says_nothing_about_the_guide(
    guidewalk: Command, guide: Path, library: str
):
    guide.with_suffix(".reader.toml").write_text('"회원 번호" = "500"\n', encoding="utf-8")
    said = guidewalk("check", guide.name, "--site", library)
    assert said.status == IMPOSSIBLE
    assert "the site failed with HTTP status 500" in said.err


def test_a_guide_with_its_suggestions_put_in_holds(guidewalk: Command, guide: Path, library: str):
    guide.write_text(guide.read_text("utf-8").replace("**대출**", "**책 대출**"), encoding="utf-8")
    said = guidewalk("check", guide.name, "--site", library, "--fix", "new.md")
    assert said.status == 1
    assert "1 suggestion(s) put in" in said.out
    assert "-3. **책 대출** 버튼을 누르세요.\n+3. **대출** 버튼을 누르세요." in (
        guide.with_name("new.md.patch").read_text("utf-8")
    )
    reader = guide.with_suffix(".reader.toml").name
    assert guidewalk("check", "new.md", "--site", library, "--reader", reader).status == 0
