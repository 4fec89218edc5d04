"""The words in which the tables are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.drift.case import APP, BOTH, PC, Case, Expected, Sort, claims
from tests.drift.edit import Put, Quote, Rewrite

if TYPE_CHECKING:
    from tests.drift.edit import Edit
    from tests.drift.planting import Plant

__all__ = [
    "APP",
    "BOTH",
    "PC",
    "Case",
    "Put",
    "Quote",
    "Rewrite",
    "benign",
    "claims",
    "drift",
    "edit",
    "expect",
    "outside",
    "relabelled",
    "reworded",
    "several",
]

Walk = tuple[str, ...]


def expect(kinds: str, *where: str, suggest: str | tuple[str, ...] = (), most: int = 1) -> Expected:
    """A finding that is expected.

    Args:
        kinds: its kind; two, parted by ` | `, where both are equally honest.
        where: its sentence; several where it may honestly stand at either.
        suggest: the suggestion that is required; several where one of them is.
        most: how many such findings the sentence may have.

    Returns:
        The row's part.

    """
    suggestions = (suggest,) if isinstance(suggest, str) else suggest
    return Expected(where, tuple(kinds.split(" | ")), suggestions, most)


def relabelled(where: str, *new: str, most: int = 1) -> Expected:
    """A name that is another one now.

    Args:
        where: the sentence that has the old one.
        new: the new one, which must be suggested; several where one of them must.
        most: how many such findings the sentence may have.

    Returns:
        The row's part.

    """
    return expect("relabelled", where, suggest=new, most=most)


def drift(name: str, group: str, walk: Walk, *wanted: Expected, **more: Any) -> Case:  # noqa: ANN401 - fields of Case
    """A drift of the bank by itself.

    Args:
        name: its name, with ` (PC)` or ` (앱)` behind it where it has two cases.
        group: the class of change.
        walk: what is walked.
        wanted: the findings.
        more: other fields of `Case`.

    Returns:
        The row.

    """
    return Case(name, group, Sort.DRIFT, walk, wanted, drifts=(name.partition(" (")[0],), **more)


def several(name: str, walk: Walk, drifts: Walk, *wanted: Expected, **more: Any) -> Case:  # noqa: ANN401 - likewise
    """Several drifts of the bank in one run.

    Args:
        name: a name for them.
        walk: what is walked.
        drifts: their names.
        wanted: the findings of all of them.
        more: other fields of `Case`.

    Returns:
        The row.

    """
    return Case(name, "several at once", Sort.DRIFT, walk, wanted, drifts=drifts, **more)


def outside(name: str, walk: Walk, plant: Plant, *wanted: Expected, **more: Any) -> Case:  # noqa: ANN401 - likewise
    """A change that is planted in the bank's pages from outside.

    Args:
        name: a name for it.
        walk: what is walked.
        plant: what is changed.
        wanted: the findings; none for a change that leaves every sentence true.
        more: other fields of `Case`.

    Returns:
        The row.

    """
    sort = Sort.DRIFT if wanted else Sort.BENIGN
    return Case(name, "planted from outside", sort, walk, wanted, plants=(plant,), **more)


def benign(name: str, walk: Walk, **more: Any) -> Case:  # noqa: ANN401 - likewise
    """A benign change of the bank; nothing may be said.

    Args:
        name: its name.
        walk: what is walked.
        more: other fields of `Case`; `drifts=()` for a change that is not the bank's.

    Returns:
        The row.

    """
    return Case(name, "benign", Sort.BENIGN, walk, **{"drifts": (name,), **more})


def edit(
    name: str,
    group: str,
    walk: Walk,
    edits: tuple[Edit, ...],
    *wanted: Expected,
    **more: Any,  # noqa: ANN401 - likewise
) -> Case:
    """A change to the guide that makes it false.

    Args:
        name: a name for it.
        group: the class of change.
        walk: what is walked.
        edits: what is changed.
        wanted: the findings, named by the changed guide.
        more: other fields of `Case`.

    Returns:
        The row.

    """
    return Case(name, group, Sort.EDIT, walk, wanted, edits=edits, **more)


def reworded(name: str, group: str, walk: Walk, *edits: Edit, **more: Any) -> Case:  # noqa: ANN401 - likewise
    """A change to the guide that leaves it true; nothing may be said.

    Args:
        name: a name for it.
        group: the class of change.
        walk: what is walked.
        edits: what is changed.
        more: other fields of `Case`.

    Returns:
        The row.

    """
    return Case(name, group, Sort.REWORDING, walk, edits=edits, **more)
