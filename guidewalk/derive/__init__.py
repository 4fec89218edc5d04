"""Derives Gherkin from a guide: a main scenario a section and one for each alternative."""

from guidewalk.derive.language import UnknownLanguageError, phrasebook
from guidewalk.derive.writing import DerivedFeature, derive

__all__ = ["DerivedFeature", "UnknownLanguageError", "derive", "phrasebook"]
