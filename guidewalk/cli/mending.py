"""`check --fix`: writes the guide anew, and never over itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.cli.exits import Ended, Exit
from guidewalk.report.fixing import fixed, patch

if TYPE_CHECKING:
    from pathlib import Path

    from guidewalk.verdict import Checked

_PATCH = frozenset({".patch", ".diff"})


def mend(checked: Checked, out: Path) -> str:
    """Write what a check suggests.

    Args:
        checked: the guide with its verdicts.
        out: where to; a patch if it is named so, else the whole guide, with its patch beside it.

    Returns:
        What was done, for the user.

    Raises:
        Ended: it cannot be written, or is the guide itself.
    """
    new = fixed(checked)
    changes = patch(checked, new)
    whole = out.suffix not in _PATCH
    if whole and out.exists() and out.samefile(checked.guide.path):
        raise Ended(
            Exit.INPUT,
            f"{out}: this is the guide itself, and suggestions want a review first. Give another "
            "name, or one that ends in .patch, and apply that.",
        )
    review = out.with_name(f"{out.name}.patch") if whole else out
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        review.write_text(changes, encoding="utf-8", newline="")
        if whole:
            out.write_text(new.text, encoding="utf-8", newline="")
    except OSError as error:
        raise Ended(
            Exit.IMPOSSIBLE, f"{error.filename or out}: cannot be written ({error.strerror})."
        ) from error
    left = f"; {new.left} finding(s) need a person" if new.left else ""
    return f"{new.made} suggestion(s) put in{left}: {out if whole else review}"
