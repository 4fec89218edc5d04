"""Traces features back to their guide: every sentence carried, every step citing, words equal."""

from guidewalk.trace.problem import Problem, ProblemKind
from guidewalk.trace.proof import Cited, resolve, trace

__all__ = ["Cited", "Problem", "ProblemKind", "resolve", "trace"]
