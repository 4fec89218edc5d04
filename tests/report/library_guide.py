"""A made-up guide (a library card, ordered again) and verdicts on it, typed by hand."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from library_screens import CARD, HOME, LOGIN, LOST, PHONE, SIGN_IN

from guidewalk.guide import (
    Action,
    Guide,
    Instruction,
    Kind,
    Location,
    Section,
    Sentence,
    Step,
)
from guidewalk.verdict import Checked, Finding, FindingKind, Judgement, Verdict

TEXT = """\
# 도서관 회원증 재발급 방법

안녕하세요. 한빛도서관입니다.
회원증의 유효기간은 발급일로부터 3년이며, 기간이 지나면
책을 빌릴 수 없습니다.

## 누리집에서 재발급하기

1. '한빛도서관' 누리집에서 '나의 도서관' 탭을 클릭합니다.

2. '회원 번호'와 '비밀 번호'를 입력한 후, '로그인' 버튼을 클릭합니다.

   비밀번호를 잊었다면 "비밀번호 찾기" & <새로 만들기> 중에서 고릅니다.

3. '재발급 신청' 버튼을 클릭합니다. 받을 곳은
집과 도서관 중에서 '받을 곳을 고릅니다.

5. '신청하기'를 누르면 신청이 끝납니다.

6. '신청 내역'에서 결과를 확인합니다.

## 앱에서 재발급하기

