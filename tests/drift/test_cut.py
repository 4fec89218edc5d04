"""A cut of the laboratory that is quick enough for every day; `make drift` runs all of it.

Cases that `make drift` walks through the whole guide walk here the part that covers them, and what
could be touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.drift.pool import Pool
from tests.drift.score import score
from tests.drift.table import CASES
from tests.drift.telling import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.drift.case import Case


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(1) as one:
        yield one


@pytest.mark.parametrize("case", [c for c in CASES if c.quick], ids=lambda case: case.name)
def test_what_is_said_is_what_a_fair_judge_would_say(case: Case, pool: Pool) -> None:
    ((_, outcome),) = pool.outcomes([case])
    one = score(case, outcome)
    assert one.passed, f"\n{told(one)}"
