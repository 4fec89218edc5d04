"""The app's front: start screen, full menu, the page about certificates."""

from mock_bank.journeys.model import Control, Passage, Screen


def _menu(name: str, label: str, *items: tuple[str, str, str]) -> Control:
    parts = tuple(Control(key, "menuitem", words, to=to) for key, words, to in items)
    return Control(name, "menu", label, parts=parts)


_START = Screen(
    key="home",
    kind="app_start",
    path="/app/",
    title="KB스타뱅킹 (모의 은행)",
    heading="KB스타뱅킹",
    lead="안녕하세요. 무엇을 도와드릴까요?",
    controls=(
        Control("menu", "button", "전체메뉴", to="menu", place="top-right", symbol="≡"),
        Control("login", "button", "로그인", to="login", audience="guest"),
        Control("banking", "button", "나의 금융", to="banking", audience="member"),
    ),
    passages=(
        Passage("안전한 금융거래", "은행은 전화나 문자로 비밀번호를 묻지 않습니다."),
        Passage("인증서 안내", "인증서는 전체메뉴에서 발급받고 관리할 수 있습니다."),
    ),
    open=True,
)

_MENU = Screen(
    key="menu",
    kind="app_menu",
    path="/app/menu",
    title="전체메뉴 | KB스타뱅킹 (모의 은행)",
    heading="전체메뉴",
    controls=(
        Control(
            "money",
            "tab",
            "조회/이체",
            parts=(
                _menu("accounts", "계좌", ("balances", "계좌조회", "closed")),
                _menu("sending", "이체", ("send", "즉시이체", "closed")),
            ),
        ),
        Control(
            "products",
            "tab",
            "금융상품",
            parts=(
                _menu("saving", "예금", ("deposits", "예금 가입", "closed")),
                _menu("lending", "대출", ("loans", "대출 신청", "closed")),
            ),
        ),
        Control(
            "security",
            "tab",
            "인증/보안",
            parts=(
                _menu(
                    "kb_certificate",
                    "KB국민인증서",
                    ("kb_issue", "KB국민인증서 안내", "closed"),
                    ("kb_pattern", "패턴 변경", "closed"),
                ),
                _menu(
                    "financial_certificate",
                    "금융인증서",
                    ("issue", "인증서발급/재발급", "certificate"),
                    ("abroad", "타기관 인증서 등록", "closed"),
                ),
                _menu("security_media", "보안매체", ("otp", "OTP 등록", "closed")),
            ),
        ),
    ),
    open=True,
)

_CERTIFICATE = Screen(
    key="certificate",
    kind="app_page",
    path="/app/certificate",
    title="금융인증서 | KB스타뱅킹 (모의 은행)",
    heading="금융인증서",
    lead="인증센터의 클라우드에 보관하고 숫자 비밀번호로 사용하는 인증서입니다.",
    controls=(Control("issue", "button", "금융인증서 발급/재발급", to="terms"),),
    passages=(
        Passage("발급 대상", "이 휴대폰에 KB스타뱅킹을 등록한 고객"),
        Passage("준비하실 것", "출금계좌와 그 비밀번호, KB국민인증서의 비밀번호와 패턴"),
    ),
    open=True,
)

_CLOSED = Screen(
    key="closed",
    kind="notice",
    path="/app/closed",
    title="이용할 수 없는 메뉴 | KB스타뱅킹 (모의 은행)",
    heading="모의 은행에 없는 메뉴입니다",
    lead="시험용 은행에서 제공하지 않는 업무입니다. 다른 메뉴를 선택해 주십시오.",
    open=True,
)

_STRANGER = Screen(
    key="stranger",
    kind="notice",
    path="/app/unregistered",
    title="등록되지 않은 휴대폰 | KB스타뱅킹 (모의 은행)",
    heading="등록되지 않은 휴대폰입니다",
    lead="이 앱은 모의 은행이 만든 고객의 휴대폰에서만 쓸 수 있습니다."
    " 시험실(/lab/)에서 새 고객을 만들어 주십시오.",
    open=True,
)

APP_FRONT = (_START, _MENU, _CERTIFICATE, _CLOSED, _STRANGER)
