"""A bank with a drift, and the claims of our guide."""

from __future__ import annotations

from pathlib import Path

HOUSE = Path(__file__).parents[2]
OUR_GUIDE = (HOUSE / "guides" / "financial-certificate.md").read_text("utf-8")
INTRODUCTION = [line for line in OUR_GUIDE.splitlines()[1:6] if line]
TO_DO = "1. 국민은행 홈페이지에 접속하세요."  # a guide needs something to do

Verdicts = dict[str, tuple[str, list[tuple[str, str, str | None]]]]
