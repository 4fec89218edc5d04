"""What a bank decides on: digits, minutes, tries, years, and what it accepts."""

from dataclasses import dataclass

from mock_bank.rules.worth import Status


@dataclass(frozen=True, slots=True)
class Policy:
    """The facts a customer meets that are decisions and not words.

    A journey carries its own policy, so that a changed fact (another telephone number, a third
    digit, another validity period) is a change of data.

    Attributes:
        ars_number: The number the approval call comes from, as the screen announces it.
        caller_number: The number the handset shows, where it is not the one announced.
        approval_digits: Digits of the 승인번호 on the screen.
        approval_minutes: Minutes an approval number lives.
        approval_tries: Wrong numbers on the keypad after which the call ends.
        text_sender: The number the authority's text messages come from.
        text_digits: Digits to be sent back in reply to the text message.
        text_minutes: Minutes the digits of a text message live.
        text_tells_code: Whether the text message itself tells the digits.
        tries: Wrong tries at one secret that lock the customer.
        idle_minutes: Minutes without a request after which a session ends.
        validity_years: Years a certificate is valid from its issue. Two, as guides of 2023 say;
            the real product has been given for three since.
        keeps_certificates: Whether the bank keeps what it has issued.
        revokes_at_once: Whether a certificate is worthless as soon as it has been issued.
        keeps_new_mobile: Whether a changed mobile number is kept.
        notice_days: Days before its end from which a customer is told that a certificate runs out.
        reissue_revokes: Whether a new certificate makes the former one worthless.
        sign_in_accepts: What a certificate must be worth to sign in with it.
        transfer_accepts: What it must be worth for a transfer.
        remittance_accepts: What it must be worth for an overseas remittance.
        agency_checks_revocation: Whether the public agency looks at the revocation list.
        account_password_digits: Digits of an account password.
        kb_password_digits: Digits of the password of the bank's own certificate.
        pattern_points: Points that a drawn pattern has at least.
        certificate_password_digits: Digits of a financial certificate's password.
        card_codes: Codes on a security card.
        card_serial_digits: Last digits of the card's serial number that are asked for.
        otp_digits: Digits of a one-time password.
        otp_seconds: Seconds one one-time password stands.

    """

    ars_number: str = "02-1588-9999"
    caller_number: str = ""
    approval_digits: int = 2
    approval_minutes: int = 3
    approval_tries: int = 3
    text_sender: str = "1600-0000"
    text_digits: int = 2
    text_minutes: int = 3
    text_tells_code: bool = False
    tries: int = 5
    idle_minutes: int = 10
    validity_years: int = 2
    keeps_certificates: bool = True
    revokes_at_once: bool = False
    keeps_new_mobile: bool = True
    notice_days: int = 30
    reissue_revokes: bool = True
    sign_in_accepts: tuple[Status, ...] = (Status.VALID,)
    transfer_accepts: tuple[Status, ...] = (Status.VALID,)
    remittance_accepts: tuple[Status, ...] = (Status.VALID,)
    agency_checks_revocation: bool = True
    account_password_digits: int = 4
    kb_password_digits: int = 6
    pattern_points: int = 4
    certificate_password_digits: int = 6
    card_codes: int = 35
    card_serial_digits: int = 4
    otp_digits: int = 6
    otp_seconds: int = 30
