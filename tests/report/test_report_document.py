from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

import guidewalk.report
from guidewalk.report import write
from guidewalk.report.document import ReportDocument

if TYPE_CHECKING:
    from guidewalk.verdict import Checked

SCHEMA = Path(guidewalk.report.__file__).with_name("report.schema.json")


@pytest.fixture
def told(checked: Checked, out: Path) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(write(checked, out, ()).read_text(encoding="utf-8"))
    return written


def test_the_schema_in_the_package_is_that_of_the_model() -> None:
    told = ReportDocument.model_json_schema(mode="serialization")
    kept = json.loads(SCHEMA.read_text(encoding="utf-8"))
    heading = ("$schema", "title")
    assert {k: v for k, v in kept.items() if k not in heading} == {
        k: v for k, v in told.items() if k not in heading
    }


def test_what_is_written_fits_the_schema_and_names_its_version(told: dict[str, Any]) -> None:
    assert ReportDocument.model_validate(told).schema_version == 1
    assert list(told) == [
        "schema",
        "tool",
        "guide",
        "site",
        "started",
        "seconds",
        "counts",
        "sentences",
    ]
    assert told["schema"] == 1


def test_the_contract_is_kept_to_the_letter(told: dict[str, Any]) -> None:
    sentence = told["sentences"][6]
    assert sentence == {
        "id": "s7",
        "line": 11,
        "column": 4,
        "end_line": 11,
        "end_column": 45,
        "text": "'회원 번호'와 '비밀 번호'를 입력한 후, '로그인' 버튼을 클릭합니다.",
        "section": "누리집에서 재발급하기",
        "step": 2,
        "verdict": "drifted",
        "reason": None,
        "scenarios": ["누리집에서 회원증을 다시 받는다"],
        "findings": [
            {
                "kind": "relabelled",
                "message": "‘비밀 번호’라고 되어 있지만 "
                "화면의 이름은 ‘비밀번호(숫자 6자리)’입니다.",
                "expected": "비밀 번호",
                "found": "비밀번호(숫자 6자리)",
                "suggestion": "비밀번호(숫자 6자리)",
                "screen": {"title": "로그인", "url": "http://127.0.0.1:9/card?step=1&lang=ko"},
                "evidence": "evidence/s7-1.png",
            },
            {
                "kind": "wrong-role",
                "message": "‘로그인’은 버튼이 아니라 링크입니다.",
                "expected": "'로그인' 버튼",
                "found": "'로그인' 링크",
                "suggestion": "'로그인' 링크",
                "screen": {"title": "로그인", "url": "http://127.0.0.1:9/card?step=1&lang=ko"},
                "evidence": "evidence/s7-2.png",
            },
        ],
        "notes": [],
        "screens": [
            {
                "title": "로그인",
                "url": "http://127.0.0.1:9/card?step=1&lang=ko",
                "picture": "evidence/login.png",
                "box": {"x": 440.0, "y": y, "width": 400.0, "height": height},
            }
            for y, height in ((300.0, 44.0), (460.0, 52.0))
        ],
    }


def test_every_picture_named_exists(told: dict[str, Any], out: Path) -> None:
    named = [f["evidence"] for s in told["sentences"] for f in s["findings"]]
    named += [screen["picture"] for s in told["sentences"] for screen in s["screens"]]
    there = [name for name in named if name]
    assert len(there) == 13
    assert all((out / name).is_file() for name in there)


def test_a_lost_picture_and_a_fault_of_wording_have_no_evidence(told: dict[str, Any]) -> None:
    assert [told["sentences"][n]["findings"][0]["evidence"] for n in (7, 9)] == [None, None]
    assert told["sentences"][9]["findings"][0]["screen"] is None


def test_counts_that_do_not_add_up_do_not_fit(told: dict[str, Any]) -> None:
    told["counts"]["holds"] += 1
    with pytest.raises(ValidationError, match="15 verdicts for 14 sentences"):
        ReportDocument.model_validate(told)
    told["counts"]["drifted"] -= 1
    with pytest.raises(ValidationError, match="holds: 3 counted, 2 listed"):
        ReportDocument.model_validate(told)
