from __future__ import annotations

from dataclasses import replace

import pytest

from guidewalk.guide import Action, Guide, Instruction, Kind, Location, Outcome, Sentence
from guidewalk.judge import judge
from guidewalk.observation import (
    Contradiction,
    Mark,
    Observation,
    Shot,
    from_json_line,
    to_json_line,
)
from guidewalk.verdict import FindingKind, Verdict

PLACE = Location(3, 1, 3, 20)
CLICK = Sentence(
    "s1", PLACE, "'확인'을 누르면 발급됩니다.", "", 1, Kind.INSTRUCTION,
    instructions=(Instruction(Action.CLICK, "확인"),),
)  # fmt: skip
GREETING = Sentence("s2", PLACE, "안녕하세요.", "", None, Kind.ASIDE, reason="greeting")
CLAIM = Sentence("s3", PLACE, "2년 동안 유효합니다.", "", None, Kind.CLAIM)


def guide(*sentences: Sentence) -> Guide:
    return Guide("g.txt", "제목", "ko", "0" * 64, "", (), sentences)


def seen(mark: Mark = Mark.DONE, **more: object) -> Observation:
    base = Observation("발급", "pc.feature", 5, "누른다", "s1", mark, instruction=0)
    return replace(base, **more)  # type: ignore[arg-type]


def verdict(sentence: Sentence, *observations: Observation) -> Verdict:
    return judge(guide(sentence), observations)[0].verdict


def test_no_observation_never_means_holds() -> None:
    assert verdict(CLICK) is Verdict.UNREACHED
    assert verdict(CLAIM) is Verdict.UNCHECKED


def test_what_was_carried_out_and_seen_holds() -> None:
    assert verdict(CLICK, seen()) is Verdict.HOLDS


def test_one_of_two_instructions_carried_out_is_not_enough() -> None:
    both = replace(CLICK, instructions=CLICK.instructions * 2)
    assert verdict(both, seen()) is Verdict.UNREACHED
    assert verdict(both, seen(), seen(instruction=1)) is Verdict.HOLDS


def test_a_promise_that_nobody_looked_for_is_not_kept() -> None:
    promising = replace(CLICK, outcomes=(Outcome("금융인증서", "발급"),))
    assert verdict(promising, seen()) is Verdict.UNREACHED
    assert verdict(promising, seen(), seen(instruction=None)) is Verdict.HOLDS


def test_one_contradiction_in_one_scenario_is_drift_though_another_went_well() -> None:
    wrong = seen(contradictions=(Contradiction("relabelled", "확인", "다음", "다음"),))
    judged = judge(guide(CLICK), [seen(), replace(wrong, mark=Mark.CONTRADICTED)])[0]
    assert judged.verdict is Verdict.DRIFTED
    assert [f.kind for f in judged.findings] == [FindingKind.RELABELLED]
    assert judged.findings[0].suggestion == "다음"
    assert "3행" in judged.findings[0].message


def test_a_finding_that_several_scenarios_met_is_listed_once() -> None:
    told = (Contradiction("removed", "확인"),)
    judged = judge(
        guide(CLICK), [seen(contradictions=told), seen(contradictions=told, scenario="재발급")]
    )[0]
    assert len(judged.findings) == 1
    assert judged.findings[0].scenarios == ("발급", "재발급")


def test_what_was_not_reached_names_the_sentence_that_stopped_the_walk() -> None:
    judged = judge(guide(CLICK), [seen(Mark.NOT_TRIED, because="s9")])[0]
    assert (judged.verdict, judged.reason) == (Verdict.UNREACHED, "s9")


def test_a_claim_whose_way_was_barred_names_the_sentence_that_tells_of_the_bar() -> None:
    gone = Contradiction("removed", "확인", seen=Shot("은행", "http://x"))
    barred = replace(seen(Mark.NOT_TRIED, because="확인"), citation=CLAIM.id)
    judged = judge(guide(CLICK, CLAIM), [seen(contradictions=(gone,)), barred])[1]
    assert (judged.verdict, judged.reason) == (Verdict.UNREACHED, CLICK.id)


def test_what_nothing_here_can_do_is_unchecked_with_its_reason() -> None:
    judged = judge(guide(CLICK), [seen(Mark.NOT_POSSIBLE, because="needs-a-person")])[0]
    assert (judged.verdict, judged.reason) == (Verdict.UNCHECKED, "needs-a-person")


def test_an_aside_keeps_its_reason() -> None:
    judged = judge(guide(GREETING), [])[0]
    assert (judged.verdict, judged.reason) == (Verdict.UNCHECKED, "greeting")


@pytest.mark.parametrize("kind", [kind for kind in FindingKind if kind is not FindingKind.WORDING])
def test_every_kind_of_finding_has_words_for_the_author(kind: FindingKind) -> None:
    told = Contradiction(kind.value, "top-left", "button", seen=Shot("은행", "http://x"))
    judged = judge(guide(CLICK), [seen(contradictions=(told,))])[0]
    assert judged.findings[0].message.startswith("가이드 3행")


def test_an_observation_survives_its_way_through_a_file() -> None:
    told = Contradiction("removed", "확인", offered=("다음",), seen=Shot("은행", "http://x"))
    one = seen(Mark.CONTRADICTED, contradictions=(told,), seen=Shot("은행", "http://x"))
    assert from_json_line(to_json_line(one)) == one


def test_a_promise_that_the_screen_makes_and_nobody_keeps_is_told_as_untrue() -> None:
    told = Contradiction("outcome-missing", "금융인증서 발급", "인증서가 없습니다", elsewhere=True)
    message = judge(guide(CLICK), [seen(contradictions=(told,))])[0].findings[0].message
    assert "사실이 아닙니다" in message


def told(*contradictions: Contradiction) -> list[str]:
    (one,) = judge(guide(CLICK), [seen(contradictions=contradictions)])
    return [finding.message for finding in one.findings]


def test_two_boxes_of_one_sentence_that_have_become_text_are_two_findings_with_their_names() -> (
    None
):
    both = [Contradiction("wrong-role", "type", "text", label=name) for name in ("이메일", "주소")]
    assert told(*both) == [
        "가이드 3행: '이메일'은 입력 칸이라고 쓰여 있지만 화면에서는 글자입니다.",
        "가이드 3행: '주소'는 입력 칸이라고 쓰여 있지만 화면에서는 글자입니다.",
    ]


def test_what_the_guide_lacks_is_pressed_or_filled_in() -> None:
    lacking = Contradiction("undocumented-control", "확인", "다음", "다음", press=True)
    assert "눌러야" in told(lacking)[0]
    assert "채워야" in told(replace(lacking, press=False))[0]


def test_kinds_and_places_of_things_of_one_name_are_told_in_the_guides_language() -> None:
    twice = Contradiction("ambiguous", "확인", "확인 (button, left), 확인 (button, bottom)")
    assert "확인 (버튼, 왼쪽), 확인 (버튼, 아래쪽)" in told(twice)[0]
