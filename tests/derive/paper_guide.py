"""Guides put together by hand, so that deriving and tracing are tested apart from reading."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from guidewalk.guide import (
    Action,
    Guide,
    Instruction,
    Kind,
    Location,
    Outcome,
    Section,
    Sentence,
    Step,
)

TITLE = "가나은행 사이트에서 증서 받기"
IF_UNKNOWN = "아이디를 모른다면"
IF_CHANGED = "번호가 바뀌었다면"


@dataclass(frozen=True)
class Said:
    text: str
    instructions: tuple[Instruction, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    kind: Kind = Kind.INSTRUCTION


def click(label: str, role: str | None = "button", **more: object) -> Instruction:
    return replace(Instruction(Action.CLICK, label, role, verb="클릭"), **more)


def typed(label: str, **more: object) -> Instruction:
    return replace(Instruction(Action.TYPE, label, verb="입력"), **more)


def guide_of(*sections: tuple[str, str, list[tuple[int | None, list[Said]]]]) -> Guide:
    """A guide with one sentence a line, its title on the first."""
    line = 1
    lines = ["손으로 만든 안내서"]
    found: list[Section] = []
    sentences: list[Sentence] = []
    for title, face, steps in sections:
        line += 1
        lines.append(title)
        start, made = line, []
        for number, said in steps:
            of_step = []
            for one in said:
                line += 1
                lines.append(one.text)
                last = one.text.rpartition("\n")[2]
                start_line, line = line, line + one.text.count("\n")
                where = Location(start_line, 1, line, len(last) + 1)
                of_step.append(
                    Sentence(
                        id=f"s{len(sentences) + 1}",
                        location=where,
                        text=one.text,
                        section=title,
                        step=number,
                        kind=one.kind,
                        instructions=one.instructions,
                        outcomes=one.outcomes,
                    )
                )
                sentences.append(of_step[-1])
            if number is not None:
                made.append(Step(number, line - len(said) + 1, line, tuple(of_step)))
        found.append(Section(title, start, face, tuple(made)))
    text = "\n".join(lines)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Guide("guides/paper.md", lines[0], "ko", digest, text, tuple(found), tuple(sentences))


PC: tuple[str, str, list[tuple[int | None, list[Said]]]] = (
    TITLE,
    "pc",
    [
        (None, [Said("차례대로 따라 하면 됩니다.", kind=Kind.ASIDE)]),
        (
            1,
            [
                Said(
                    "'가나은행' 홈페이지를 엽니다.", (Instruction(Action.OPEN, "가나은행", "site"),)
                ),
                Said(
                    "왼쪽 위 '센터' 탭과\n'개인' 탭을 누릅니다.",
                    (click("센터", "tab", place="top-left"), click("개인", "tab")),
                ),
            ],
        ),
        (
            2,
            [
                Said("'아이디'를 적습니다.", (typed("아이디"),)),
                Said(
                    "아이디를 모른다면 '아이디 찾기'를 누르고 '성명'을 적으면 아이디가 조회됩니다.",
                    (
                        click("아이디 찾기", None, condition=IF_UNKNOWN),
                        typed("성명", condition=IF_UNKNOWN),
                    ),
                    (Outcome("아이디", "조회", IF_UNKNOWN),),
                ),
            ],
        ),
        (3, [Said("'확인' 버튼을 누릅니다.", (click("확인"),))]),
        (
            4,
            [
                Said(
                    "'휴대폰 번호'를 고르고 '확인' 버튼을 누릅니다.",
                    (Instruction(Action.SELECT, "휴대폰 번호"), click("확인")),
                ),
                Said(
                    "번호가 바뀌었다면 '정보수정'에서 휴대폰 번호를 고칩니다.",
                    (
                        click("정보수정", None, condition=IF_CHANGED),
                        typed("휴대폰 번호", condition=IF_CHANGED, verb="수정"),
                    ),
                ),
            ],
        ),
        (
            5,
            [
                Said(
                    "02-000-0000에서 온 전화를 받고 화면의 '승인번호'를 적습니다.",
                    (
                        Instruction(Action.ANSWER, value="02-000-0000", place="phone"),
                        typed("승인번호", place="phone"),
                    ),
                ),
                Said("통화가 끝나면 '승인완료' 버튼을 누릅니다.", (click("승인완료"),)),
            ],
        ),
        (
            6,
            [
                Said("'계좌비밀번호'를 적습니다.", (typed("계좌비밀번호"),)),
                Said(
                    "카드, OTP, 앱인증 가운데 원하는 '인증방식'을 고릅니다.",
                    (
                        Instruction(
                            Action.SELECT,
                            "인증방식",
                            group="인증방식",
                            options=("카드", "OTP", "앱인증"),
                        ),
                    ),
                ),
                Said(
                    "저는 카드로 하겠습니다.",
                    (Instruction(Action.SELECT, "카드", group="인증방식", chosen=True),),
                ),
            ],
        ),
        (
            7,
            [
                Said("카드를 꺼내 둡니다.", kind=Kind.ASIDE),
                Said("카드의 '일련번호'를 적습니다.", (typed("일련번호"),)),
            ],
        ),
        (8, [Said("'확인' 버튼을 누릅니다.", (click("확인"),))]),
        (
            9,
            [
                Said(
                    "화면의 '숫자'를 답장합니다.",
                    (Instruction(Action.REPLY, "숫자", place="phone"),),
                ),
                Said(
                    "'마침' 버튼을 누르면 증서가 발급됩니다.",
                    (click("마침"),),
                    (Outcome("증서", "발급"),),
                ),
            ],
        ),
    ],
)

APP: tuple[str, str, list[tuple[int | None, list[Said]]]] = (
    "가나은행 앱에서 증서 받기",
    "app",
    [
        (1, [Said("'가나뱅킹' 앱을 켭니다.", (Instruction(Action.OPEN, "가나뱅킹", "app"),))]),
        (2, [Said("증서가 발급됩니다.", outcomes=(Outcome("증서", "발급"),), kind=Kind.OUTCOME)]),
    ],
)

STORY: tuple[str, str, list[tuple[int | None, list[Said]]]] = (
    "뒷이야기",
    "pc",
    [(None, [Said("증서는 2년 동안 쓸 수 있습니다.", kind=Kind.CLAIM)])],
)

PAPER = guide_of(PC, APP, STORY)
