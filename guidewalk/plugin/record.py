"""A folder of observations: a file of JSON lines a scenario, and `run.json`: what was walked."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = 1
RUN = "run.json"
LINES = ".jsonl"


class RecordError(Exception):
    """A `run.json` that cannot be used; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class Record:
    """What was walked, where and when.

    Attributes:
        guide: path of the guide, as it was given to the run.
        sha256: hexadecimal digest of the guide's bytes.
        site: address of the site.
        started: ISO 8601 time with offset.
        seconds: duration of the walk so far.

    """

    guide: str
    sha256: str
    site: str
    started: str
    seconds: float


def clear(folder: Path) -> None:
    """Remove what an earlier run left; nothing else, and nothing where no run has been.

    Args:
        folder: the folder of observations.

    Raises:
        OSError: a file cannot be removed.

    """
    if not (folder / RUN).is_file():
        return
    for file in folder.glob(f"*{LINES}"):
        file.unlink()
    (folder / RUN).unlink()


def write_record(folder: Path, record: Record) -> None:
    """Write `run.json`.

    Args:
        folder: the folder of observations, made if need be.
        record: what to write.

    Raises:
        OSError: it cannot be written.

    """
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"schema": SCHEMA, **asdict(record)}, ensure_ascii=False, indent=2)
    (folder / RUN).write_text(text + "\n", encoding="utf-8")


def read_record(folder: Path) -> Record:
    """Read `run.json`.

    Args:
        folder: the folder of observations.

    Returns:
        What was walked.

    Raises:
        RecordError: there is none, or it is not one.

    """
    path = folder / RUN
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RecordError(
            f"{path}: there is no such file, so nothing says which guide was walked. Give a folder "
            "of observations as `guidewalk check` leaves it (reports/latest/observations)."
        ) from error
    except json.JSONDecodeError as error:
        raise RecordError(
            f"{path}:{error.lineno}: it is not JSON ({error.msg}). {_AGAIN}"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(f"{path}: it cannot be read ({error}). {_AGAIN}") from error
    if not isinstance(raw, dict) or raw.pop("schema", None) != SCHEMA:
        raise RecordError(f"{path}:1: it is not a run record of schema {SCHEMA}. {_AGAIN}")
    wanted = {"guide": str, "sha256": str, "site": str, "started": str, "seconds": float}
    wrong = [name for name, kind in wanted.items() if not isinstance(raw.get(name), kind)]
    if wrong or set(raw) != set(wanted):
        names = ", ".join(wrong or sorted(set(raw) - set(wanted)))
        raise RecordError(f"{path}:1: it is not a run record: {names}. {_AGAIN}")
    return Record(**raw)


_AGAIN = "Walk again, or leave this folder out."
