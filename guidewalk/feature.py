"""A feature file as written: its scenarios, their steps, and the sentence that each step cites.

A citation is a comment `#> N. sentence` above the steps that come from the sentence, N being the
printed number of its step in the guide; outside steps it is `#> sentence`. Comments that do not
begin with `#>` are the author's own.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gherkin.errors import CompositeParserException
from gherkin.parser import Parser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    Node = Mapping[str, Any]

_CITATION = re.compile(r"#>\s*(?:(?P<number>\d+)\.\s+)?(?P<text>.*)")
_GUIDE = re.compile(r"#\s*guide:\s*(?P<path>\S.*)")
_QUOTED = re.compile(r'"([^"]*)"')
_BYTE_ORDER_MARK = "\ufeff"


class FeatureError(Exception):
    """A feature file that cannot be read; the message says where and what to do."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence of the guide, quoted above the steps that come from it.

    Attributes:
        number: the printed number of the sentence's step; None outside steps.
        text: the sentence, on one line.
        line: 1-based line of the comment.

    """

    number: int | None
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scenario.

    Attributes:
        keyword: as written (`만일`), without white space.
        text: what follows the keyword.
        line: 1-based line.
        citation: the nearest one above it within its scenario; None if there is none.
        also: those that stand right above that one, without a step between.

    """

    keyword: str
    text: str
    line: int
    citation: Citation | None = None
    also: tuple[Citation, ...] = ()

    @property
    def quoted(self) -> tuple[str, ...]:
        """The words in double quotation marks, in order."""
        return tuple(_QUOTED.findall(self.text))


@dataclass(frozen=True, slots=True)
class Scenario:
    """One way through the guide.

    Attributes:
        name: as written.
        line: 1-based line of its heading.
        steps: its steps, those of a background first.
        tags: with their `@`, in order.
        citations: every citation that stands in it (and in its background), in order.

    """

    name: str
    line: int
    steps: tuple[Step, ...]
    tags: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature file.

    Attributes:
        path: as given.
        name: the title of the guide's section that it walks.
        guide: the path after `# guide:`, as written; None if there is no such comment.
        scenarios: in order.

    """

    path: str
    name: str
    guide: str | None
    scenarios: tuple[Scenario, ...]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Scenarios of one name.

    Attributes:
        name: their name.
        places: path and 1-based line of each, in order.

    """

    name: str
    places: tuple[tuple[str, int], ...]


def parse_feature(text: str, path: str) -> Feature:
    """Read a feature file.

    Args:
        text: its characters.
        path: where it comes from, for messages.

    Returns:
        The feature.

    Raises:
        FeatureError: it is no Gherkin, or has no feature, a scenario without a step, or an empty
            citation.

    """
    document = _gherkin(text, path)
    feature = document.get("feature")
    if feature is None:
        raise FeatureError(
            path, 1, "there is no feature in it; begin with '# language: ko' and '기능: …'"
        )
    comments = [(int(c["location"]["line"]), str(c["text"]).strip()) for c in document["comments"]]
    citations = tuple(_citations(comments, path))
    parts = tuple(_parts(feature["children"], ()))
    # A comment belongs to the last heading above it, be it of a scenario, background or rule.
    headings = sorted(_headings(feature["children"]))
    scenarios = tuple(
        _scenario(node, backgrounds, headings, citations, path) for node, backgrounds in parts
    )
    guides = (_GUIDE.fullmatch(comment) for _, comment in comments)
    guide = next((found["path"] for found in guides if found), None)
    return Feature(path=path, name=str(feature["name"]), guide=guide, scenarios=scenarios)


def duplicates(features: Iterable[Feature]) -> tuple[Duplicate, ...]:
    """Find scenarios of one name, of which pytest-bdd runs only the last one in a file.

    Args:
        features: the feature files to look through; give one to look within one file.

    Returns:
        One entry a repeated name, in order of first appearance.

    """
    places: dict[str, list[tuple[str, int]]] = {}
    for feature in features:
        for scenario in feature.scenarios:
            places.setdefault(scenario.name, []).append((feature.path, scenario.line))
    return tuple(Duplicate(name, tuple(at)) for name, at in places.items() if len(at) > 1)


