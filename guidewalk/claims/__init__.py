"""Claims of a guide tied to facts that a suite can observe. Pure but for finding the facts."""

from guidewalk.claims.fact import Fact, FactError, Wording, parse_facts
from guidewalk.claims.matching import Claim, Match, claims_of, understand
from guidewalk.claims.source import known_facts

__all__ = [
    "Claim",
    "Fact",
    "FactError",
    "Match",
    "Wording",
    "claims_of",
    "known_facts",
    "parse_facts",
    "understand",
]
