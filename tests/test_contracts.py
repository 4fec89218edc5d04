"""Each import contract fails on a scratch copy in which it is broken: none is there for show."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
PACKAGES = ("guidewalk", "mock_bank", "steps")


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    for package in PACKAGES:
        shutil.copytree(
            HOUSE / package,
            tmp_path / package,
            ignore=lambda folder, names: {
                name for name in names if not name.endswith(".py") and Path(folder, name).is_file()
            },
        )
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    return tmp_path


def lint(scratch: Path) -> subprocess.CompletedProcess[str]:
    command = [
        *(sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"),
        *("--no-cache", "--no-logo"),
    ]
    return subprocess.run(  # noqa: S603 - import-linter, on a copy
        command, cwd=scratch, capture_output=True, text=True, check=False
    )


def broken(linted: subprocess.CompletedProcess[str]) -> list[str]:
    lines = linted.stdout.splitlines()
    return [line.removesuffix(" BROKEN") for line in lines if line.endswith(" BROKEN")]


def test_the_house_as_it_is_keeps_every_contract(scratch: Path) -> None:
    linted = lint(scratch)
    assert linted.returncode == 0, linted.stdout
    assert " 0 broken" in linted.stdout


@pytest.mark.parametrize(
    ("contract", "package", "line"),
    [
        ("The bank has never read the guide", "mock_bank/rules", "import guidewalk.feature"),
        ("The bank has never read the guide", "mock_bank/pages", "import steps"),
        ("The bank has never read the guide", "mock_bank/journeys", "import features"),
        ("The bank has never read the guide", "mock_bank", "import guides"),
        ("The bank is seen only through a browser", "guidewalk/walk", "import mock_bank.rules"),
        ("The bank is seen only through a browser", "steps", "import mock_bank"),
        (
            "The stages of guidewalk import leftward only",
            "guidewalk/read",
            "import guidewalk.trace",
        ),
        (
            "The stages of guidewalk import leftward only",
            "guidewalk/walk",
            "import guidewalk.report",
        ),
        (
            "The pure stages never see a browser or a test runner",
            "guidewalk/report",
            "import guidewalk.walk",
        ),
        (
            "The pure stages never see a browser or a test runner",
            "guidewalk/trace",
            "import playwright.sync_api",
        ),
        (
            "The pure stages never see a browser or a test runner",
            "guidewalk/judge",
            "import pytest",
        ),
        (
            "The bank is rules, then journeys, then pages, then the application",
            "mock_bank/rules",
            "import mock_bank.journeys",
        ),
        (
            "The bank is rules, then journeys, then pages, then the application",
            "mock_bank/journeys",
            "import mock_bank.pages",
        ),
    ],
)
def test_a_forbidden_import_breaks_its_contract(
    scratch: Path, contract: str, package: str, line: str
) -> None:
    with (scratch / package / "__init__.py").open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")
    linted = lint(scratch)
    assert linted.returncode == 1, linted.stdout + linted.stderr
    assert contract in broken(linted), linted.stdout


def test_two_modules_that_import_each_other_are_a_circle(scratch: Path) -> None:
    (scratch / "steps" / "hither.py").write_text("import steps.thither\n", encoding="utf-8")
    (scratch / "steps" / "thither.py").write_text("import steps.hither\n", encoding="utf-8")
    assert broken(lint(scratch)) == ["No circles"]


def test_a_new_package_must_be_given_its_place_among_the_stages(scratch: Path) -> None:
    (scratch / "guidewalk" / "astray").mkdir()
    (scratch / "guidewalk" / "astray" / "__init__.py").touch()
    assert broken(lint(scratch)) == ["The stages of guidewalk import leftward only"]
