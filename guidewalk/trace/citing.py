"""From a citation in a feature to the guide's sentence."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from guidewalk.derive.part import claims_name, claims_part, one_line, parts

if TYPE_CHECKING:
    from guidewalk.derive.part import Part
    from guidewalk.derive.phrasebook import Phrasebook
    from guidewalk.feature import Citation, Feature, Scenario
    from guidewalk.guide import Guide, Sentence


def folded(text: str) -> str:
    """A text as two texts are compared: in NFC, white space collapsed.

    Args:
        text: any text.

    Returns:
        The same on one line.

    """
    return unicodedata.normalize("NFC", one_line(text))


@dataclass(frozen=True, slots=True)
class Ground:
    """The part of a guide that a feature walks.

    Attributes:
        guide: the guide.
        part: the part that has the feature's name.
        claims: it is what the guide claims, wherever that stands.

    """

    guide: Guide
    part: Part
    claims: bool = False

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of it, in order."""
        return self.part.sentences

    def stop_of(self) -> dict[str, int]:
        """For each sentence's id the place of its stop."""
        stops = enumerate(self.part.stops)
        return {sentence.id: place for place, stop in stops for sentence in stop}

    def cited(self, scenario: Scenario) -> dict[int, Sentence]:
        """The sentences that a scenario cites.

        Args:
            scenario: the scenario.

        Returns:
            By the line of the citation; one that no sentence answers to is missing. Where the
            guide says the same twice in a step, the first citation is of the first sentence
            that asks or promises something.

        """
        known: dict[tuple[int | None, str], list[Sentence]] = {}
        for sentence in self.sentences:
            known.setdefault((sentence.step, folded(sentence.text)), []).append(sentence)
        seen: Counter[tuple[int | None, str]] = Counter()
        found: dict[int, Sentence] = {}
        for citation in scenario.citations:
            key = (citation.number, folded(citation.text))
            if key not in known and citation.number is not None:
                # A sentence outside steps may itself begin with a number and a full stop.
                key = (None, folded(f"{citation.number}. {citation.text}"))
            if key in known:
                same = [s for s in known[key] if s.instructions or s.outcomes] or known[key]
                found[citation.line] = same[min(seen[key], len(same) - 1)]
                seen[key] += 1
        return found

    def nearest(self, citation: Citation) -> Sentence | None:
        """The sentence of the guide that a citation is most like.

        Args:
            citation: one that no sentence answers to.

        Returns:
            The sentence, one of the same step before others; None in an empty guide.

        """
        near: list[tuple[float, int]] = []
        texts = [folded(sentence.text) for sentence in self.sentences]
        for _, score, place in process.extract(
            folded(citation.text), texts, scorer=fuzz.ratio, limit=None
        ):
            bonus = 5 if self.sentences[place].step == citation.number else 0
            near.append((-(score + bonus), place))
        return self.sentences[min(near)[1]] if near else None


def ground(guide: Guide, feature: Feature, book: Phrasebook) -> Ground | None:
    """Find the part of the guide that a feature walks.

    Args:
        guide: the guide.
        feature: the feature, named as the section (the second one of a title with ` (2)`), or as
            the one that observes the claims.
        book: the step phrases.

    Returns:
        The part; None where no section with an instruction has that name.

    """
    name = folded(feature.name)
    named = (part for part in parts(guide) if part.name == name)
    found = next((Ground(guide, part) for part in named), None)
    if found is None and name == claims_name(guide, book):
        return Ground(guide, claims_part(guide, name), claims=True)
    return found
