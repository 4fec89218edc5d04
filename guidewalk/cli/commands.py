"""The commands and their options. They say what they do; the work is done elsewhere."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from guidewalk.cli.exits import Ended, Exit

app = typer.Typer(
    name="guidewalk",
    help="Walks a how-to guide through the real screens; says of every sentence whether it holds.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
_say = Console(stderr=True, highlight=False)
_show = Console(highlight=False)

GuidePath = Annotated[Path, typer.Argument(help="The guide: .md, .txt or .html.", metavar="GUIDE")]


@app.command()
def check(
    guide: GuidePath,
    site: Annotated[str | None, typer.Option(help="The site; without it, the mock bank.")] = None,
    reader: Annotated[Path | None, typer.Option(help="What the reader types (TOML).")] = None,
    out: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("reports/latest"),
    formats: Annotated[
        str, typer.Option("--format", help="html, json, junit, sarif, github; comma-separated.")
    ] = "html,json,junit",
) -> None:
    """Check a guide against a site: 0 holds, 1 drifted, 2 input at fault, 3 no check possible."""
    from guidewalk.cli.site import Site
    from guidewalk.report import ReportError, parse_formats

    try:
        wanted = parse_formats(formats)
    except ReportError as error:
        raise Ended(Exit.INPUT, str(error)) from error
    with Site(site) as walked, _say.status("…") as status:
        # Imported while the site starts: each takes about a second.
        from guidewalk.cli.checking import Order
        from guidewalk.cli.checking import check as run

        told: set[str] = set()

        def begun(scenario: str, step: str) -> None:
            status.update(f"{escape(scenario)} · {escape(step)}")
            if not _say.is_terminal and scenario not in told:
                told.add(scenario)
                _say.print(f"walking: {scenario}", markup=False)

        order = Order(guide, walked, reader, out, wanted)
        checked, page, end = run(order, lambda now: _say.print(now, markup=False), begun)
    from guidewalk.report.summary import summary

    _show.print(summary(checked, page))
    raise typer.Exit(end)


@app.command()
def derive(
    guide: GuidePath,
    out: Annotated[Path | None, typer.Option(help="File or folder; without it, printed.")] = None,
) -> None:
    """Derive Gherkin from a guide."""
    from guidewalk.claims import known_facts
    from guidewalk.derive import derive as run
    from guidewalk.read import read_guide

    features = run(read_guide(guide), known_facts())
    if out is None:
        sys.stdout.write("\n".join(feature.text for feature in features))
        return
    if out.suffix == ".feature" and len(features) > 1:
        names = ", ".join(feature.section for feature in features)
        raise Ended(
            Exit.INPUT,
            f"{guide}: it has several sections with steps ({names}): give a folder with --out.",
        )
    for feature in features:
        path = out if out.suffix == ".feature" else out / feature.file_name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(feature.text, encoding="utf-8")
        _say.print(f"wrote {path}", markup=False)


@app.command()
def trace(
    guide: GuidePath,
    features: Annotated[list[Path], typer.Argument(help="Feature files.", metavar="FEATURE...")],
) -> None:
    """Prove that features carry a guide: every sentence cited, every step citing, words equal."""
    from guidewalk.claims import known_facts
    from guidewalk.feature import parse_feature
    from guidewalk.read import read_guide
    from guidewalk.trace import trace as run

    read = [parse_feature(path.read_text(encoding="utf-8"), str(path)) for path in features]
    problems = run(read_guide(guide), read, known_facts())
    for problem in problems:
        _show.print(str(problem), markup=False, soft_wrap=True)
    if problems:
        raise Ended(Exit.DRIFTED, f"{len(problems)} problem(s) between {guide} and its features.")
    _say.print("every sentence is cited, every step cites, every word stands in its sentence")


@app.command()
def steps(
    word: Annotated[str | None, typer.Argument(help="Only phrases with this word.")] = None,
) -> None:
    """Show the catalogue of step phrases."""
    from guidewalk.cli.catalogue import phrases

    for phrase in phrases(word):
        _show.print(f"[bold]{escape(phrase.pattern)}[/]")
        _show.print(f"    {escape(phrase.says)}\n    [dim]{escape(phrase.place)}[/]")


@app.command()
def read(
    guide: GuidePath,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, schema version 1.")] = False,  # noqa: FBT002 - typer's way to a flag
) -> None:
    """Show a guide as it is understood, sentence by sentence."""
    from guidewalk.read import read_guide
    from guidewalk.read.as_json import to_json
    from guidewalk.read.listing import listing

    understood = read_guide(guide)
    if as_json:
        sys.stdout.write(json.dumps(to_json(understood), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(listing(understood) + "\n")


@app.command()
def report(
    observations: Annotated[list[Path], typer.Argument(help="Folders or files of observations.")],
    out: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("reports/latest"),
    formats: Annotated[
        str, typer.Option("--format", help="html, json, junit, sarif, github; comma-separated.")
    ] = "html,json,junit",
) -> None:
    """Merge the observations of several runs (shards) into one report."""
    from guidewalk.cli.merging import merge
    from guidewalk.report import parse_formats
    from guidewalk.report.summary import summary

    checked, page, end = merge(observations, out, parse_formats(formats))
    _show.print(summary(checked, page))
    raise typer.Exit(end)


def main() -> None:
    """Run the command line; every error ends in one message and an exit status."""
    try:
        app()
    except Ended as end:
        _say.print(f"guidewalk: {end}", markup=False, soft_wrap=True)
        sys.exit(end.status)
    except KeyboardInterrupt:
        _say.print("guidewalk: stopped")
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        _fail(error)


def _fail(error: Exception) -> None:
    from guidewalk.feature import FeatureError
    from guidewalk.read import GuideError
    from guidewalk.report import ReportError

    ours = isinstance(error, FeatureError | GuideError | ReportError | OSError)
    told = str(error) if ours else f"a fault of guidewalk's own: {type(error).__name__}: {error}"
    _say.print(f"guidewalk: {told}", markup=False, soft_wrap=True)
    sys.exit(Exit.INPUT if ours else Exit.IMPOSSIBLE)
