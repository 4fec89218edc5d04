"""Every case of the laboratory, in the order in which the page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.drift.table_benign import BENIGN
from tests.drift.table_controls import CONTROLS
from tests.drift.table_edits import EDITS
from tests.drift.table_facts import FACTS
from tests.drift.table_labels import LABELS
from tests.drift.table_outside import OUTSIDE
from tests.drift.table_rewordings import REWORDINGS
from tests.drift.table_screens import SCREENS
from tests.drift.table_several import SEVERAL

if TYPE_CHECKING:
    from tests.drift.case import Case

CASES: tuple[Case, ...] = (
    *LABELS,
    *CONTROLS,
    *SCREENS,
    *FACTS,
    *OUTSIDE,
    *SEVERAL,
    *BENIGN,
    *EDITS,
    *REWORDINGS,
)
