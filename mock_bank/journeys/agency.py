"""The public agency, as a table."""

from dataclasses import replace

from mock_bank.journeys.fields import certificate_password, confirm, textbox
from mock_bank.journeys.model import Control, Journey, Passage, Screen, Way
from mock_bank.journeys.words import WORDS
from mock_bank.rules.policy import Policy

_SERVICE = Way("service", start="sign_in", lost="home", locked="home", unbegun="sign_in_first")
_NAME = "모의 민원24"
_SIGNED = (
    Control("certificate", "hidden", "금융인증서", kind="secret"),
    Control("signature", "hidden", "전자서명", kind="secret"),
)

_HOME = Screen(
    key="home",
    kind="agency_home",
    path="/",
    title=f"{_NAME} (공공기관)",
    heading=f"{_NAME} (공공기관)",
    lead="금융인증서로 로그인하면 증명서를 온라인으로 발급받을 수 있습니다.",
    controls=(
        Control("login", "button", "금융인증서로 로그인", to="sign_in", audience="guest"),
        Control("services", "button", "나의 민원", to="services", audience="member"),
    ),
    passages=(
        Passage(
            "이용 안내", "본인 확인은 인증센터가 발급한 인증서와 폐기 목록으로만 이루어집니다."
        ),
    ),
    open=True,
)

_SIGN_IN = Screen(
    key="sign_in",
    kind="signing",
    path="/login",
    title=f"로그인 | {_NAME}",
    heading="금융인증서 로그인",
    lead="아래 인증센터 창에서 금융인증서로 서명해 주십시오.",
    controls=_SIGNED,
    frame_title="금융인증서 로그인 창",
    then="services",
    then_does="agency_sign_in",
)

_SERVICES = Screen(
    key="services",
    kind="welcome",
    path="/services",
    title=f"나의 민원 | {_NAME}",
    heading="{holder}님, 안녕하세요",
    lead="발급받으실 문서를 선택해 주십시오.",
    controls=(
        Control("print", "button", "증명서 발급", to="document_sign"),
        Control("logout", "button", "로그아웃", to="home", does="sign_out"),
    ),
    signed_in=True,
)

_DOCUMENT_SIGN = Screen(
    key="document_sign",
    kind="signing",
    path="/services/sign",
    title=f"증명서 발급 확인 | {_NAME}",
    heading="증명서 발급 확인",
    lead="증명서를 발급하려면 금융인증서로 한 번 더 서명해 주십시오.",
    controls=_SIGNED,
    frame_title="금융인증서 서명 창",
    then="document",
    then_does="agency_print",
)

_DOCUMENT = Screen(
    key="document",
    kind="form",
    path="/services/document",
    title=f"증명서 | {_NAME}",
    heading="증명서가 발급되었습니다",
    lead="이 문서는 시험용이며 아무런 효력이 없습니다.",
    controls=(
        Control("holder", "definition", "성명", note="{holder}"),
        Control("document", "definition", "문서확인번호", note="{document}"),
        Control("printed_at", "definition", "발급일시", note="{printed_at}"),
    ),
    final=True,
)


def _window(policy: Policy) -> tuple[Screen, ...]:
    return (
        Screen(
            key="sign",
            kind="form",
            path="/sign",
            title="금융인증서 서명 | 모의금융인증센터",
            heading="금융인증서 서명",
            lead=f"{_NAME}에서 고객님의 금융인증서를 요청했습니다.",
            controls=(
                textbox("bank_id", "국민은행 ID"),
                *certificate_password(policy),
                confirm("signed", "sign"),
            ),
            framed=True,
        ),
        Screen(
            key="signed",
            kind="signed",
            path="/signed",
            title="서명 완료 | 모의금융인증센터",
            heading="서명을 마쳤습니다",
            lead="요청한 기관의 화면으로 돌아갑니다.",
            framed=True,
        ),
    )


def agency_journey(policy: Policy) -> Journey:
    """Give the agency's site and the authority's window on it.

    Args:
        policy: Its facts.

    """
    inside = (_SIGN_IN, _SERVICES, _DOCUMENT_SIGN, _DOCUMENT)
    return Journey(
        name="agency",
        screens=(
            _HOME,
            *(replace(screen, way=_SERVICE.name) for screen in inside),
            *_window(policy),
        ),
        ways=(_SERVICE,),
        window="sign",
        policy=policy,
        words=WORDS,
    )
