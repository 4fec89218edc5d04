"""All drifts by name, and the bank as it is under some of them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from mock_bank.drifts.facts import FACT_DRIFTS
from mock_bank.drifts.model import Drift, DriftError, JourneyDrift, PolicyDrift
from mock_bank.drifts.screens import SCREEN_DRIFTS
from mock_bank.journeys.faces import Faces, faces_under
from mock_bank.rules.policy import Policy

DRIFTS: Mapping[str, Drift] = {drift.name: drift for drift in (*FACT_DRIFTS, *SCREEN_DRIFTS)}


@lru_cache(maxsize=512)
def drifted(names: tuple[str, ...]) -> Faces:
    """Write every face of the bank as it is under some drifts.

    Args:
        names: Their names, in the order in which they are applied; policies come first.

    Raises:
        DriftError: If there is no such drift, or one has nothing to change.

    """
    chosen = _named(names)
    policy = Policy()
    for drift in chosen:
        if isinstance(drift, PolicyDrift):
            policy = drift.change(policy)
    faces = faces_under(policy)
    for drift in chosen:
        if isinstance(drift, JourneyDrift):
            faces = faces.having(drift.change(faces.journey(drift.face)))
    return faces


def _named(names: Sequence[str]) -> list[Drift]:
    unknown = [name for name in names if name not in DRIFTS]
    if unknown:
        known = ", ".join(DRIFTS)
        raise DriftError(f"there is no drift {unknown[0]!r}; there are {known}")
    return [DRIFTS[name] for name in names]
