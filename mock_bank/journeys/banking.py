"""Internet banking on the PC site, as a table."""

from dataclasses import replace

from mock_bank.journeys.fields import certificate_password, textbox
from mock_bank.journeys.issued import locked_screen
from mock_bank.journeys.model import Control, Screen, Way
from mock_bank.rules.policy import Policy

BANKING = Way(
    "banking", start="login", lost="login", locked="banking_locked", unbegun="sign_in_first"
)
_ABOUT = "인터넷뱅킹"
_COUNTRIES = ("미국", "일본", "중국", "베트남", "독일", "영국")


def banking_screens(policy: Policy) -> tuple[Screen, ...]:
    """Give the screens of internet banking.

    Args:
        policy: Its facts.

    """
    screens = (
        *_signing_in(policy),
        _WELCOME,
        _CERTIFICATES,
        *_transfer(policy),
        *_remittance(policy),
        locked_screen("/banking/locked", f"이용 정지 | {_ABOUT}", "banking_locked"),
    )
    return tuple(replace(screen, way=BANKING.name) for screen in screens)


def _signing_in(policy: Policy) -> tuple[Screen, ...]:
    return (
        Screen(
            key="login",
            kind="form",
            path="/login",
            title=f"금융인증서 로그인 | {_ABOUT}",
            heading="금융인증서 로그인",
            lead="국민은행 ID와 금융인증서 비밀번호를 입력해 주십시오.",
            controls=(
                textbox("bank_id", "국민은행 ID"),
                *certificate_password(policy),
                Control("login", "button", "로그인", to="banking", does="sign_in"),
                Control("login_by_id", "link", "아이디 로그인", to="login_by_id"),
            ),
        ),
        Screen(
            key="login_by_id",
            kind="form",
            path="/login/id",
            title=f"아이디 로그인 | {_ABOUT}",
            heading="아이디 로그인",
            lead="이체와 해외송금에는 따로 금융인증서가 필요합니다.",
            controls=(
                textbox("bank_id", "국민은행 ID"),
                textbox("login_password", "사용자암호", "secret"),
                Control("login", "button", "로그인", to="banking", does="sign_in_by_id"),
            ),
        ),
    )


_WELCOME = Screen(
    key="banking",
    kind="welcome",
    path="/banking",
    title=_ABOUT,
    heading="{name}님, 환영합니다",
    controls=(
        Control("until", "status", "금융인증서 만료일", note="{held_until}"),
        Control("certificates_link", "link", "인증서 관리", to="certificates"),
        Control("logout", "button", "로그아웃", to="home", does="sign_out"),
    ),
    signed_in=True,
)

_CERTIFICATES = Screen(
    key="certificates",
    kind="certificates",
    path="/banking/certificates",
    title=f"인증서 관리 | {_ABOUT}",
    heading="인증서 관리",
    lead="{name}님이 발급받은 금융인증서입니다.",
    controls=(
        Control("serial", "definition", "일련번호", note="{serial}"),
        Control("not_before", "definition", "발급일시", note="{not_before}"),
        Control("not_after", "definition", "만료일시", note="{not_after}"),
        Control("status", "definition", "상태", note="{status}"),
    ),
    signed_in=True,
)


def _transfer(policy: Policy) -> tuple[Screen, ...]:
    order = (
        Control("order_from", "definition", "출금계좌", note="{order_from}"),
        Control("order_to", "definition", "입금계좌번호", note="{order_to}"),
        Control("order_amount", "definition", "금액", note="{order_amount}"),
    )
    return (
        Screen(
            key="transfer",
            kind="form",
            path="/banking/transfer",
            title=f"이체 | {_ABOUT}",
            heading="이체",
            lead="보내실 계좌와 금액을 입력해 주십시오.",
            controls=(
                Control("account", "combobox", "출금계좌"),
                textbox("to_account", "입금계좌번호", "account"),
                textbox("amount", "금액", "amount"),
                Control("next", "button", "다음", to="transfer_confirm", does="prepare_transfer"),
            ),
            signed_in=True,
        ),
        Screen(
            key="transfer_confirm",
            kind="form",
            path="/banking/transfer/confirm",
            title=f"이체 확인 | {_ABOUT}",
            heading="이체 내용 확인",
            lead="내용을 확인하고 금융인증서로 서명해 주십시오.",
            controls=(
                *order,
                *certificate_password(policy),
                Control("send", "button", "이체", to="transfer_done", does="transfer"),
            ),
        ),
        _sent("transfer_done", "/banking/transfer/done", "이체", order),
    )


def _remittance(policy: Policy) -> tuple[Screen, ...]:
    order = (
        Control("order_from", "definition", "출금계좌", note="{order_from}"),
        Control("order_country", "definition", "받는 나라", note="{order_country}"),
        Control("order_to", "definition", "받는 분", note="{order_to}"),
        Control("order_amount", "definition", "금액", note="{order_amount}"),
    )
    countries = tuple(
        Control(f"country{number}", "option", name) for number, name in enumerate(_COUNTRIES)
    )
    return (
        Screen(
            key="remittance",
            kind="form",
            path="/banking/remittance",
            title=f"해외송금 | {_ABOUT}",
            heading="해외송금",
            lead="받는 분과 금액을 입력해 주십시오.",
            controls=(
                Control("account", "combobox", "출금계좌"),
                Control("country", "combobox", "받는 나라", parts=countries),
                textbox("to_person", "받는 분"),
                textbox("amount", "금액(USD)", "amount"),
                Control(
                    "next", "button", "다음", to="remittance_confirm", does="prepare_remittance"
                ),
            ),
            signed_in=True,
        ),
        Screen(
            key="remittance_confirm",
            kind="form",
            path="/banking/remittance/confirm",
            title=f"해외송금 확인 | {_ABOUT}",
            heading="해외송금 내용 확인",
            lead="내용을 확인하고 금융인증서로 서명해 주십시오.",
            controls=(
                *order,
                *certificate_password(policy),
                Control("send", "button", "송금", to="remittance_done", does="remit"),
            ),
        ),
        _sent("remittance_done", "/banking/remittance/done", "해외송금", order),
    )


def _sent(key: str, path: str, what: str, order: tuple[Control, ...]) -> Screen:
    return Screen(
        key=key,
        kind="form",
        path=path,
        title=f"{what} 완료 | {_ABOUT}",
        heading=f"{what}이 완료되었습니다" if what.endswith("금") else f"{what}가 완료되었습니다",
        controls=(
            *order,
            Control("paid_at", "definition", "거래일시", note="{paid_at}"),
            Control("paid_number", "definition", "거래번호", note="{paid_number}"),
        ),
        final=True,
    )
