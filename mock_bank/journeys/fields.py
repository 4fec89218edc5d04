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
