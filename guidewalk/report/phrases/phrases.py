"""The table of phrases that each language fills in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidewalk.verdict import FindingKind, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Every phrase of a report in one language.

    A phrase with `{…}` in it is filled by `str.format` with the names it shows.

    Attributes:
        language: BCP 47 tag of these phrases.
        verdict: each verdict in a word or two, as a badge shows it.
        meaning: each verdict in a sentence.
        kind: each finding kind in a word or two.
        help: each finding kind explained, with what to do.
        reason: why a sentence is unchecked, by the reason's name.
        interface: all other texts, by name.
    """

    language: str
    verdict: Mapping[Verdict, str]
    meaning: Mapping[Verdict, str]
    kind: Mapping[FindingKind, str]
    help: Mapping[FindingKind, str]
    reason: Mapping[str, str]
    interface: Mapping[str, str]

    def say(self, name: str, /, **values: object) -> str:
        """An interface text with its values filled in.

        Args:
            name: the text's name.
            values: what its braces stand for.

        Returns:
            The text.

        Raises:
            KeyError: there is no such text, or a value is missing.
        """
        return self.interface[name].format(**values)
