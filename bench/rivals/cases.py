"""What is tried: named drifts of the bank, and which steps of the guide are false under each.

One drift of each class that touches the way of the PC part, the first one that the bank lists,
so that none was picked for its result; one run with five drifts at once; some changes that leave
every sentence true. Typed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """One bank to try the tools on.

    Attributes:
        name: What the case is called.
        sort: The class of the drift; `benign` and `healthy` must raise nothing.
        drifts: What the bank is started with.
        false: The sentences that are false, one entry each, as numbers of the guide's steps (of
            the PC part). More than one number where it is a matter of opinion which is false.
        also: Steps that may be named too and are no error.
    """

    name: str
    sort: str
    drifts: tuple[str, ...] = ()
    false: tuple[frozenset[int], ...] = ()
    also: frozenset[int] = frozenset()

    @property
    def is_true(self) -> bool:
        """Whether the guide is right under it, so that nothing may be raised."""
        return not self.false


def _drift(name: str, sort: str, *steps: int, also: int | None = None) -> Case:
    allowed = frozenset() if also is None else frozenset((also,))
    return Case(name, sort, (name,), (frozenset(steps),), allowed)


_DRIFTS = (
    _drift("rename-arsrequest", "label-much", 7),
    _drift("confirm-lengthened", "label-little", 6),
    _drift("identity-buttons-swapped", "label-swapped", 6, also=5),
    _drift("phone-as-checkboxes", "role", 8),
    _drift("menu-bottom-right", "place", 1),
    _drift("terms-button-removed", "removed", 3),
    _drift("email-only-in-lead", "removed-words-stay", 13),
    _drift("telephone-screen-removed", "screen-removed", 7),
    _drift("inserted-notice-after-identity", "screen-inserted", 6),
    _drift("number-before-telephone", "screens-swapped", 7, also=8),
    _drift("birth-required", "required-added", 5, 6),
    _drift("mobile-not-offered", "option-removed", 8),
    _drift("caller-changed", "fact", 9),
    _drift("show-terms-dead", "dead", 3),
    _drift("show-terms-disabled", "disabled", 3),
    _drift("done-not-shown", "outcome-missing", 18),
    _drift("issued-not-kept", "outcome-untrue", 18),
    _drift("agree-twice", "two-of-a-name", 4),
)

_FIVE = Case(
    "five-at-once",
    "several",
    (
        "terms-button-removed",
        "confirm-lengthened",
        "rename-arsrequest",
        "caller-changed",
        "email-only-in-lead",
    ),
    tuple(frozenset((step,)) for step in (3, 6, 7, 9, 13)),
)

_BENIGN = tuple(
    Case(name, "benign", (name,))
    for name in (
        "restyled",  # the look
        "submit-inputs",  # the markup
        "menuitems-for-tabs",  # another kind of clickable thing
        "nbsp-labels",  # a label's invisible spelling
        "modal-notice",  # an interruption
        "slow-middle",  # the time
        "help-column",  # the same words elsewhere on the page
    )
)

CASES = (Case("healthy", "healthy"), *_DRIFTS, _FIVE, *_BENIGN)
