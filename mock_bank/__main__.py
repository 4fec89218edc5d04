"""The command `python -m mock_bank`."""

import argparse
import gc
import ipaddress
import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mock_bank.drifts.model import Drift


def main(arguments: list[str] | None = None) -> int:
    """Run the mock bank.

    Args:
        arguments: As on the command line; None takes those of this process.

    Returns:
        0 after a clean end, 2 where something asked for is not possible.

    """
    parser = _parser()
    asked = parser.parse_args(arguments)
    if not _is_loopback(asked.host) and not asked.allow_remote:
        parser.error(
            f"--host {asked.host} could be reached from other machines. This is a mock bank"
            " without any protection; add --allow-remote if that is meant."
        )
    return _run(asked)


def _run(asked: argparse.Namespace) -> int:
    # Only now, so that --help and a refusal are quick; and without the collector, which would
    # spend a quarter of the start going through modules that stay anyway.
    gc.disable()
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415

    from mock_bank.drifts.model import DriftError  # noqa: PLC0415
    from mock_bank.drifts.registry import DRIFTS, drifted  # noqa: PLC0415
    from mock_bank.serving import Setting, bind, serve  # noqa: PLC0415

    gc.freeze()
    gc.enable()
    if asked.drifts:
        _say(_listing(DRIFTS.values()))
        return 0
    try:
        drifted(tuple(asked.drift))
        ports = bind(asked.host, asked.port, asked.authority_port, asked.agency_port)
    except DriftError as error:
        return _fail(f"--drift: {error}. --drifts lists them.")
    except (OSError, OverflowError) as error:
        return _fail(f"{error}. Choose another --port (0 takes any free one).")
    setting = Setting(asked.database, asked.authority_url, asked.agency_url, tuple(asked.drift))
    said = {
        "bank": ports.bank_url,
        "authority": setting.authority_url or ports.authority_url,
        "agency": setting.agency_url or ports.agency_url,
    }
    announcement = json.dumps(said) if asked.json else _greeting(said)
    try:
        serve(ports, setting, lambda: _say(announcement))
    except (SQLAlchemyError, ImportError) as error:
        # Without the address: it may hold a password.
        reason = str(error).splitlines()[0]
        return _fail(f"the database given with --database cannot be used: {reason}")
    except KeyboardInterrupt:
        return 0
    return 0


def _listing(drifts: "Iterable[Drift]") -> str:
    """List drifts, a line each, and apart from them what makes no guide wrong."""
    lines: dict[bool, list[str]] = {False: [], True: []}
    for drift in drifts:
        lines[drift.benign].append(f"{drift.name:34} {drift.kind:19} {drift.about}")
    return "\n".join([*lines[False], "", *lines[True]])


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - the one thing this program says


def _fail(text: str) -> int:
    sys.stderr.write(f"mock_bank: {text}\n")
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m mock_bank", description="모의 은행을 엽니다.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at")
    parser.add_argument("--port", type=int, default=8000, help="port of the bank; 0 for any free")
    parser.add_argument(
        "--authority-port",
        type=int,
        help="port of the certificate authority (the next one; 0 for any free)",
    )
    parser.add_argument(
        "--agency-port", type=int, help="port of the public agency (the second next; 0 likewise)"
    )
    parser.add_argument("--agency-url", help="its origin as browsers see it, behind a proxy")
    parser.add_argument("--authority-url", help="its origin as browsers see it, behind a proxy")
    parser.add_argument("--database", help="SQLAlchemy URL; a SQLite file of its own if left out")
    parser.add_argument(
        "--drift", action="append", default=[], metavar="NAME", help="switch a drift on; repeatable"
    )
    parser.add_argument("--drifts", action="store_true", help="list the drifts there are, and end")
    parser.add_argument("--json", action="store_true", help="say where it listens as one JSON line")
    parser.add_argument(
        "--allow-remote", action="store_true", help="allow a --host other machines can reach"
    )
    return parser


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _greeting(said: dict[str, str]) -> str:
    bank, authority, agency = said["bank"], said["authority"], said["agency"]
    return (
        f"모의 은행 (mock bank):      {bank}/\n"
        f"시험실, 고객 만들기 (lab):  {bank}/lab/  – 휴대폰 화면의 주소도 여기에 나옵니다\n"
        f"앱 (app):                   {bank}/app/\n"
        f"인증센터 (authority):       {authority}\n"
        f"민원24 (public agency):     {agency}/\n"
        f"API: {bank}/lab/openapi.json   끝내기 (stop): Ctrl+C"
    )


if __name__ == "__main__":
    sys.exit(main())
