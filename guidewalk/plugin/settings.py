"""How a run walks: what the command line or `check` asks for."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

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
_HANDED = "guidewalk_settings"  # name of what a worker process is given beside its options


def hand_over(settings: Settings, worker: dict[str, Any]) -> None:
    """Give a worker process of xdist the settings of the run; what it sees comes back by reports.

    Args:
        settings: the settings.
        worker: the `workerinput` of its node.

    """
    worker[_HANDED] = pickle.dumps(replace(settings, told=None, begun=None))


def handed_over(config: pytest.Config) -> Settings | None:
    """The settings that the run has given this process, if it is a worker of one.

    Args:
        config: of this process.

    Returns:
        The settings; None where nobody has given any.

    """
    packed = getattr(config, "workerinput", {}).get(_HANDED)
    # They were packed a moment ago, by the process that started this one.
    settings: Settings | None = pickle.loads(packed) if packed is not None else None  # noqa: S301
    return settings
