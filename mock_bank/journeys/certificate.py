"""Issuing a financial certificate on the PC site, as a table."""

from dataclasses import replace

from mock_bank.journeys.fields import account_password, confirm, textbox
from mock_bank.journeys.issued import issued_screen, locked_screen, reissue_screen
from mock_bank.journeys.model import Control, Screen, Way
from mock_bank.journeys.terms import TERMS
from mock_bank.rules.policy import Policy

ISSUING = Way("issuing", start="terms", lost="centre", locked="locked")
_AT = "/certificate"
_ABOUT = "금융인증서 발급/재발급"


def certificate_screens(policy: Policy) -> tuple[Screen, ...]:
    """Give the screens of issuing or reissuing a financial certificate on the PC.

    Args:
        policy: Its facts.

    """
    screens = (
        *_identity(policy),
        reissue_screen(f"{_AT}/reissue", to="telephone"),
        *_telephone(),
        *_means(policy),
        _WINDOW,
        _DONE,
        _PEM,
        _LOCKED,
    )
    return tuple(replace(screen, way=ISSUING.name) for screen in screens)


def _identity(policy: Policy) -> tuple[Screen, ...]:
    return (
        Screen(
            key="terms",
            kind="terms",
            path=f"{_AT}/terms",
            title="약관동의 | 금융인증서 발급/재발급",
            heading="약관동의",
            lead="금융인증서를 발급받으려면 아래 약관에 모두 동의해 주십시오.",
            controls=(
                Control("show_terms", "button", "전체약관보기", reveals="terms"),
                Control("agree", "button", "전체동의", to="identity"),
            ),
            passages=TERMS,
        ),
        Screen(
            key="identity",
            kind="form",
            path=f"{_AT}/identity",
            title="사용자 확인 | 금융인증서 발급/재발급",
            heading="사용자 확인",
            lead="국민은행 ID와 주민등록번호를 입력해 주십시오.",
            controls=(
                textbox("bank_id", "국민은행 ID"),
                Control(
                    "rrn",
                    "group",
                    "주민등록번호",
                    parts=(
                        textbox("rrn_front", "앞 6자리", "number", 6),
                        textbox("rrn_back", "뒤 7자리", "secret", 7),
                    ),
                ),
                confirm("reissue", "identify"),
                Control("forgot", "button", "ID를 모르시는 경우", to="lookup"),
            ),
        ),
        Screen(
            key="lookup",
            kind="form",
            path=f"{_AT}/lookup",
            title="ID 조회 | 금융인증서 발급/재발급",
            heading="ID 조회",
            lead="고객님의 정보를 입력하시면 ID를 알려 드립니다.",
            controls=(
                textbox("name", "성명"),
                textbox("birth", "생년월일", "date"),
                textbox("account", "출금계좌번호", "account"),
                account_password(policy),
                confirm("identity", "look_up_id", "조회"),
            ),
        ),
    )


