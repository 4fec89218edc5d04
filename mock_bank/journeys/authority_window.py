"""The certificate authority's window, as a table."""

from mock_bank.journeys.fields import confirm, textbox
from mock_bank.journeys.model import Control, Screen
from mock_bank.rules.policy import Policy


def authority_screens(policy: Policy) -> tuple[Screen, ...]:
    """Give the screens of the authority's window.

    Their `path` is what follows the window's own unguessable address.

    Args:
        policy: How many digits and minutes.

    """
    digits = policy.certificate_password_digits
    return (
        Screen(
            key="authority_identity",
            kind="form",
            path="/identity",
            title="본인확인 | 모의금융인증센터",
            heading="본인확인",
            lead="금융인증서를 발급받을 고객님의 정보를 입력해 주십시오.",
            controls=(
                textbox("name", "이름"),
                textbox("mobile", "휴대폰번호", "phone"),
                textbox("birth", "생년월일", "date"),
                confirm("authority_text", "recognise"),
            ),
            framed=True,
        ),
        Screen(
            key="authority_text",
            kind="waiting",
            path="/text",
            title="문자 인증 | 모의금융인증센터",
            heading="문자 인증",
            lead="휴대폰으로 받은 문자에 아래 숫자 {text_digits}자리를 답장해 주십시오."
            " {text_minutes}분 동안 유효합니다.",
            controls=(
                Control("code", "status", "숫자", note="{text_code}"),
                Control(
                    "again",
                    "link",
                    "문자 다시 받기",
                    to="authority_identity",
                    after_refusal=True,
                ),
            ),
            then="authority_password",
            framed=True,
        ),
        Screen(
            key="authority_password",
            kind="form",
            path="/password",
            title="비밀번호 등록 | 모의금융인증센터",
            heading="금융인증서 비밀번호 등록",
            lead=f"금융인증서를 사용할 때 입력할 숫자 {digits}자리를 정해 주십시오.",
            controls=(
                textbox("certificate_password", "금융인증서 비밀번호", "secret", digits),
                textbox("certificate_password_again", "금융인증서 비밀번호 확인", "secret", digits),
                confirm("authority_done", "register_password"),
            ),
            framed=True,
        ),
        Screen(
            key="authority_done",
            kind="finished",
            path="/done",
            title="발급 완료 | 모의금융인증센터",
            heading="발급을 마쳤습니다",
            lead="은행 화면으로 돌아갑니다.",
            final=True,
            framed=True,
        ),
    )
