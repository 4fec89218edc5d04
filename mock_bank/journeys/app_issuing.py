"""Issuing a financial certificate in the app, as a table."""

from dataclasses import replace

from mock_bank.journeys.fields import KEYPAD, confirm, textbox
from mock_bank.journeys.issued import issued_screen, locked_screen, reissue_screen
from mock_bank.journeys.model import Control, Screen, Way
from mock_bank.journeys.terms import TERMS
from mock_bank.rules.policy import Policy

APP_ISSUING = Way("issuing", start="terms", lost="certificate", locked="locked", by_device=True)
_AT = "/app/issue"
_ABOUT = "금융인증서 발급/재발급"
_POINTS = range(1, 10)


def app_issuing_screens(policy: Policy) -> tuple[Screen, ...]:
    """Give the screens of issuing or reissuing a financial certificate in the app.

    Args:
        policy: Its facts.

    """
    screens = (
        _TERMS,
        *_approval(),
        reissue_screen(f"{_AT}/reissue", to="account_password"),
        *_secrets(policy),
        _PATTERN,
        _REVIEW,
        _new_password(policy),
        issued_screen(f"{_AT}/done", f"발급 완료 | {_ABOUT}"),
        locked_screen(f"{_AT}/locked", f"이용 정지 | {_ABOUT}"),
    )
    return tuple(replace(screen, way=APP_ISSUING.name) for screen in screens)


_CONSENTS = tuple(
    Control(f"term{number}", "checkbox", term.heading) for number, term in enumerate(TERMS, 1)
)

_TERMS = Screen(
    key="terms",
    kind="app_terms",
    path=f"{_AT}/terms",
    title=f"약관동의 | {_ABOUT}",
    heading="약관동의",
    lead="금융인증서를 발급받으려면 아래 약관에 모두 동의해 주십시오.",
    controls=(
        Control("agree_all", "button", "약관 전체 동의", reveals="sheet"),
        Control("consents", "group", "약관", parts=_CONSENTS),
        Control(
            "sheet",
            "dialog",
            "약관 내용",
            parts=(Control("agree", "button", "전체동의", reveals="consents"),),
        ),
        Control("next", "button", "다음", to="identity", does="agree"),
    ),
    passages=TERMS,
)


def _approval() -> tuple[Screen, ...]:
    again = Control("again", "link", "다시 인증하기", to="identity", after_refusal=True)
    return (
        Screen(
            key="identity",
            kind="form",
            path=f"{_AT}/identity",
            title=f"본인 인증 | {_ABOUT}",
            heading="본인 인증",
            lead="이 휴대폰으로 본인 인증을 진행합니다. 인증방식을 선택해 주십시오.",
            controls=(
                Control(
                    "method",
                    "group",
                    "인증방식",
                    parts=(
                        Control("text", "radio", "연락처 본인인증", note="문자로 확인"),
                        Control("call", "radio", "ARS 본인인증", note="전화로 확인"),
                    ),
                ),
                confirm("approval_by_text", "begin_approval"),
            ),
        ),
        Screen(
            key="approval_by_text",
            kind="waiting",
            path=f"{_AT}/approval-by-text",
            title=f"연락처 본인인증 | {_ABOUT}",
            heading="본인 인증 진행 중",
            lead="휴대폰으로 온 문자에 화면의 숫자 {text_digits}자리를 답장해 주십시오."
            " {text_minutes}분 동안 유효합니다.",
            controls=(Control("code", "status", "숫자", note="{text_code}"), again),
            then="reissue",
            then_does="confirm_reply",
            when="asked_by_text",
            otherwise="approval_by_call",
        ),
        Screen(
            key="approval_by_call",
            kind="waiting",
            path=f"{_AT}/approval-by-call",
            title=f"ARS 본인인증 | {_ABOUT}",
            heading="본인 인증 진행 중",
            lead="{ars_number} 번호로 온 전화를 받아 화면의 승인번호 {approval_digits}자리를"
            " 눌러 주십시오. {approval_minutes}분 동안 유효합니다.",
            controls=(Control("code", "status", "승인번호", note="{call_code}"), again),
            then="reissue",
            then_does="confirm_call",
        ),
    )


