"""Reading a guide: from its file to sentences, and what each of them asks for."""

from __future__ import annotations

from guidewalk.read.error import GuideError
from guidewalk.read.file import read_guide
from guidewalk.read.parse import parse_guide

__all__ = ["GuideError", "parse_guide", "read_guide"]
