"""All drifts by name, and the bank as it is under some of them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from mock_bank.drifts.additions import ADDITIONS
from mock_bank.drifts.benign_extras import EXTRAS
from mock_bank.drifts.benign_labels import LABELS as BENIGN_LABELS
from mock_bank.drifts.benign_looks import LOOKS
from mock_bank.drifts.benign_markup import MARKUP
from mock_bank.drifts.benign_times import TIMES
from mock_bank.drifts.courses import COURSES
from mock_bank.drifts.effects import EFFECTS
from mock_bank.drifts.facts import FACTS
from mock_bank.drifts.labels import LABELS
from mock_bank.drifts.model import Drift, DriftError, OnPolicy
from mock_bank.drifts.places import PLACES
from mock_bank.drifts.removals import REMOVALS
from mock_bank.drifts.roles import ROLES
from mock_bank.journeys.faces import Faces, faces_under
from mock_bank.rules.policy import Policy

_TABLES = (LABELS, ROLES, PLACES, REMOVALS, COURSES, ADDITIONS, FACTS, EFFECTS)
_BENIGN_TABLES = (LOOKS, BENIGN_LABELS, MARKUP, EXTRAS, TIMES)

DRIFTS: Mapping[str, Drift] = {
    drift.name: drift for table in (*_TABLES, *_BENIGN_TABLES) for drift in table
}


@lru_cache(maxsize=512)
def drifted(names: tuple[str, ...]) -> Faces:
    """Write every face of the bank as it is under some drifts.

    Args:
        names: Their names, in the order in which they are applied; policies come first.

    Raises:
        DriftError: If there is no such drift, or one has nothing to change.

    """
    parts = [part for drift in _named(names) for part in drift.parts]
    policy = Policy()
    for part in parts:
        if isinstance(part, OnPolicy):
            policy = part.change(policy)
    faces = faces_under(policy)
    for part in parts:
        if not isinstance(part, OnPolicy):
            faces = faces.having(part.change(faces.journey(part.face)))
    return faces


def _named(names: Sequence[str]) -> list[Drift]:
    unknown = [name for name in names if name not in DRIFTS]
    if unknown:
        known = ", ".join(DRIFTS)
        raise DriftError(f"there is no drift {unknown[0]!r}; there are {known}")
    return [DRIFTS[name] for name in names]
