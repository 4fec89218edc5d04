"""What goes into the laboratory and comes out of it, as JSON."""

from datetime import datetime
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from mock_bank.rules.worth import Status


class HeldCertificate(BaseModel):
    """A certificate that the customer is to hold already."""

    model_config = ConfigDict(extra="forbid")
    issued_days_ago: float = Field(default=0, ge=0, le=36500)
    revoked: bool = Field(default=False, description="Whether it has been revoked by now.")


class Wish(BaseModel):
    """Which customer is wanted."""

    model_config = ConfigDict(extra="forbid")
    persona: str | None = Field(
        default=None, description="A known persona; left out, somebody made up."
    )
    certificate: HeldCertificate | None = Field(
        default=None,
        description="Issued by the same rules as any other, so long ago; left out, none.",
    )
    drifts: list[str] = Field(
        default_factory=list, description="Drifts that this customer alone meets."
    )


class Drifting(BaseModel):
    """The drifts that stand: for who is unknown, and for every customer made from now on."""

    model_config = ConfigDict(extra="forbid")
    drifts: list[str] = Field(description="Their names, in the order in which they are applied.")


class Cookie(BaseModel):
    """A cookie to give a browser before its first page."""

    name: str
    value: str


class NewCustomer(BaseModel):
    """A customer just made, and what they would type."""

    id: str
    handset: str = Field(description="Path of the page that is this customer's telephone.")
    cookies: list[Cookie] = Field(
        description="Bind a browser to this customer's clock and drifts before anybody is"
        " identified."
    )
    values: dict[str, Any] = Field(description="Korean name to what this customer would type.")


class Certificate(BaseModel):
    """A certificate of a customer."""

    serial: str
    holder: str
    issuer: str
    not_before: datetime
    not_after: datetime
    status: Status
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
    faces: dict[str, str] = Field(
        description="Face to its first page: a path of this origin, or an address of its own."
    )
    drifts: list[str] = Field(description="Names of the drifts that can be switched on.")
