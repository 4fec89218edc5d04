"""The laboratory, for programs: make a customer, read the phone, move the clock, reset."""

from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Body, HTTPException
from sqlalchemy.orm import Session
from starlette.responses import Response

from mock_bank.drifts.model import DriftError
from mock_bank.drifts.registry import DRIFTS
from mock_bank.drifts.standing import let_stand, standing
from mock_bank.journeys.faces import Faces
from mock_bank.lab.shapes import (
    Bank,
    Call,
    Certificate,
    ClockReading,
    ClockSetting,
    Cookie,
    Customer,
    Drifting,
    Handset,
    HeldCertificate,
    NewCustomer,
    Text,
    Wish,
)
from mock_bank.pages.desk import Desk
from mock_bank.pages.faces import LAB_COOKIE
from mock_bank.rules import certificates
from mock_bank.rules.calls import state_of
from mock_bank.rules.clock import machine_now, now_for, offset_to
from mock_bank.rules.codes import topic_of_handset
from mock_bank.rules.customers import UnknownPersonaError, make_customer, values_of
from mock_bank.rules.lockout import failures, is_locked
from mock_bank.rules.tables import CallRow, CustomerRow
from mock_bank.rules.texts import messages_of

_NO_SUCH_WISH: dict[int | str, dict[str, Any]] = {
    404: {"description": "No such persona."},
    422: {"description": "No such drift, or nothing there for it to change."},
}
_NO_SUCH_DRIFT: dict[int | str, dict[str, Any]] = {
    422: {"description": "No such drift, or nothing there for it to change."}
}
_NOT_FOUND: dict[int | str, dict[str, Any]] = {404: {"description": "No such customer."}}


def lab_routes(desk: Desk) -> APIRouter:
    """Give the routes of the laboratory.

    Args:
        desk: The bank that is experimented with.

    """
    router = APIRouter(prefix="/lab", tags=["lab"])

    @router.get("")
    def describe() -> Bank:
        """Say what this bank has."""
        faces = {"pc": "/", "app": "/app/", "agency": f"{desk.agency_url}/"}
        return Bank(name="mock_bank", faces=faces, drifts=list(DRIFTS))

    @router.post("/customers", status_code=201, responses=_NO_SUCH_WISH)
    def make(wish: Annotated[Wish | None, Body()] = None) -> NewCustomer:
        """Make a customer who shares nothing with any other."""
        customer = _make(desk, wish or Wish())
        policy = desk.faces_of(customer).policy
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

    @router.get("/drifts")
    def drifts() -> Drifting:
        """Read which drifts stand, beyond those the bank was started with."""
        return Drifting(drifts=standing(desk.store))

    @router.put("/drifts", responses=_NO_SUCH_DRIFT)
    def let_drift(wish: Drifting) -> Drifting:
        """Set which drifts stand: who is unknown meets them, and customers made from now on.

        Customers made before keep theirs; so do the drifts that the bank was started with. An
        empty list makes the bank as it was. A reset does not change it.
        """
        _try(desk, wish.drifts)
        let_stand(desk.store, wish.drifts)
        return wish

    @router.post("/reset", status_code=204)
    def reset() -> Response:
        """Forget every customer and all that belongs to them. Drifts that stand go on standing."""
        desk.store.empty()
        return Response(status_code=204)

    return router


def _make(desk: Desk, wish: Wish) -> CustomerRow:
    """Make the customer that is wished for."""
    names = [*standing(desk.store), *wish.drifts]
    policy = _try(desk, names).policy
    try:
        customer = make_customer(desk.store, policy, wish.persona, names)
    except UnknownPersonaError as error:
        raise HTTPException(404, str(error)) from error
    if wish.certificate is not None:
        _hold(desk, customer, wish.certificate)
    return customer


def _try(desk: Desk, names: list[str]) -> Faces:
    """Give the bank under some drifts, together with those that everybody meets."""
    try:
        return desk.faces_of(CustomerRow(drifts=names))
    except DriftError as error:
        raise HTTPException(422, str(error)) from error


def _hold(desk: Desk, customer: CustomerRow, held: HeldCertificate) -> None:
    """Issue the certificate that a customer is to hold, locked with the password they wish."""
    now = now_for(customer.clock_offset)
    with desk.work() as work:
        row = certificates.issue_to(
            work,
            customer,
            desk.authority,
            password=customer.wished_password,
            now=now - timedelta(days=held.issued_days_ago),
            policy=desk.faces_of(customer).policy,
            crl_url=desk.crl_url,
        )
        if held.revoked:
            row.revoked_at = now


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
        locked=is_locked(db, customer.id, desk.faces_of(customer).policy),
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
