"""Where a reader's values come from: a file beside the guide, or the site's lab interface."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import httpx

from guidewalk.reader.reader import Reader, ReaderError
from guidewalk.reader.values import Value, parse_value

if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping
    from pathlib import Path

_TIMEOUT = 10.0  # seconds


def reader_for(file: Path | None, site: str) -> Reader:
    """The reader who follows a guide on a site.

    A file's own values win over those of the test customer that it names (`persona = "…"`).
    Without a file, or with one that names a persona, the site's lab interface (`POST
    /lab/customers`) makes a fresh test customer.

    Args:
        file: a reader file (TOML); None if there is none.
        site: address of the site.

    Returns:
        The reader.

    Raises:
        ReaderError: the file is at fault, or there is no file and the site has no lab.

    """
    raw = _read(file) if file is not None else {}
    persona = raw.pop("persona", None)
    handset = raw.pop("handset", None)
    values = _values(raw, file)
    if file is not None and persona is None and values:
        return Reader(values, str(file), handset)
    customer = _customer(site, persona, file)
    return Reader(
        {**customer.values, **values},
        str(file) if file is not None else customer.source,
        handset or customer.handset,
        customer.cookies,
        customer.account,
    )


def faces_of(site: str) -> Mapping[str, str] | None:
    """Which faces (`pc`, `app`) a site says it has.

    Args:
        site: address of the site.

    Returns:
        Address of each face by its name; None where the site does not tell.

    """
    try:
        answer = httpx.get(
            urljoin(site, "/lab"), timeout=_TIMEOUT, follow_redirects=True, verify=trusted()
        )
        faces = answer.json()["faces"] if answer.is_success else None
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        return None
    return {name: urljoin(site, path) for name, path in faces.items()} if faces else None


@cache
def trusted() -> ssl.SSLContext:
    """Which authorities a site's address is trusted by; reading them takes longer than most calls.

    Returns:
        The context for `httpx`.

    """
    return httpx.create_ssl_context()


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise ReaderError("", f"{file}: there is no such reader file.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError("", f"{file}: it cannot be read as UTF-8 text: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise ReaderError(
            "", f'{file}: it is not TOML: {error}. Write lines such as "이메일" = "a@example.com".'
        ) from error


def _values(raw: Mapping[str, Any], file: Path | None) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for name, value in raw.items():
        try:
            values[name] = parse_value(value)
        except ValueError as error:
            raise ReaderError(name, f"{file}: '{name}': {error}.") from error
    return values


def new_customer(site: str, wish: Mapping[str, Any]) -> Reader:
    """A test customer that the site's lab interface makes (`POST /lab/customers`).

    Args:
        site: address of the site.
        wish: what customer is wanted, as the lab takes it (`{"certificate": {…}}`).

    Returns:
        The customer, as a reader.

    Raises:
        httpx.HTTPError: the lab cannot be reached, or makes no such customer.
        ValueError: what it answers is no customer.

    """
    address = urljoin(site, "/lab/customers")
    answer = httpx.post(address, json=dict(wish), timeout=_TIMEOUT, verify=trusted())
    answer.raise_for_status()
    try:
        made: dict[str, Any] = answer.json()
        return Reader(
            _values(made["values"], None),
            f"the test customer {made['id']} of {site}",
            urljoin(site, made["handset"]),
            {cookie["name"]: cookie["value"] for cookie in made["cookies"]},
            urljoin(site, f"/lab/customers/{made['id']}"),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a customer: {error}") from error


def _customer(site: str, persona: str | None, file: Path | None) -> Reader:
    try:
        return new_customer(site, {"persona": persona} if persona else {})
    except (httpx.HTTPError, ValueError) as error:
        told = (
            f"{file} names the test customer '{persona}', but"
            if persona
            else "There is no reader file, and"
        )
        raise ReaderError(
            "",
            f"{told} {site} has no lab interface that makes test customers ({error}). "
            "Give a reader file with --reader: one line a label, as the guide writes it.",
        ) from error