def _telephone() -> tuple[Screen, ...]:
    return (
        Screen(
            key="telephone",
            kind="form",
            path=f"{_AT}/telephone",
            title="본인 인증 | 금융인증서 발급/재발급",
            heading="ARS 인증",
            lead="고객님의 전화로 본인 인증을 진행합니다.",
            controls=(Control("ask", "button", "인증받기", to="number", does="ask_for_call"),),
        ),
        Screen(
            key="number",
            kind="form",
            path=f"{_AT}/number",
            title="전화번호 선택 | 금융인증서 발급/재발급",
            heading="전화인증 번호 선택",
            lead="인증 전화를 받을 번호를 선택해 주십시오.",
            controls=(
                Control(
                    "phone",
                    "group",
                    "전화번호 선택",
                    parts=(
                        Control("mobile", "radio", "휴대폰 번호", note="{mobile_masked}"),
                        Control("home", "radio", "자택", note="{home_masked}"),
                        Control("work", "radio", "직장", note="{work_masked}"),
                    ),
                ),
                confirm("call", "place_call"),
                Control("contact", "link", "고객정보수정", to="contact"),
            ),
        ),
        Screen(
            key="contact",
            kind="form",
            path=f"{_AT}/contact",
            title="고객정보수정 | 금융인증서 발급/재발급",
            heading="고객정보수정",
            lead="바뀐 휴대폰 번호를 입력해 주십시오. 지금 번호는 {mobile} 입니다.",
            controls=(
                textbox("mobile", "휴대폰 번호", "phone"),
                confirm("number", "change_mobile", "수정"),
            ),
        ),
        Screen(
            key="call",
            kind="form",
            path=f"{_AT}/call",
            title="전화 승인 | 금융인증서 발급/재발급",
            heading="전화 승인",
            lead="{ars_number} 번호로 전화가 걸려 갑니다. 전화를 받아 아래 승인번호"
            " {approval_digits}자리를 누르고, 통화가 끝나면 다음으로 진행해 주십시오."
            " 승인번호는 {approval_minutes}분 동안 유효합니다.",
            controls=(
                Control("code", "status", "승인번호", note="{call_code}"),
                Control("approved", "button", "전화승인완료", to="means", does="confirm_call"),
                Control("again", "link", "인증 전화 다시 받기", to="telephone", after_refusal=True),
            ),
        ),
    )


def _means(policy: Policy) -> tuple[Screen, ...]:
    serial = policy.card_serial_digits
    means = (
        Control(
            "card",
            "radio",
            "보안카드",
            parts=(
                textbox("card_serial", f"일련번호 끝 {serial}자리", "number", serial),
                Control(
                    "card_code",
                    "group",
                    "비밀번호",
                    parts=(
                        textbox("card_first", "{card_first}번 앞 2자리", "secret", 2),
                        textbox("card_second", "{card_second}번 뒤 2자리", "secret", 2),
                    ),
                ),
            ),
        ),
        Control(
            "otp",
            "radio",
            "OTP",
            parts=(textbox("otp", "OTP 번호", "number", policy.otp_digits),),
        ),
        Control(
            "kb",
            "radio",
            "KB국민인증서",
            parts=(textbox("kb_password", "인증서 비밀번호", "secret"),),
        ),
    )
    return (
        Screen(
            key="means",
            kind="form",
            path=f"{_AT}/means",
            title="계좌와 인증방식 | 금융인증서 발급/재발급",
            heading="출금계좌 확인",
            lead="출금계좌를 확인하고 인증방식을 선택해 주십시오.",
            controls=(
                Control("account", "combobox", "출금계좌"),
                account_password(policy),
                Control("means", "group", "인증방식", parts=means),
                confirm("details", "authenticate"),
            ),
        ),
        Screen(
            key="details",
            kind="form",
            path=f"{_AT}/details",
            title="세부정보 입력 | 금융인증서 발급/재발급",
            heading="세부정보 입력",
            lead="은행에 등록된 이메일과 휴대폰번호를 입력해 주십시오.",
            controls=(
                textbox("email", "이메일", "email"),
                textbox("mobile", "휴대폰번호", "phone"),
                confirm("window", "confirm_details"),
            ),
        ),
    )


_WINDOW = Screen(
    key="window",
    kind="window",
    path=f"{_AT}/issue",
    title=f"금융인증서 발급 | {_ABOUT}",
    heading="인증센터에서 계속",
    lead="아래 인증센터 창에서 본인을 확인하고 금융인증서를 발급받으십시오.",
    frame_title="금융인증서 발급",
    then="done",
    then_does="confirm_issued",
)

_DONE = issued_screen(
    f"{_AT}/done", f"발급 완료 | {_ABOUT}", Control("pem", "link", "PEM 내려받기", to="pem")
)

_PEM = Screen(
    key="pem",
    kind="download",
    path=f"{_AT}/certificate.pem",
    title="금융인증서 PEM",
    heading="금융인증서 PEM",
)

_LOCKED = locked_screen(f"{_AT}/locked", f"이용 정지 | {_ABOUT}")
