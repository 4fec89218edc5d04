"""Doc Detective: the guide's own prose, with Korean patterns in `doc-detective/config.json`."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any

from bench.rivals.command import HERE, MODULES, browser, node, run, version_of
from bench.rivals.guide_part import pc_part, step_of_line
from bench.rivals.outcome import Outcome
from bench.rivals.site import CannotRunError, new_customer

if TYPE_CHECKING:
    from pathlib import Path

NAME = "doc-detective"
_FOLDER = HERE / "doc-detective"
_HOME = "https://www.kbstar.com"
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)
_MILLI = 1e-3


def attempt(address: str, scratch: Path) -> Outcome:
    """Let it read the guide's PC part and do what it says.

    Args:
        address: The bank's origin; it takes the place of the address in the guide.
        scratch: A folder of its own.

    """
    guide = scratch / "guide.md"
    guide.write_text(pc_part().replace(_HOME, f"{address}/"), encoding="utf-8")
    program = MODULES / "doc-detective" / "bin" / "doc-detective.js"
    out = scratch / "out"
    command = [str(node()), str(program), "--config", str(_FOLDER / "config.json")]
    ended = run(
        [*command, "--input", str(guide), "--output", str(out)],
        scratch,
        {
            **_reader(address),
            "DOC_DETECTIVE_CACHE_DIR": str(_cache(scratch)),
            "PATH": f"{node().parent}{os.pathsep}{os.environ['PATH']}",  # its shell calls `node`
        },
    )
    reports = sorted(out.glob("testResults-*.json"))
    if not reports:
        raise CannotRunError(f"doc-detective: {ended.text[-2000:]}")
    return _outcome(json.loads(reports[-1].read_text(encoding="utf-8")), guide, ended.seconds)


def _outcome(report: dict[str, Any], guide: Path, seconds: float) -> Outcome:
    contexts = [
        context
        for spec in report["specs"]
        for test in spec["tests"]
        for context in test["contexts"]
        if context["steps"]
    ]
    if not contexts:
        raise CannotRunError("doc-detective: no browser was run; see RIVALS_CHROMEDRIVER in README")
    text = guide.read_text(encoding="utf-8")
    bad = [step for each in contexts for step in each["steps"] if step["result"] == "FAIL"]
    named = [step_of_line(text, int(step["location"]["line"])) for step in bad]
    return Outcome(
        alarm=any(context["result"] != "PASS" for context in contexts),
        steps=tuple((step,) for step in dict.fromkeys(named) if step is not None),
        said=tuple(_said(step) for step in bad),
        seconds=round(seconds, 2),
        walk=round(sum(context["durationMs"] for context in contexts) * _MILLI, 2),
    )


def _said(step: dict[str, Any]) -> str:
    action = (
        next(key for key in step if key in ("click", "type", "find", "goTo"))
        if (step.keys() & {"click", "type", "find", "goTo"})
        else "run"
    )
    told = step.get(action)
    label = told.get("elementAria") or told.get("elementText") if isinstance(told, dict) else told
    return f"{action} {label or ''}: {step.get('resultDescription', '')}"


def _reader(address: str) -> dict[str, str]:
    """Give what the reader would type, by the names that the patterns use."""
    customer = new_customer(address)
    values = customer["values"]
    front, back = values["주민등록번호"].split("-")
    return {
        "RIVALS_BANK": address,
        "RIVALS_CUSTOMER": customer["id"],
        "RIVALS_HANDSET": customer["handset"],
        "RIVALS_PHONE": str(_FOLDER / "phone.mjs"),
        "BANK_ID": values["국민은행 ID"],
        "RRN_FRONT": front,
        "RRN_BACK": back,
        "ACCOUNT": values["출금계좌"],
        "ACCOUNT_PASSWORD": values["계좌비밀번호"],
        "CARD_SERIAL": values["일련번호 끝 4자리"],
        "CARD_CODES": json.dumps(values["보안카드"]["codes"]),
        "EMAIL": values["이메일"],
        "MOBILE": values["휴대폰 번호"],
        "NAME": values["이름"],
        "BIRTH": values["생년월일"],
        "CERTIFICATE_PASSWORD": values["금융인증서 비밀번호"],
    }


def _cache(scratch: Path) -> Path:
    """Lay out a cache with this machine's browser and driver, where the tool looks for its own.

    It knows no option for an installed browser; a cache made beforehand is what its own error
    message advises.
    """
    driver = os.environ.get("RIVALS_CHROMEDRIVER") or shutil.which("chromedriver")
    if driver is None:
        raise CannotRunError("set RIVALS_CHROMEDRIVER to the driver of the browser's version")
    build = f"linux-{version_of(browser())}"
    cache = scratch / "cache"
    home = cache / "browsers"
    chrome = home / "chrome" / build / "chrome-linux64" / "chrome"
    chrome.parent.mkdir(parents=True)
    chrome.write_text(f'#!/bin/sh\nexec "{browser()}" {_FLAGS} "$@"\n', encoding="utf-8")
    chrome.chmod(0o755)
    link = home / "chromedriver" / build / "chromedriver-linux64" / "chromedriver"
    link.parent.mkdir(parents=True)
    link.symlink_to(driver)
    return cache
