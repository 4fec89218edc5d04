"""The laboratory, for programs: make a customer, read the phone, move the clock, reset."""

from datetime import datetime, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Body, HTTPException
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator
from sqlalchemy.orm import Session
from starlette.responses import Response

from mock_bank.pages.desk import Desk
from mock_bank.pages.pc import LAB_COOKIE
from mock_bank.rules import certificates
from mock_bank.rules.calls import state_of
from mock_bank.rules.clock import machine_now, now_for, offset_to
from mock_bank.rules.codes import topic_of_handset
from mock_bank.rules.customers import UnknownPersonaError, make_customer, values_of
from mock_bank.rules.lockout import failures, is_locked
from mock_bank.rules.tables import CallRow, CustomerRow
from mock_bank.rules.texts import messages_of

_NOT_FOUND: dict[int | str, dict[str, Any]] = {404: {"description": "No such customer."}}


class Wish(BaseModel):
    """Which customer is wanted."""

    model_config = ConfigDict(extra="forbid")
    persona: str | None = Field(None, description="A known persona; left out, somebody made up.")


class Cookie(BaseModel):
    """A cookie to give a browser before its first page."""

    name: str
    value: str


class NewCustomer(BaseModel):
    """A customer just made, and what they would type."""

    id: str
    handset: str = Field(description="Path of the page that is this customer's telephone.")
    cookies: list[Cookie] = Field(
        description="Bind a browser to this customer's clock before anybody is identified."
    )
    values: dict[str, Any] = Field(description="Korean name to what this customer would type.")


class Certificate(BaseModel):
    """A certificate of a customer."""

    serial: str
    holder: str
    issuer: str
    not_before: datetime
    not_after: datetime
    status: certificates.Status
    pem: str


class Customer(BaseModel):
    """What the bank knows of a customer, secrets left out."""

    id: str
    name: str
    persona: str | None
    mobile: str
    email: str
    accounts: list[str]
    now: datetime = Field(description="The time on this customer's clock.")
    locked: bool
    failures: dict[str, int] = Field(description="Wrong tries in a row, by secret.")
    certificates: list[Certificate]


class Call(BaseModel):
    """A telephone call."""

    caller: str
    called: str
    state: str
    rang_at: datetime


class Text(BaseModel):
    """A text message on the handset."""

    received: bool
    number: str
    text: str
    at: datetime


class Handset(BaseModel):
    """What is on a customer's telephone."""

    number: str
    page: str
    calls: list[Call]
    messages: list[Text]


class ClockSetting(BaseModel):
    """Where to put a clock: at a time, or so many days on from where it is."""

    model_config = ConfigDict(extra="forbid")
    now: AwareDatetime | None = None
    advance_days: float | None = Field(None, ge=-36500, le=36500)

    @model_validator(mode="after")
    def one_of_them(self) -> "ClockSetting":
        """Refuse both and neither."""
        if (self.now is None) == (self.advance_days is None):
            raise ValueError("give either now (ISO 8601 with an offset) or advance_days")
        return self


class ClockReading(BaseModel):
    """What a customer's clock shows."""

    now: datetime


class Bank(BaseModel):
    """What this bank is and has."""

    name: str
    faces: dict[str, str] = Field(description="Face to the path of its first page.")
    drifts: list[str]


def lab_routes(desk: Desk) -> APIRouter:
    """Give the routes of the laboratory.

    Args:
        desk: The bank that is experimented with.

    """
    router = APIRouter(prefix="/lab", tags=["lab"])

    @router.get("")
    def describe() -> Bank:
        """Say what this bank has."""
        return Bank(name="mock_bank", faces={"pc": "/"}, drifts=[])

    @router.post("/customers", status_code=201, responses={404: {"description": "No persona."}})
    def make(wish: Annotated[Wish | None, Body()] = None) -> NewCustomer:
        """Make a customer who shares nothing with any other."""
        policy = desk.journey_of(None).policy
        try:
            customer = make_customer(desk.store, policy, wish.persona if wish else None)
        except UnknownPersonaError as error:
            raise HTTPException(404, str(error)) from error
        return NewCustomer(
            id=customer.id,
            handset=f"/handset/{customer.handset_token}",
            cookies=[Cookie(name=LAB_COOKIE, value=customer.lab_token)],
            values=values_of(customer, policy),
        )

    @router.get("/customers/{customer_id}", responses=_NOT_FOUND)
    def look(customer_id: str) -> Customer:
        """Read what the bank knows of a customer."""
        with desk.store.read() as db:
            return _customer(db, _found(db, customer_id), desk)

    @router.get("/customers/{customer_id}/handset", responses=_NOT_FOUND)
    def handset(customer_id: str) -> Handset:
        """Read a customer's telephone."""
        with desk.store.read() as db:
            return _handset(db, _found(db, customer_id))

    @router.put("/customers/{customer_id}/clock", responses=_NOT_FOUND)
    def clock(customer_id: str, setting: ClockSetting) -> ClockReading:
        """Move a customer's clock; nobody else's moves."""
        with desk.work() as work:
            customer = _found(work.db, customer_id)
            if setting.now is not None:
                customer.clock_offset = offset_to(setting.now)
            else:
                customer.clock_offset += timedelta(days=setting.advance_days or 0).total_seconds()
            _check_range(customer.clock_offset)
            work.changed.add(topic_of_handset(customer.id))
            return ClockReading(now=now_for(customer.clock_offset))

    @router.post("/reset", status_code=204)
    def reset() -> Response:
        """Forget every customer and all that belongs to them."""
        desk.store.empty()
        return Response(status_code=204)

    return router


def _found(db: Session, customer_id: str) -> CustomerRow:
    customer = db.get(CustomerRow, customer_id)
    if customer is None:
        raise HTTPException(404, f"no customer {customer_id!r}; make one with POST /lab/customers")
    return customer


def _check_range(offset: float) -> None:
    try:
        # Room for a certificate's years beyond the clock.
        machine_now() + timedelta(seconds=offset, days=36500)
        machine_now() + timedelta(seconds=offset) - timedelta(days=36500)
    except OverflowError:
        raise HTTPException(422, "the clock cannot be moved so far; stay within this era") from None


def _customer(db: Session, customer: CustomerRow, desk: Desk) -> Customer:
    now = now_for(customer.clock_offset)
    return Customer(
        id=customer.id,
        name=customer.name,
        persona=customer.persona,
        mobile=customer.mobile,
        email=customer.email,
        accounts=[account.number for account in customer.accounts],
        now=now,
        locked=is_locked(db, customer.id, desk.journey_of(customer).policy),
        failures=failures(db, customer.id),
        certificates=[
            Certificate(
                serial=each.serial,
                holder=each.holder,
                issuer=each.issuer,
                not_before=each.not_before,
                not_after=each.not_after,
                status=certificates.status_of(each, now),
                pem=each.pem,
            )
            for each in certificates.certificates_of(db, customer.id)
        ],
    )


def _handset(db: Session, customer: CustomerRow) -> Handset:
    now = now_for(customer.clock_offset)
    rows = db.query(CallRow).filter_by(customer_id=customer.id).order_by(CallRow.id)
    return Handset(
        number=customer.mobile,
        page=f"/handset/{customer.handset_token}",
        calls=[
            Call(
                caller=call.from_number,
                called=call.to_number,
                state=state_of(call, now).value,
                rang_at=call.rang_at,
            )
            for call in rows
        ],
        messages=[
            Text(received=each.received, number=each.number, text=each.text, at=each.at)
            for each in messages_of(db, customer.id)
        ],
    )
