"""The words on a screen that mean something to any reader of a language, whatever the site."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a careful reader of one language knows of the words on buttons and boxes.

    Attributes:
        onward: a way forward that does no more than go on.
        back: a way back or out; never taken to find out what lies behind it.
        harmful: what destroys or pays; never taken to find out.
        close: closes a notice that lies over the page.
        settle: what a notice that has no way to close it may be answered with.
        show: opens something to read, and does no more.
        again: the second box of a secret ("type it once more").
        card_cell: a box that asks for part of a numbered code on a code card; groups `number`,
            `part` (front or back) and `digits`.
        front: the word in `part` that means the first digits.
        done: says that something has come about.
        entered: the key that closes an on-screen keypad.
        icons: signs and nicknames of a sign, with the names that controls bearing it have.

    """

    onward: re.Pattern[str]
    back: re.Pattern[str]
    harmful: re.Pattern[str]
    close: re.Pattern[str]
    settle: re.Pattern[str]
    show: re.Pattern[str]
    again: re.Pattern[str]
    card_cell: re.Pattern[str]
    front: frozenset[str]
    done: re.Pattern[str]
    entered: re.Pattern[str]
    icons: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


KOREAN = Lexicon(
    onward=re.compile(
        r"^(다음|확인|계속|진행|시작|동의|완료|이동|다음\s*단계|계속하기|확인하기|next)"
    ),
    back=re.compile(
        r"이전|뒤로|돌아가|취소|닫기|홈으로|처음으로|로그아웃|목록|건너뛰|다시\s*(하기|받기)"
    ),
    harmful=re.compile(r"삭제|해지|탈퇴|폐기|초기화|이체|송금|결제|구매|신청\s*취소|해제"),
    close=re.compile(r"닫기|창\s*닫|오늘.*(보지|열지)|나중에|다음에|그만|^[×✕xX✖]$|알겠"),
    settle=re.compile(r"확인|거부|거절|필수.*(만|허용)|동의|허용|수락|괜찮"),
    show=re.compile(r"보기|펼치|펼쳐|자세히|열람|열기|내용\s*확인"),
    again=re.compile(r"확인$|재입력|다시\s*(한\s*번\s*)?입력|한\s*번\s*더|재확인"),
    card_cell=re.compile(
        r"(?P<number>\d{1,2})\s*번.*?(?P<part>앞|처음|뒤|뒷|끝)\D*(?P<digits>\d|한|두|세|네)\s*자리"
    ),
    front=frozenset({"앞", "처음"}),
    done=re.compile(r"되었|됐|완료|마쳤|했습니다|하였습니다|끝났"),
    entered=re.compile(r"입력\s*완료|완료|확인|닫기"),
    icons=(
        (
            re.compile(r"[≡☰]|삼디다스|햄버거|세\s*줄|삼선"),
            re.compile(r"전체\s*메뉴|^메뉴|메뉴\s*(열기|보기)"),
        ),
        (re.compile(r"[⋮⋯…]|점\s*세\s*개|더\s*보기"), re.compile(r"더\s*보기|옵션")),
        (re.compile(r"[🔍⌕]|돋보기"), re.compile(r"검색|찾기")),
        (re.compile(r"[⚙]|톱니"), re.compile(r"설정")),
        (re.compile(r"[✕×]|엑스"), re.compile(r"닫기")),
        (re.compile(r"[←]|뒤로"), re.compile(r"뒤로|이전")),
    ),
)

DIGIT_WORDS = {"한": 1, "두": 2, "세": 3, "네": 4}
