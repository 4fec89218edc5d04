"""The facts that this suite declares, and its grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidewalk.claims import Fact, known_facts, understand
from guidewalk.language import grammar_of

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="session")
def facts() -> tuple[Fact, ...]:
    return known_facts()


@pytest.fixture(scope="session")
def stated(facts: tuple[Fact, ...]) -> Callable[[str], list[str]]:
    """What a sentence states: the facts' names, `!` before one whose opposite it states, and the
    quantity that its steps were given. What is observed in a second way, too, is told once."""
    once = [fact for n, fact in enumerate(facts) if fact.said not in [f.said for f in facts[:n]]]

    def told(text: str) -> list[str]:
        matches, _ = understand(text, once, grammar_of("ko"))
        names = []
        for match in matches:
            quoted = [step.split('"')[1] for step in match.steps if '"' in step]
            sign = "!" if match.opposite else ""
            names.append(sign + match.fact.name + (f" {quoted[0]}" if quoted else ""))
        return names

    return told