def _gherkin(text: str, path: str) -> Node:
    if text.startswith(_BYTE_ORDER_MARK):
        raise FeatureError(
            path, 1, "it begins with a byte order mark, which Gherkin cannot read; save without"
        )
    try:
        return Parser().parse(text)
    except CompositeParserException as error:
        first = error.errors[0]
        line = int((first.location or {}).get("line", 1))
        written = text.splitlines()[line - 1].strip() if line <= len(text.splitlines()) else ""
        raise FeatureError(path, line, _advice(text, written, str(first))) from error


def _advice(text: str, written: str, complaint: str) -> str:
    if unicodedata.normalize("NFC", text) != text:
        return (
            "its text is in decomposed form (NFD), in which Gherkin knows no Korean keyword; "
            "save the file in NFC"
        )
    if "Language not supported" in complaint:
        return f"Gherkin knows no such language: '{written}'; write '# language: ko'"
    if not re.search(r"^\s*#\s*language\s*:", text, re.MULTILINE):
        return f"'{written}' cannot be read; begin the file with '# language: ko'"
    return (
        f"'{written}' cannot be read here; a step begins with one of 먼저, 만일, 그러면, "
        f"그리고, 하지만 and a space, a heading with 기능:, 배경: or 시나리오: ({complaint})"
    )


def _citations(comments: Iterable[tuple[int, str]], path: str) -> Iterator[Citation]:
    for line, comment in comments:
        found = _CITATION.fullmatch(comment)
        if found is None:
            continue
        if not found["text"]:
            raise FeatureError(
                path, line, "this citation is empty; write the guide's sentence after '#>'"
            )
        number = None if found["number"] is None else int(found["number"])
        yield Citation(number=number, text=found["text"], line=line)


def _headings(children: Iterable[Node]) -> Iterator[int]:
    for child in children:
        for kind, node in child.items():
            yield int(node["location"]["line"])
            if kind == "rule":
                yield from _headings(node["children"])


def _parts(
    children: Iterable[Node], backgrounds: tuple[Node, ...]
) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Each scenario with the backgrounds that apply to it, a rule's own after the feature's."""
    for child in children:
        if "background" in child:
            backgrounds = (*backgrounds, child["background"])
        elif "scenario" in child:
            yield child["scenario"], backgrounds
        elif "rule" in child:
            yield from _parts(child["rule"]["children"], backgrounds)


def _scenario(
    node: Node,
    backgrounds: Iterable[Node],
    headings: Sequence[int],
    citations: tuple[Citation, ...],
    path: str,
) -> Scenario:
    name, line = str(node["name"]), int(node["location"]["line"])
    if not node["steps"]:
        raise FeatureError(
            path,
            line,
            f"scenario '{name}' has no step, so it would pass whatever the screens show; "
            "a step begins with one of 먼저, 만일, 그러면, 그리고, 하지만 and a space",
        )
    steps: list[Step] = []
    own: list[Citation] = []
    for part in (*backgrounds, node):
        start = int(part["location"]["line"])
        end = next((heading for heading in headings if heading > start), None)
        inside = [c for c in citations if c.line > start and (end is None or c.line < end)]
        own.extend(inside)
        starts = [int(step["location"]["line"]) for step in part["steps"]]
        steps.extend(_step(step, inside, starts) for step in part["steps"])
    tags = tuple(str(tag["name"]) for tag in node["tags"])
    return Scenario(name, line, tuple(steps), tags, tuple(own))


def _step(node: Node, citations: Iterable[Citation], starts: Sequence[int]) -> Step:
    line = int(node["location"]["line"])
    above = [citation for citation in citations if citation.line < line]
    last = above[-1].line if above else 0
    begun = max((start for start in starts if start < last), default=0)
    return Step(
        keyword=str(node["keyword"]).strip(),
        text=str(node["text"]),
        line=line,
        citation=above[-1] if above else None,
        also=tuple(citation for citation in above[:-1] if citation.line > begun),
    )
