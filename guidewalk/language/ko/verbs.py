"""The verbs that Korean guides ask with, as data.

A noun verb (클릭하다) is a noun that takes 하다; it also stands alone (클릭 후, '확인' 클릭).
A native verb gives its plain stems (ㄹ stems also without the ㄹ, as before ㄴ, ㅂ and ㅅ) and its
joined one (누르- / 눌러).
"""

from __future__ import annotations

from dataclasses import dataclass

from guidewalk.guide import Action


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb.

    Attributes:
        lemma: its noun (`클릭`), or its headword (`누르다`).
        action: what it asks for; None for one that asks for nothing a browser can do.
        plain: plain stems of a native verb; empty for a noun verb.
        joined: joined stems of a native verb.

    """

    lemma: str
    action: Action | None
    plain: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


NOUN_VERBS: dict[Action | None, tuple[str, ...]] = {
    Action.CLICK: ("클릭", "터치", "탭", "진입", "이동", "더블클릭", "푸시"),
    Action.PRESS: ("엔터",),
    Action.OPEN: ("실행", "접속", "방문", "오픈", "구동"),
    Action.TYPE: ("입력", "기입", "작성", "등록", "수정", "변경", "기재", "타이핑"),
    Action.SELECT: ("선택", "지정", "설정"),
    Action.CHECK: ("체크", "동의"),
    Action.CONFIRM: ("확인", "검토", "점검"),
    Action.ANSWER: ("수신",),
    Action.REPLY: ("답장", "회신", "답신"),
    Action.READ: ("숙지", "정독"),
    Action.SCROLL: ("스크롤",),
    Action.UPLOAD: ("첨부", "업로드"),
    Action.SIGN_IN: ("로그인",),
    Action.PROCEED: ("진행",),
    None: (
        "지참",
        "준비",
        "주의",
        "유의",
        "보관",
        "기억",
        "문의",
        "연락",
        "대기",
        "참고",
        "참조",
        "표시",
        "종료",
        "완료",
        "발급",
        "재발급",
    ),
}

NATIVE_VERBS: tuple[Verb, ...] = (
    Verb("누르다", Action.CLICK, ("누르",), ("눌러", "눌르어")),
    Verb("들어가다", Action.CLICK, ("들어가",), ("들어가",)),
    Verb("가다", Action.CLICK, ("가",), ("가",)),
    Verb("넘어가다", Action.CLICK, ("넘어가",), ("넘어가",)),
    Verb("열다", Action.OPEN, ("열", "여"), ("열어",)),
    Verb("켜다", Action.OPEN, ("켜",), ("켜",)),
    Verb("끄다", Action.CHECK, ("끄",), ("꺼",)),
    Verb("적다", Action.TYPE, ("적",), ("적어",)),
    Verb("써넣다", Action.TYPE, ("써넣", "써 넣"), ("써넣어", "써 넣어")),
    Verb("쓰다", Action.TYPE, ("쓰",), ("써",)),
    Verb("넣다", Action.TYPE, ("넣",), ("넣어",)),
    Verb("채우다", Action.TYPE, ("채우",), ("채워",)),
    Verb("바꾸다", Action.TYPE, ("바꾸",), ("바꿔", "바꾸어")),
    Verb("고치다", Action.TYPE, ("고치",), ("고쳐",)),
    Verb("정하다", Action.TYPE, ("정하",), ("정해", "정하여")),
    Verb("고르다", Action.SELECT, ("고르",), ("골라",)),
    Verb("그리다", Action.DRAW, ("그리",), ("그려",)),
    Verb("읽다", Action.READ, ("읽",), ("읽어",)),
    Verb("살펴보다", Action.CONFIRM, ("살펴보", "살펴 보"), ("살펴봐", "살펴보아")),
    Verb("내리다", Action.SCROLL, ("내리",), ("내려",)),
    Verb("올리다", Action.UPLOAD, ("올리",), ("올려",)),
    Verb("받다", Action.ANSWER, ("받",), ("받아",)),
    Verb("보내다", Action.REPLY, ("보내",), ("보내",)),
    Verb("챙기다", None, ("챙기",), ("챙겨",)),
    Verb("기다리다", None, ("기다리",), ("기다려",)),
)

EVENTS: tuple[Verb, ...] = (
    Verb("나타나다", None, ("나타나",), ("나타나",)),
    Verb("나오다", None, ("나오",), ("나와",)),
    Verb("뜨다", None, ("뜨",), ("떠",)),
    Verb("열리다", None, ("열리",), ("열려",)),
    Verb("보이다", None, ("보이",), ("보여",)),
    Verb("생기다", None, ("생기",), ("생겨",)),
    Verb("바뀌다", None, ("바뀌",), ("바뀌어",)),
    Verb("끝나다", None, ("끝나",), ("끝나",)),
    Verb("오다", None, ("오", "걸려오", "걸려 오"), ("와", "걸려와", "걸려 와")),
    Verb("도착하다", None, ("도착하",), ("도착해", "도착하여")),
    Verb("있다", None, ("있",), ("있어",)),
    Verb("적히다", None, ("적히",), ("적혀",)),
    Verb("쓰이다", None, ("쓰이",), ("쓰여",)),
)
"""What happens of itself: a clause of it is no instruction, and what it names is not acted on."""

NEEDS_A_PERSON = frozenset(
    {
        "지참",
        "준비",
        "주의",
        "유의",
        "보관",
        "기억",
        "문의",
        "연락",
        "대기",
        "챙기다",
        "기다리다",
    }
)
"""Asked of the reader, and out of a browser's reach."""

CHANGES = frozenset({"설정", "정하다", "바꾸다", "변경", "수정", "등록"})
"""Verbs that set a value: typed where the object is something one types, else chosen."""

TYPED_OBJECT = (
    "비밀번호",
    "번호",
    "이름",
    "주소",
    "메일",
    "아이디",
    "ID",
    "암호",
    "값",
    "금액",
    "한도",
)
"""Last words of what is typed rather than chosen."""

UNMISTAKABLE = frozenset({"클릭", "터치", "누르다", "입력", "선택", "체크", "고르다", "적다"})
"""Verbs whose plain statement (…합니다) asks for something also in free prose."""
