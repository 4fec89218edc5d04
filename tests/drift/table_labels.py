"""Names that changed: a lot, a little, or with a neighbour."""

from __future__ import annotations

from tests.drift.rows import APP, PC, Case, drift, relabelled

_LOT = "label changed a lot"
_LITTLE = "label changed a little"
_SWAPPED = "label swapped with a neighbour's"
LOOKUP = ("pc:ID를 모르시는 경우",)

LABELS: tuple[Case, ...] = (
    # A lot.
    drift("rename-arsrequest", _LOT, PC, relabelled("PC 7 인증받기", "ARS 요청"), quick=True),
    # The guide's name is a path: either its last part or the whole path is replaced.
    drift(
        "app-menu-renamed",
        _LOT,
        APP,
        relabelled("앱 3", "인증서 신청", "금융인증서 > 인증서 신청"),
        whole=True,
        quick=True,
    ),
    drift("agree-renamed", _LOT, PC, relabelled("PC 4", "모두 확인했습니다")),
    drift("approved-renamed", _LOT, PC, relabelled("PC 9 통화가", "다음 단계로")),
    drift("id-renamed", _LOT, PC, relabelled("PC 5 사용자", "이용자번호")),
    drift("app-issue-renamed", _LOT, APP, relabelled("앱 4", "새로 만들기")),
    # A little.
    drift("confirm-lengthened", _LITTLE, PC, relabelled("PC 6", "확인하기")),
    drift("ask-one-syllable", _LITTLE, PC, relabelled("PC 7 인증받기", "인증하기")),
    drift(
        "card-serial-one-syllable", _LITTLE, PC, relabelled("PC 11 보안카드의", "일련번호 뒤 4자리")
    ),
    drift("email-lengthened", _LITTLE, PC, relabelled("PC 13 세부", "이메일 주소")),
    drift("mobile-reworded", _LITTLE, PC, relabelled("PC 13 세부", "휴대전화번호")),
    drift("app-consent-plural", _LITTLE, APP, relabelled("앱 5", "약관들 전체 동의")),
    drift("app-account-lengthened", _LITTLE, APP, relabelled("앱 11", "출금 계좌번호 입력")),
    drift("app-next-lengthened", _LITTLE, APP, relabelled("앱 14", "다음으로")),
    # With a neighbour: whoever does as the guide says gets the neighbour's effect.
    drift(
        "identity-buttons-swapped",
        _SWAPPED,
        PC + LOOKUP,
        relabelled("PC 6", "ID를 모르시는 경우"),
        relabelled("PC 5 국민은행", "확인"),
        quick=True,
    ),
    drift("means-labels-swapped", _SWAPPED, PC, relabelled("PC 10 이 글에서는", "OTP")),
    # The sentence has both names: one finding or two.
    drift(
        "details-labels-swapped",
        _SWAPPED,
        PC,
        relabelled("PC 13 세부", "휴대폰번호", "이메일", most=2),
    ),
    drift("window-labels-swapped", _SWAPPED, PC, relabelled("PC 14", "생년월일", "이름", most=2)),
    drift(
        "app-terms-labels-swapped",
        _SWAPPED,
        APP,
        relabelled("앱 5", "다음"),
        relabelled("앱 6", "약관 전체 동의"),
    ),
    drift("app-tabs-swapped", _SWAPPED, APP, relabelled("앱 2", "금융상품")),
)
