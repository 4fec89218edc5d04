"""Screens that issuing a certificate has on the PC and in the app alike."""

from mock_bank.journeys.model import Control, Screen


def reissue_screen(path: str, to: str) -> Screen:
    """Make the screen that only holders of a valid certificate see: it will be revoked.

    Args:
        path: Its address.
        to: What follows, for others in place of it.

    """
    return Screen(
        key="reissue",
        kind="form",
        path=path,
        title="재발급 안내 | 금융인증서 발급/재발급",
        heading="재발급 안내",
        lead="이미 유효한 금융인증서가 있습니다. 재발급하면 이전 인증서는 폐기됩니다.",
        controls=(
            Control("until", "status", "지금 금융인증서의 만료일", note="{held_until}"),
            Control("consent", "button", "재발급 동의", to=to),
        ),
        when="holds_valid_certificate",
        otherwise=to,
    )


def issued_screen(path: str, title: str, *more: Control) -> Screen:
    """Make the last screen: the certificate is there.

    Args:
        path: Its address.
        title: The page's title.
        more: What it offers under the certificate.

    """
    return Screen(
        key="done",
        kind="done",
        path=path,
        title=title,
        heading="금융인증서가 발급되었습니다",
        lead="발급된 금융인증서를 확인해 주십시오.",
        controls=(
            Control("holder", "status", "고객명", note="{holder}"),
            Control("issuer", "status", "발급기관", note="{issuer}"),
            Control("serial", "status", "일련번호", note="{serial}"),
            Control("not_before", "status", "유효기간 시작", note="{not_before}"),
            Control("not_after", "status", "유효기간 만료", note="{not_after}"),
            *more,
        ),
        final=True,
    )


def locked_screen(path: str, title: str, key: str = "locked") -> Screen:
    """Make the screen that a locked customer comes to.

    Args:
        path: Its address.
        title: The page's title.
        key: Its key.

    """
    return Screen(
        key=key,
        kind="notice",
        path=path,
        title=title,
        heading="이용이 정지되었습니다",
        lead="비밀번호 등을 {tries}회 잘못 입력하여 안전을 위해 이용을 정지했습니다."
        " 신분증을 가지고 가까운 영업점을 방문해 주십시오.",
        final=True,
    )
