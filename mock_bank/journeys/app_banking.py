"""Signing in to the app, as a table."""

from dataclasses import replace

from mock_bank.journeys.fields import KEYPAD, textbox
from mock_bank.journeys.issued import locked_screen
from mock_bank.journeys.model import Control, Screen, Way
from mock_bank.rules.policy import Policy

APP_BANKING = Way(
    "banking", start="login", lost="login", locked="banking_locked", unbegun="sign_in_first"
)
_ABOUT = "KB스타뱅킹"


def app_banking_screens(policy: Policy) -> tuple[Screen, ...]:
    """Give the screens of signing in to the app.

    Args:
        policy: Its facts.

    """
    digits = policy.certificate_password_digits
    login = Screen(
        key="login",
        kind="keypad",
        path="/app/login",
        title=f"금융인증서 로그인 | {_ABOUT}",
        heading="금융인증서 로그인",
        lead="ID를 입력하고 금융인증서 비밀번호 {certificate_password_digits}자리를 눌러 주십시오.",
        controls=(
            textbox("bank_id", "국민은행 ID"),
            textbox("certificate_password", "금융인증서 비밀번호", "keypad", digits),
            KEYPAD,
        ),
        then="banking",
        then_does="sign_in",
    )
    welcome = Screen(
        key="banking",
        kind="welcome",
        path="/app/banking",
        title=f"나의 금융 | {_ABOUT}",
        heading="{name}님, 환영합니다",
        controls=(
            Control("until", "status", "금융인증서 만료일", note="{held_until}"),
            Control("logout", "button", "로그아웃", to="home", does="sign_out"),
        ),
        signed_in=True,
    )
    locked = locked_screen("/app/banking/locked", f"이용 정지 | {_ABOUT}", "banking_locked")
    return tuple(replace(screen, way=APP_BANKING.name) for screen in (login, welcome, locked))
