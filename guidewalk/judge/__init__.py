"""From what was seen to a verdict on every sentence. Pure: it never looks."""

from guidewalk.judge.judge import judge

__all__ = ["judge"]
