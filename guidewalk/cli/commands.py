"""The commands and their options. They say what they do; the work is done elsewhere."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from guidewalk.cli.exits import Ended, Exit

if TYPE_CHECKING:
    from guidewalk.verdict import Checked

app = typer.Typer(
    name="guidewalk",
    help="Walks a how-to guide through the real screens; says of every sentence whether it holds.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
_say = Console(stderr=True, highlight=False)
_show = Console(highlight=False)

GuidePath = Annotated[
    Path, typer.Argument(help="The guide: a .md, .txt or .html file.", metavar="GUIDE")
]
Out = Annotated[
    Path, typer.Option(help="Folder for the report; an earlier report in it is replaced.")
]
Formats = Annotated[
    str,
    typer.Option(
        "--format",
        help="Comma-separated: html, json, junit, sarif; github prints workflow annotations.",
    ),
]


def _version(wanted: bool | None) -> None:  # noqa: FBT001 - typer's way to a flag
    if wanted:
        from importlib.metadata import version

        sys.stdout.write(f"guidewalk {version('guidewalk')}\n")
        raise typer.Exit


@app.callback()
def guidewalk(
    _: Annotated[  # noqa: FBT002 - typer's way to a flag
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Walk a how-to guide through the real screens; say of every sentence whether it holds."""


@app.command()
def check(  # noqa: PLR0913, PLR0917 - one parameter an option
    guide: GuidePath,
    site: Annotated[
        str | None,
        typer.Option(
            help="Address of the site; without it, the mock bank is started.", metavar="URL"
        ),
    ] = None,
    reader: Annotated[
        Path | None,
        typer.Option(
            help="What the reader types: a TOML file, a line a label. Without it, "
            "NAME.reader.toml beside the guide; else a fresh test customer of the site.",
            metavar="FILE",
        ),
    ] = None,
    out: Out = Path("reports/latest"),
    formats: Formats = "html,json,junit",
    workers: Annotated[
        int | None,
        typer.Option(
            help="Browsers that walk side by side. Without it, as many as processors, where the "
            "guide is long enough and the site's lab gives each a customer of its own.",
            min=1,
            metavar="N",
        ),
    ] = None,
    fix: Annotated[
        Path | None,
        typer.Option(
            help="Write the guide with the suggested wording put in; a name that ends in .patch or "
            ".diff gets the change alone, for review.",
            metavar="FILE",
        ),
    ] = None,
) -> None:
    """Check a guide against a site, and write a report.

    Exit status: 0 every checked sentence holds; 1 something drifted or was not reached; 2 the
    guide or the reader file is at fault; 3 the check could not be made; 130 stopped with Ctrl-C.
    """
    from guidewalk.cli.progress import Progress
    from guidewalk.cli.site import Site
    from guidewalk.report import parse_formats

    wanted = parse_formats(formats)
    # No collector meanwhile: it would go through modules that stay anyway.
    gc.disable()
    with Site(site) as walked, Progress() as progress:
        # Imported while the site starts: each takes about a second.
        from guidewalk.cli.checking import Order
        from guidewalk.cli.checking import check as run

        gc.freeze()
        gc.enable()
        checked, page, end = run(Order(guide, walked, reader, out, wanted, workers), progress)
    if fix is not None:
        from guidewalk.cli.mending import mend

        _show.print(escape(mend(checked, fix)))
    _conclude(checked, page, end)


def _conclude(checked: Checked, page: Path, end: Exit) -> NoReturn:
    from guidewalk.report.summary import summary

    _show.print(summary(checked, page))
    if end is Exit.IMPOSSIBLE:
        reasons = sorted({one.reason for one in checked.judgements if one.reason})
        raise Ended(
            end,
            f"no sentence of {checked.guide.path} could be checked on {checked.site} "
            f"({', '.join(reasons)}), so nothing is known of it. Is it the right site?",
        )
    raise typer.Exit(end)


@app.command()
def derive(
    guide: GuidePath,
    out: Annotated[
        Path | None,
        typer.Option(
            help="A .feature file, or a folder for a file a section; without it, they are printed.",
            metavar="FILE",
        ),
    ] = None,
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
    """Prove that features carry a guide: every sentence cited, every step citing, words equal.

    Prints one line a problem, path:line: message. Exit status: 0 proven; 1 there are problems; 2 a
    file cannot be read.
    """
    from guidewalk.claims import known_facts
    from guidewalk.feature import parse_feature
    from guidewalk.read import read_guide
    from guidewalk.trace import trace as run

    read = [parse_feature(_text(path), str(path)) for path in features]
    problems = run(read_guide(guide), read, known_facts())
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if problems:
        raise Ended(Exit.DRIFTED, f"{len(problems)} problem(s) between {guide} and its features.")
    _say.print("every sentence is cited, every step cites, every word stands in its sentence")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Ended(Exit.INPUT, f"{path}:1: it is not UTF-8 text; save it as UTF-8.") from error


@app.command()
def steps(
    word: Annotated[
        str | None,
        typer.Argument(
            help="Only phrases that have this word in pattern or description; else the likest.",
            metavar="WORD",
        ),
    ] = None,
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
    observations: Annotated[
        list[Path],
        typer.Argument(
            help="Folders of observations as `check` and `pytest --guidewalk-observations` leave "
            "them, or files in such folders; pictures are looked for in `evidence` beside each.",
            metavar="OBSERVATIONS...",
        ),
    ],
    out: Out = Path("reports/latest"),
    formats: Formats = "html,json,junit",
) -> None:
    """Merge the observations of several runs (shards) of one guide into one report.

    Exit status as of `check`.
    """
    from guidewalk.cli.merging import merge
    from guidewalk.report import parse_formats

    _conclude(*merge(observations, out, parse_formats(formats)))
