"""The drifts that stand for now: whoever is unknown meets them, and whoever is made from now on."""

import json

from mock_bank.rules.store import Store

_SETTING = "drifts"


def standing(store: Store) -> list[str]:
    """Read the names of the drifts that stand.

    Args:
        store: The bank's memory: every process of one bank has the same ones.

    """
    kept = store.kept(_SETTING)
    names: list[str] = [] if kept is None else json.loads(kept)
    return names


def let_stand(store: Store, names: list[str]) -> None:
    """Set the drifts that stand, in place of those that did.

    Args:
        store: The bank's memory.
        names: Their names; known ones.

    """
    store.keep(_SETTING, json.dumps(names))
