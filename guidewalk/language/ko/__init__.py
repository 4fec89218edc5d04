"""The Korean grammar: tables of verbs, endings, particles and nouns, and functions on them."""

from __future__ import annotations

from guidewalk.language.ko.korean import Korean

__all__ = ["Korean"]
