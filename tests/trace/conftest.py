"""Lets these tests use the guide made by hand for the tests of deriving."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "derive"))
