"""The rows the bank keeps. Facts and their times; what follows from them is reckoned, not kept."""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """An aware time kept in UTC. SQLite forgets the zone; this puts it back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn into UTC on the way in."""
        del dialect
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ANN401
        """Say that it is UTC on the way out."""
        del dialect
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class Row(DeclarativeBase):
    """What all tables share: how Python's types are kept."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment,
        list[str]: JSON,
        list[int]: JSON,
        dict[str, Any]: JSON,
    }


class SettingRow(Row):
    """Something every process of one bank must agree on, such as the key that signs cookies."""

    __tablename__ = "settings"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class CustomerRow(Row):
    """A synthetic customer. Secrets stand in clear: the lab must tell a test what to type."""

    __tablename__ = "customers"
    id: Mapped[str] = mapped_column(primary_key=True)
    persona: Mapped[str | None]
    name: Mapped[str]
    birth: Mapped[date]
    rrn: Mapped[str] = mapped_column(unique=True)
    bank_id: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str]
    address: Mapped[str]
    mobile: Mapped[str]
    new_mobile: Mapped[str]
    home_phone: Mapped[str]
    work_phone: Mapped[str]
    card_serial: Mapped[str]
    card_codes: Mapped[list[str]]
    otp_secret: Mapped[str]
    kb_password: Mapped[str]
    kb_pattern: Mapped[list[int]]
    login_password: Mapped[str]
    wished_password: Mapped[str]
    handset_token: Mapped[str] = mapped_column(unique=True)
    lab_token: Mapped[str] = mapped_column(unique=True)
    clock_offset: Mapped[float] = mapped_column(default=0.0)
    drifts: Mapped[list[str]] = mapped_column(default=list)
    accounts: Mapped[list["AccountRow"]] = relationship(
        order_by="AccountRow.position", cascade="all, delete-orphan"
    )


class AccountRow(Row):
    """An account money can be drawn from."""

    __tablename__ = "accounts"
    number: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id"), index=True)
    position: Mapped[int]
    password: Mapped[str]


class AttemptRow(Row):
    """One try at a secret."""

    __tablename__ = "attempts"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id"), index=True)
    secret: Mapped[str]
    right: Mapped[bool]
    at: Mapped[datetime]


class OtpUseRow(Row):
    """A one-time password that has been used, by the number of its time step."""

    __tablename__ = "otp_uses"
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id"), primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True)


class CallRow(Row):
    """A telephone call for approval."""

    __tablename__ = "calls"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id"), index=True)
    from_number: Mapped[str]
    to_number: Mapped[str]
    code: Mapped[str]
    rang_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    tries: Mapped[int]
    answered_at: Mapped[datetime | None]
    keyed: Mapped[str] = mapped_column(default="")
    wrong: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None]
    approved_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]


class MessageRow(Row):
    """A text message on the customer's handset, received or sent."""

    __tablename__ = "messages"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id"), index=True)
    received: Mapped[bool]
    number: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class VisitRow(Row):
    """One browser's way through a journey: where it has been and what has been settled."""

    __tablename__ = "visits"
    id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str | None] = mapped_column(ForeignKey("customers.id"))
    trail: Mapped[list[str]]
    notes: Mapped[dict[str, Any]]
    turn: Mapped[int] = mapped_column(default=0)
    seen_at: Mapped[datetime]


class WindowRow(Row):
    """An issuing at the certificate authority, opened by the bank for one customer.

    On the PC it has a window of its own; in the app its text message is all that is seen of it.
    """

    __tablename__ = "windows"
    id: Mapped[str] = mapped_column(primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visits.id"))
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id"), index=True)
    screen: Mapped[str]
    code: Mapped[str | None]
    wrong: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    replied_at: Mapped[datetime | None]
    serial: Mapped[str | None]


class CertificateRow(Row):
    """A certificate and its key, the key locked with the customer's own password."""

    __tablename__ = "certificates"
    id: Mapped[int] = mapped_column(primary_key=True)
    serial: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id"), index=True)
    holder: Mapped[str]
    issuer: Mapped[str]
    not_before: Mapped[datetime]
    not_after: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    pem: Mapped[str] = mapped_column(Text)
    locked_key: Mapped[str] = mapped_column(Text)


class PaymentRow(Row):
    """Money sent, at home or abroad, and the signature by which the customer ordered it."""

    __tablename__ = "payments"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.id"), index=True)
    kind: Mapped[str]
    order: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    serial: Mapped[str]
    signature: Mapped[str] = mapped_column(Text)
