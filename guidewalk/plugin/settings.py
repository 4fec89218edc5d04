"""How a run walks: what the command line or `check` asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from guidewalk.walk.task import Mode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guidewalk.guide import Guide
    from guidewalk.observation import Observation


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a scenario could not be walked.

    Attributes:
        kind: name of the exception.
        message: what it says.
        step: place and text of the step that it happened in; empty outside steps.

    """

    kind: str
    message: str
    step: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run walks.

    Attributes:
        mode: strict or lenient.
        site: address of the site; None where a `site` fixture gives it.
        reader_file: the reader file; None for a fresh customer of the site's lab.
        evidence: folder for pictures; None takes none.
        guide: the guide that the features come from; None reads the one they name.
        observations: folder for what each scenario observed, as JSON lines; None keeps none.
        trace: whether a scenario that fails leaves a trace and a picture.
        told: is called with what each scenario observed, and why it failed.
        begun: is called with scenario and text of each step as it begins.

    """

    mode: Mode = Mode.STRICT
    site: str | None = None
    reader_file: Path | None = None
    evidence: Path | None = None
    guide: Guide | None = None
    observations: Path | None = None
    trace: bool = False
    told: Callable[[tuple[Observation, ...], Failure | None], None] | None = None
    begun: Callable[[str, str], None] | None = None


KEY = pytest.StashKey[Settings]()