1. '한빛도서관' 앱을 실행합니다.
"""

_SENTENCES: tuple[tuple[str, str, int | None, Kind, str | None], ...] = (
    ("도서관 회원증 재발급 방법", "", None, Kind.ASIDE, "heading"),
    ("안녕하세요.", "", None, Kind.ASIDE, "greeting"),
    ("한빛도서관입니다.", "", None, Kind.ASIDE, "greeting"),
    (
        "회원증의 유효기간은 발급일로부터 3년이며, 기간이 지나면\n책을 빌릴 수 없습니다.",
        "",
        None,
        Kind.CLAIM,
        None,
    ),
    ("누리집에서 재발급하기", "누리집에서 재발급하기", None, Kind.ASIDE, "heading"),
    (
        "'한빛도서관' 누리집에서 '나의 도서관' 탭을 클릭합니다.",
        "누리집에서 재발급하기",
        1,
        Kind.INSTRUCTION,
        None,
    ),
    (
        "'회원 번호'와 '비밀 번호'를 입력한 후, '로그인' 버튼을 클릭합니다.",
        "누리집에서 재발급하기",
        2,
        Kind.INSTRUCTION,
        None,
    ),
    (
        '비밀번호를 잊었다면 "비밀번호 찾기" & <새로 만들기> 중에서 고릅니다.',
        "누리집에서 재발급하기",
        2,
        Kind.INSTRUCTION,
        None,
    ),
    ("'재발급 신청' 버튼을 클릭합니다.", "누리집에서 재발급하기", 3, Kind.INSTRUCTION, None),
    (
        "받을 곳은\n집과 도서관 중에서 '받을 곳을 고릅니다.",
        "누리집에서 재발급하기",
        3,
        Kind.INSTRUCTION,
        None,
    ),
    ("'신청하기'를 누르면 신청이 끝납니다.", "누리집에서 재발급하기", 5, Kind.INSTRUCTION, None),
    ("'신청 내역'에서 결과를 확인합니다.", "누리집에서 재발급하기", 6, Kind.INSTRUCTION, None),
    ("앱에서 재발급하기", "앱에서 재발급하기", None, Kind.ASIDE, "heading"),
    ("'한빛도서관' 앱을 실행합니다.", "앱에서 재발급하기", 1, Kind.INSTRUCTION, None),
)


def located(text: str, start: int, end: int) -> Location:
    """The place of `text[start:end]`, found by counting line breaks."""

    def position(offset: int) -> tuple[int, int]:
        before = text[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1

    return Location(*position(start), *position(end))


def sentences() -> tuple[Sentence, ...]:
    """The sentences of the text, found in it one after the other."""
    found, after = [], 0
    for number, (text, section, step, kind, reason) in enumerate(_SENTENCES, start=1):
        start = TEXT.index(text, after)
        after = start + len(text)
        found.append(
            Sentence(
                id=f"s{number}",
                location=located(TEXT, start, after),
                text=text,
                section=section,
                step=step,
                kind=kind,
                reason=reason,
            )
        )
    second = found[6]
    found[6] = replace(
        second,
        instructions=(
            Instruction(Action.TYPE, "비밀 번호", line=second.location.line, column=13),
            Instruction(Action.CLICK, "로그인", "button", line=second.location.line, column=29),
        ),
    )
    return tuple(found)


def guide(path: str = "guides/도서관 안내.md", language: str = "ko") -> Guide:
    """The guide as a reader would have understood it."""
    all_of_it = sentences()

    def steps(section: str) -> tuple[Step, ...]:
        numbers = dict.fromkeys(s.step for s in all_of_it if s.section == section and s.step)
        made = []
        for number in numbers:
            own = tuple(s for s in all_of_it if (s.section, s.step) == (section, number))
            made.append(Step(number, own[0].location.line, own[-1].location.end_line, own))
        return tuple(made)

    return Guide(
        path=path,
        title="도서관 회원증 재발급 방법",
        language=language,
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        text=TEXT,
        sections=tuple(
            Section(s.text, s.location.line, "pc", steps(s.text))
            for s in all_of_it
            if s.reason == "heading" and s.section
        ),
        sentences=all_of_it,
    )


MAIN = "누리집에서 회원증을 다시 받는다"


def checked(path: str = "guides/도서관 안내.md", language: str = "ko") -> Checked:
    """Every verdict, several finding kinds, one picture under several sentences."""
    understood = guide(path, language)
    s = {sentence.id: sentence for sentence in understood.sentences}
    return Checked(
        guide=understood,
        site="http://127.0.0.1:9/",
        started="2026-11-14T09:12:33+09:00",
        seconds=41.25,
        judgements=(
            Judgement(s["s1"], Verdict.UNCHECKED, "heading"),
            Judgement(s["s2"], Verdict.UNCHECKED, "greeting"),
            Judgement(s["s3"], Verdict.UNCHECKED, "greeting"),
            Judgement(
                s["s4"],
                Verdict.DRIFTED,
                findings=(
                    Finding(
                        FindingKind.FACT_CHANGED,
                        "유효기간이 3년이라고 되어 있지만 화면에는 5년입니다.",
                        "3년",
                        "5년",
                        "5년",
                        CARD,
                        (MAIN,),
                    ),
                ),
                seen=(CARD,),
                scenarios=(MAIN,),
            ),
            Judgement(s["s5"], Verdict.UNCHECKED, "heading"),
            Judgement(
                s["s6"],
                Verdict.HOLDS,
                notes=("화면에는 ‘나의  도서관 ›’으로 적혀 있습니다.",),
                seen=(HOME,),
                scenarios=(MAIN,),
            ),
            Judgement(
                s["s7"],
                Verdict.DRIFTED,
                findings=(
                    Finding(
                        FindingKind.RELABELLED,
                        "‘비밀 번호’라고 되어 있지만 화면의 이름은 ‘비밀번호(숫자 6자리)’입니다.",
                        "비밀 번호",
                        "비밀번호(숫자 6자리)",
                        "비밀번호(숫자 6자리)",
                        LOGIN,
                        (MAIN, "비밀번호를 잊었다"),
                    ),
                    Finding(
                        FindingKind.WRONG_ROLE,
                        "‘로그인’은 버튼이 아니라 링크입니다.",
                        "'로그인' 버튼",
                        "'로그인' 링크",
                        "'로그인' 링크",
                        SIGN_IN,
                        (MAIN,),
                    ),
                ),
                seen=(LOGIN, SIGN_IN),
                scenarios=(MAIN,),
            ),
            Judgement(
                s["s8"],
                Verdict.DRIFTED,
                findings=(
                    Finding(
                        FindingKind.OPTION_REMOVED,
                        "<새로 만들기>가 화면에 없습니다.",
                        "<새로 만들기>",
                        None,
                        None,
                        LOST,
                        ("비밀번호를 잊었다",),
                    ),
                ),
                seen=(LOGIN,),
                scenarios=(MAIN,),
            ),
            Judgement(s["s9"], Verdict.HOLDS, seen=(LOGIN, SIGN_IN, HOME), scenarios=(MAIN,)),
            Judgement(
                s["s10"],
                Verdict.DRIFTED,
                findings=(
                    Finding(
                        FindingKind.WORDING,
                        "17행 12열에서 연 따옴표가 닫히지 않았습니다.",
                        "'받을 곳을",
                        None,
                        "'받을 곳'을",
                    ),
                ),
                scenarios=(MAIN,),
            ),
            Judgement(
                s["s11"],
                Verdict.DRIFTED,
                findings=(
                    Finding(
                        FindingKind.REMOVED,
                        "‘신청하기’가 화면에 없습니다. 가장 가까운 것은 ‘신청 취소’입니다.",
                        "신청하기",
                        None,
                        None,
                        PHONE,
                        (MAIN,),
                    ),
                ),
                scenarios=(MAIN,),
            ),
            Judgement(s["s12"], Verdict.UNREACHED, "s11", scenarios=(MAIN,)),
            Judgement(s["s13"], Verdict.UNCHECKED, "heading"),
            Judgement(s["s14"], Verdict.UNCHECKED, "not-built", seen=(PHONE,)),
        ),
    )


def all_hold() -> Checked:
    """The same guide with nothing wrong."""
    drifted = checked()
    return replace(
        drifted,
        judgements=tuple(
            replace(j, verdict=Verdict.HOLDS, reason=None, findings=())
            if j.verdict in (Verdict.DRIFTED, Verdict.UNREACHED)
            else j
            for j in drifted.judgements
        ),
    )
