"""Which language's phrases a guide is walked with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.derive.phrases_ko import KOREAN

if TYPE_CHECKING:
    from guidewalk.derive.phrasebook import Phrasebook

_BOOKS = {book.language: book for book in (KOREAN,)}


class UnknownLanguageError(Exception):
    """No step phrases are there for the guide's language."""


def phrasebook(language: str) -> Phrasebook:
    """The phrases of a language.

    Args:
        language: BCP 47 tag; only its first part counts.

    Returns:
        The phrasebook.

    Raises:
        UnknownLanguageError: there are no phrases for it; the message says which there are.

    """
    book = _BOOKS.get(language.partition("-")[0].lower())
    if book is None:
        known = ", ".join(sorted(_BOOKS))
        raise UnknownLanguageError(
            f"there are no step phrases for a guide in '{language}'; there are for: {known}"
        )
    return book
