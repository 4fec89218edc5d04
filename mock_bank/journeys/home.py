"""The bank's front: its menu, the certificate centre, and what the mock does not have."""

from mock_bank.journeys.model import Control, Passage, Screen


def _menu(name: str, label: str, *parts: tuple[str, str, str]) -> Control:
    rows = tuple(Control(key, "tab", words, to=to, place="top-left") for key, words, to in parts)
    return Control(name, "tab", label, place="top-left", parts=rows)


HOME = Screen(
    key="home",
    kind="home",
    path="/",
    title="국민은행 (모의 은행)",
    heading="국민은행",
    lead="위의 메뉴에서 업무를 선택해 주십시오.",
    controls=(
        _menu(
            "inquiry", "조회", ("balances", "계좌조회", "closed"), ("history", "거래내역", "closed")
        ),
        _menu(
            "transfers",
            "이체",
            ("send", "즉시이체", "transfer"),
            ("booked", "예약이체", "closed"),
            ("abroad", "해외송금", "remittance"),
        ),
        _menu("products", "금융상품", ("deposits", "예금", "closed"), ("loans", "대출", "closed")),
        _menu(
            "certificates",
            "인증센터",
            ("personal", "개인", "centre"),
            ("corporate", "기업", "closed"),
        ),
        _menu("support", "고객센터", ("questions", "자주 묻는 질문", "closed")),
        Control("login", "link", "로그인", to="login", place="top-right", audience="guest"),
        Control(
            "banking", "link", "인터넷뱅킹", to="banking", place="top-right", audience="member"
        ),
    ),
    passages=(
        Passage("안전한 금융거래", "은행은 전화나 문자로 비밀번호를 묻지 않습니다."),
        Passage("금융인증서 안내", "금융인증서는 인증센터에서 발급받고 관리할 수 있습니다."),
    ),
    open=True,
)

CENTRE = Screen(
    key="centre",
    kind="centre",
    path="/certificate",
    title="인증센터 | 국민은행 (모의 은행)",
    heading="개인 인증센터",
    lead="이용하실 인증서를 선택해 주십시오.",
    controls=(
        Control("guide", "tab", "이용안내", to="centre", place="middle"),
        Control("issue", "tab", "금융인증서 발급/재발급", to="terms", place="middle"),
        Control("held", "tab", "인증서 관리", to="certificates", place="middle"),
        Control("joint", "tab", "공동인증서", to="closed", place="middle"),
        Control("media", "tab", "보안매체 관리", to="closed", place="middle"),
    ),
    passages=(
        Passage(
            "금융인증서란", "인증센터의 클라우드에 보관하고 숫자 비밀번호로 사용하는 인증서입니다."
        ),
        Passage(
            "준비하실 것",
            "본인 명의의 휴대폰과, 보안카드·OTP·KB국민인증서 가운데 하나가 필요합니다.",
        ),
    ),
    open=True,
)

CLOSED = Screen(
    key="closed",
    kind="notice",
    path="/closed",
    title="이용할 수 없는 메뉴 | 국민은행 (모의 은행)",
    heading="모의 은행에 없는 메뉴입니다",
    lead="시험용 은행에서 제공하지 않는 업무입니다. 다른 메뉴를 선택해 주십시오.",
    open=True,
)
