from __future__ import annotations

from typing import TYPE_CHECKING, Any

import library_guide
import library_screens
import pytest

from guidewalk.report import Format, write
from guidewalk.walk.browser import launch_options

if TYPE_CHECKING:
    from pathlib import Path

    from guidewalk.verdict import Checked


@pytest.fixture(scope="session")
def base_url() -> None:
    """No site: pytest-playwright's own fixture of this name warns under pytest 9.2."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, **launch_options()}


@pytest.fixture(scope="session")
def checked() -> Checked:
    return library_guide.checked()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    library_screens.lay_out_pictures(tmp_path / "latest")
    return tmp_path / "latest"


@pytest.fixture(scope="session")
def page_path(tmp_path_factory: pytest.TempPathFactory, checked: Checked) -> Path:
    out = tmp_path_factory.mktemp("report")
    library_screens.lay_out_pictures(out)
    return write(checked, out, {Format.HTML})
