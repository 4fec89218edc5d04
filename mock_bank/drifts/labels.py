"""Drifts of names: changed a lot, changed a little, exchanged with a neighbour's."""

from mock_bank.drifts.changes import relabel, swap_labels
from mock_bank.drifts.model import Drift, OnJourney
from mock_bank.drifts.screens import reword

_FACES = {"pc": "PC", "app": "App"}


def _much(name: str, where: str, old: str, new: str) -> Drift:
    return _renamed(name, "label-much", where, (old, new))


def _little(name: str, where: str, old: str, new: str) -> Drift:
    return _renamed(name, "label-little", where, (old, new))


def _renamed(name: str, kind: str, where: str, labels: tuple[str, str]) -> Drift:
    """Make a drift of one name; `where` is face, screen and control, a blank between."""
    face, screen, control = where.split()
    old, new = labels
    stroke = relabel(screen, control, old, new)
    about = f"{_FACES[face]}: {old} is called {new}."
    return Drift(name, kind, about, (OnJourney(face, (stroke,)),))


def _swapped(
    name: str, face: str, screen: str, one: tuple[str, str], other: tuple[str, str]
) -> Drift:
    return Drift(
        name,
        "label-swapped",
        f"{_FACES[face]}: {one[1]} and {other[1]} have exchanged their names.",
        (OnJourney(face, (swap_labels(screen, one, other),)),),
    )


LABELS = (
    _much("rename-arsrequest", "pc telephone ask", "인증받기", "ARS 요청"),
    _much("app-menu-renamed", "app menu issue", "인증서발급/재발급", "인증서 신청"),
    _much("agree-renamed", "pc terms agree", "전체동의", "모두 확인했습니다"),
    _much("approved-renamed", "pc call approved", "전화승인완료", "다음 단계로"),
    Drift(
        "id-renamed",
        "label-much",
        "PC: 국민은행 ID is called 이용자번호.",
        (
            OnJourney(
                "pc",
                (
                    relabel("identity", "bank_id", "국민은행 ID", "이용자번호"),
                    reword("identity", lead="이용자번호와 주민등록번호를 입력해 주십시오."),
                ),
            ),
        ),
    ),
    _much("app-issue-renamed", "app certificate issue", "금융인증서 발급/재발급", "새로 만들기"),
    _little("confirm-lengthened", "pc identity confirm", "확인", "확인하기"),
    _little("ask-one-syllable", "pc telephone ask", "인증받기", "인증하기"),
    _little(
        "card-serial-one-syllable",
        "pc means card_serial",
        "일련번호 끝 4자리",
        "일련번호 뒤 4자리",
    ),
    _little("email-lengthened", "pc details email", "이메일", "이메일 주소"),
    _little("mobile-reworded", "pc details mobile", "휴대폰번호", "휴대전화번호"),
    _little("app-consent-plural", "app terms agree_all", "약관 전체 동의", "약관들 전체 동의"),
    _little(
        "app-account-lengthened",
        "app account account",
        "출금 계좌번호",
        "출금 계좌번호 입력",
    ),
    _little("app-next-lengthened", "app review next", "다음", "다음으로"),
    _swapped(
        "identity-buttons-swapped",
        "pc",
        "identity",
        ("confirm", "확인"),
        ("forgot", "ID를 모르시는 경우"),
    ),
    _swapped("means-labels-swapped", "pc", "means", ("card", "보안카드"), ("otp", "OTP")),
    _swapped(
        "details-labels-swapped", "pc", "details", ("email", "이메일"), ("mobile", "휴대폰번호")
    ),
    _swapped(
        "window-labels-swapped",
        "pc",
        "authority_identity",
        ("name", "이름"),
        ("birth", "생년월일"),
    ),
    _swapped(
        "app-terms-labels-swapped",
        "app",
        "terms",
        ("agree_all", "약관 전체 동의"),
        ("next", "다음"),
    ),
    _swapped(
        "app-tabs-swapped", "app", "menu", ("security", "인증/보안"), ("products", "금융상품")
    ),
)
