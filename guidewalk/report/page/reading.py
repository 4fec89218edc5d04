"""A sentence as the guide's readers see it: markup of the guide's format rendered or left out."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from markdown_it.token import Token

_RULES = ["backticks", "emphasis", "entity", "escape", "image", "link"]


def as_read(path: str) -> Callable[[str], Markup]:
    """How to show text of a guide.

    Args:
        path: the guide's path; its ending tells the format.

    Returns:
        A function from a piece of the guide's text to safe HTML that holds nothing but text and,
        for Markdown, emphasis and code. Links and images are shown as their words.
    """
    match PurePath(path).suffix.lower():
        case ".md" | ".markdown":
            return _markdown
        case ".html" | ".htm":
            return lambda text: Markup.escape(Markup(text).striptags())  # noqa: S704 - escaped
        case _:
            return Markup.escape


def _markdown(text: str) -> Markup:
    return Markup(_MARKDOWN.renderInline(text))  # noqa: S704 - html is off: all text is escaped


def _nothing(*_: Any) -> str:  # noqa: ANN401 - the renderer's own types
    return ""


def _words_of(tokens: Sequence[Token], index: int, *_: Any) -> str:  # noqa: ANN401
    return str(Markup.escape(tokens[index].content))


def _renderer() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False}).enable(_RULES)
    markdown.renderer.rules |= {  # type: ignore[attr-defined]
        "link_open": _nothing,
        "link_close": _nothing,
        "image": _words_of,
    }
    return markdown


_MARKDOWN = _renderer()
