"""Controls that several screens ask in the same way."""

from mock_bank.journeys.model import Control
from mock_bank.rules.policy import Policy


def confirm(to: str, does: str, label: str = "확인") -> Control:
    """Make the button that sends a form.

    Args:
        to: The screen that follows.
        does: The act of the rules.
        label: Its name.

    """
    return Control("confirm", "button", label, to=to, does=does)


def textbox(name: str, label: str, kind: str = "text", digits: int | None = None) -> Control:
    """Make a box to type into."""
    return Control(name, "textbox", label, kind=kind, digits=digits)


def account_password(policy: Policy) -> Control:
    """Make the box for an account's password."""
    digits = policy.account_password_digits
    return textbox("account_password", "계좌비밀번호", "secret", digits)


def certificate_password(policy: Policy) -> tuple[Control, ...]:
    """Make what is asked wherever a financial certificate is used: its password, and which one."""
    digits = policy.certificate_password_digits
    return (
        textbox("certificate_password", "금융인증서 비밀번호", "secret", digits),
        Control(
            "certificate_serial",
            "textbox",
            "인증서 일련번호",
            note="비워 두면 가장 최근에 발급받은 금융인증서를 사용합니다.",
            required=False,
        ),
    )


_KEYS = tuple(Control(str(digit), "button", str(digit)) for digit in range(10))

KEYPAD = Control(
    "keypad",
    "dialog",
    "보안 키패드",
    parts=(
        *_KEYS,
        Control("erase", "button", "지우기"),
        Control("enter", "button", "입력완료"),
    ),
)
"""The keypad that comes up for a box of the kind `keypad`; its digits lie anywhere."""
