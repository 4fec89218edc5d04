"""Facts that changed: on a screen, in a call, in a text message, in a certificate, in what holds."""

from __future__ import annotations

from tests.drift.rows import PC, Case, claims, drift, expect

_FACT = "fact changed"
_CLAIM = "claim behaviours"
VALIDITY = "금융인증서는 발급받은 날부터 2년"
NOTICE = "국민은행은 유효기간이 30일"
EXPIRY = "다만 유효기간이 지나면"
REISSUE = "재발급을 받을 때는"
USES = "금융인증서가 있으면"

# What the claims scenarios of `make test` walk: the fact, and those that could be touched.
LIFE = claims("유효기간", "유효기간 동안의 사용")
NOTICES = claims("만료 안내", "미리 하는 재발급", "만료 무렵의 재발급")
REISSUED = claims("재발급과 이전 인증서", "공공기관 로그인")

FACTS: tuple[Case, ...] = (
    drift("caller-changed", _FACT, PC, expect("fact-changed", "PC 9 02-1588-9999에서"), quick=True),
    drift("call-from-another-number", _FACT, PC, expect("fact-changed", "PC 9 02-1588-9999에서")),
    # "The digits on the screen": they are no more there, and what is to be replied is elsewhere.
    drift("text-carries-number", _FACT, PC, expect("removed | fact-changed", "PC 16")),
    # The number is part of the field's name.
    drift(
        "card-serial-6-digits",
        _FACT,
        PC,
        expect("relabelled | fact-changed", "PC 11 보안카드의", suggest="일련번호 끝 6자리"),
    ),
    drift(
        "validity-3-years", _FACT, LIFE, expect("fact-changed", VALIDITY), whole=True, quick=True
    ),
    drift("validity-1-year", _FACT, LIFE, expect("fact-changed", VALIDITY)),
    drift(
        "notice-at-20-days", _FACT, NOTICES, expect("fact-changed", NOTICE), whole=True, quick=True
    ),
    drift("notice-at-60-days", _FACT, NOTICES, expect("fact-changed", NOTICE)),
    # Behaviour. At the bank and at the agency: one finding or two.
    drift(
        "former-not-revoked",
        _CLAIM,
        REISSUED,
        expect("fact-changed | outcome-missing", REISSUE, most=2),
        whole=True,
        quick=True,
    ),
    drift(
        "expired-accepted-for-transfer",
        _CLAIM,
        claims("만료 뒤의 금융거래", "만료 무렵의 재발급"),
        expect("fact-changed", EXPIRY),
        whole=True,
        quick=True,
    ),
    drift(
        "agency-accepts-revoked",
        _CLAIM,
        REISSUED,
        expect("fact-changed", REISSUE),
        whole=True,
        quick=True,
    ),
    # That a reissue is needed near the end is observed by the bank's saying so: without a word of
    # the bank there is nothing to see of it, though it is no less true.
    drift(
        "no-notice",
        _CLAIM,
        NOTICES,
        expect("fact-changed | outcome-missing", NOTICE),
        allow=(expect("fact-changed | outcome-missing", EXPIRY),),
    ),
    drift(
        "remittance-refused",
        _CLAIM,
        claims("해외송금", "다른 서비스의 본인인증"),
        expect("fact-changed | outcome-missing", USES),
    ),
)
