"""Where facts come from: a `facts.toml` in each installed suite's package of steps."""

from __future__ import annotations

from importlib.metadata import entry_points
from importlib.resources import files

from guidewalk.claims.fact import Fact, FactError, parse_facts

_FILE = "facts.toml"


def known_facts() -> tuple[Fact, ...]:
    """The facts of every installed suite.

    A suite names its package in the entry point group `guidewalk.steps`; one without a
    `facts.toml` declares none.

    Returns:
        The facts, suite by suite in the order of their names.

    Raises:
        FactError: a file cannot be read, or two facts bear one name.

    """
    facts: list[Fact] = []
    for name in sorted({point.value for point in entry_points(group="guidewalk.steps")}):
        file = files(name).joinpath(_FILE)
        if file.is_file():
            try:
                facts += parse_facts(file.read_text(encoding="utf-8"), f"{name}/{_FILE}")
            except (OSError, UnicodeDecodeError) as error:
                raise FactError(f"{name}/{_FILE}: it cannot be read: {error}") from error
    names = [fact.name for fact in facts]
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise FactError(f"two facts are named '{twice[0]}'; give each a name of its own")
    return tuple(facts)