def _secrets(policy: Policy) -> tuple[Screen, ...]:
    return (
        Screen(
            key="account_password",
            kind="keypad",
            path=f"{_AT}/account-password",
            title=f"출금계좌 비밀번호 | {_ABOUT}",
            heading="출금계좌 비밀번호 입력",
            lead="{account_password_digits}자리를 모두 누르면 다음으로 넘어갑니다.",
            controls=(
                textbox(
                    "account_password",
                    "출금계좌 비밀번호",
                    "keypad",
                    policy.account_password_digits,
                ),
                KEYPAD,
            ),
            then="kb_password",
            then_does="check_account_password",
        ),
        Screen(
            key="kb_password",
            kind="keypad",
            path=f"{_AT}/kb-password",
            title=f"국민은행 인증서 비밀번호 | {_ABOUT}",
            heading="국민은행 인증서 비밀번호 입력",
            lead="KB국민인증서의 비밀번호 {kb_password_digits}자리를 모두 누르면 다음으로"
            " 넘어갑니다.",
            controls=(
                textbox(
                    "kb_password", "국민은행 인증서 비밀번호", "keypad", policy.kb_password_digits
                ),
                KEYPAD,
            ),
            then="account",
            then_does="check_kb_password",
        ),
        Screen(
            key="account",
            kind="form",
            path=f"{_AT}/account",
            title=f"본인 확인 | {_ABOUT}",
            heading="본인 확인",
            lead="비밀번호를 입력하신 출금계좌의 번호를 입력해 주십시오.",
            controls=(
                textbox("account", "출금 계좌번호", "account"),
                confirm("pattern", "check_account", "다음"),
            ),
        ),
    )


_PATTERN = Screen(
    key="pattern",
    kind="pattern",
    path=f"{_AT}/pattern",
    title=f"KB국민인증서 패턴 | {_ABOUT}",
    heading="KB국민인증서 인증",
    lead="등록하신 패턴을 그려 주십시오. 점 {pattern_points}개 이상을 이어 그립니다.",
    controls=(
        Control(
            "pattern",
            "group",
            "KB국민인증서 패턴",
            kind="pattern",
            parts=tuple(Control(f"point{n}", "img", f"{n}번 점") for n in _POINTS),
        ),
    ),
    then="review",
    then_does="check_pattern",
)

_REVIEW = Screen(
    key="review",
    kind="form",
    path=f"{_AT}/review",
    title=f"고객정보 확인 | {_ABOUT}",
    heading="고객정보 확인",
    lead="은행에 등록된 정보가 맞는지 확인해 주십시오.",
    controls=(
        Control("customer", "definition", "고객명", note="{name}"),
        Control("email", "definition", "이메일", note="{email}"),
        Control("address", "definition", "주소", note="{address}"),
        Control("phone", "definition", "전화번호", note="{mobile}"),
        Control("next", "button", "다음", to="certificate_password"),
    ),
)


def _new_password(policy: Policy) -> Screen:
    digits = policy.certificate_password_digits
    return Screen(
        key="certificate_password",
        kind="keypad",
        path=f"{_AT}/certificate-password",
        title=f"금융인증서 비밀번호 등록 | {_ABOUT}",
        heading="금융인증서 비밀번호 등록",
        lead=f"금융인증서를 사용할 때 입력할 숫자 {digits}자리를 정해 주십시오.",
        controls=(
            textbox("certificate_password", "금융인증서 비밀번호", "keypad", digits),
            textbox("certificate_password_again", "금융인증서 비밀번호 확인", "keypad", digits),
            KEYPAD,
        ),
        then="done",
        then_does="issue_in_app",
    )
