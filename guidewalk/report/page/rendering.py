"""Fills the page's templates."""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from guidewalk.report.page.figure import Gallery
from guidewalk.report.page.layout import blocks
from guidewalk.report.page.reading import as_read
from guidewalk.report.page.row import row
from guidewalk.verdict import Verdict

if TYPE_CHECKING:
    from guidewalk.report.counts import Counts
    from guidewalk.report.evidence import Album
    from guidewalk.report.page.row import Row
    from guidewalk.report.phrases import Phrases
    from guidewalk.verdict import Checked

_TEMPLATES = Environment(
    loader=PackageLoader("guidewalk.report", "page"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_SHOWN_FIRST = (Verdict.DRIFTED, Verdict.UNREACHED, Verdict.HOLDS, Verdict.UNCHECKED)


def page(checked: Checked, counts: Counts, album: Album, phrases: Phrases, version: str) -> str:
    """The report as one HTML page that needs no other file.

    Args:
        checked: the guide with its verdicts.
        counts: its counts.
        album: the pictures.
        phrases: the language of the page.
        version: version of guidewalk.

    Returns:
        The HTML.
    """
    gallery = Gallery(album)
    rows = _rows(checked, phrases, gallery)
    style, script = _source("page.css"), _source("page.js")
    language = checked.guide.language
    spoken = language.lower().partition("-")[0] == phrases.language
    return _TEMPLATES.get_template("page.html.j2").render(
        checked=checked,
        guide=checked.guide,
        title=checked.guide.title or checked.guide.path,
        blocks=blocks(checked.guide),
        rows=rows,
        symbols=gallery.symbols(),
        counts=counts,
        shares=counts.shares(),
        verdicts=_SHOWN_FIRST,
        words=phrases,
        say=phrases.say,
        as_read=as_read(checked.guide.path),
        page_language=language if spoken else phrases.language,
        guide_language=None if spoken else language,
        started=_told(checked.started),
        version=version,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=_policy(script),
    )


def _rows(checked: Checked, phrases: Phrases, gallery: Gallery) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    findings = 0
    for judgement in checked.judgements:
        made = row(judgement, checked.guide, phrases, gallery, after=findings)
        rows[judgement.sentence.id] = made
        findings += len(made.findings)
    return rows


def _source(name: str) -> str:
    loader = _TEMPLATES.loader
    assert loader is not None  # noqa: S101 - given above
    return loader.get_source(_TEMPLATES, name)[0].replace("\r\n", "\n")


def _policy(script: str) -> str:
    """A content security policy that lets the page load nothing and run its own script alone."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
    return (
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def _told(started: str) -> str:
    try:
        time = datetime.fromisoformat(started)
    except ValueError:
        return started
    zone = f" ({time.tzname()})" if time.tzinfo else ""
    return f"{time:%Y-%m-%d %H:%M:%S}{zone}"
