"""What a screen says: words on it, and whether something has come about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.screen.names import bare, likeness, plain

if TYPE_CHECKING:
    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.model import Node, Screen

_CLOSE = 0.6  # words this like the guide's are the same fact, changed
_HEADING_CLOSE = 0.4  # a heading stands where the guide's words should; less likeness will do


def saying(screen: Screen, text: str) -> Node | None:
    """The most telling thing on the screen that says this: a heading before a paragraph.

    Args:
        screen: the screen.
        text: the words.

    Returns:
        The node; None if nothing says so.
    """
    wanted = bare(text)
    found = [node for node in screen.nodes if wanted in bare(node.said)]
    found.sort(key=lambda node: (node.role != "heading", node.control, len(node.said)))
    if found:
        return found[0]
    if wanted in bare(screen.title) and screen.nodes:
        return next((n for n in screen.nodes if n.role == "heading"), screen.nodes[0])
    return None


def instead(screen: Screen, text: str) -> tuple[str | None, tuple[str, ...]]:
    """What the screen says where the guide's words should be.

    Args:
        screen: the screen.
        text: the guide's words.

    Returns:
        The words that most plausibly took their place, None if none did; and the nearest texts.
    """
    told = dict.fromkeys(n.said for n in screen.nodes if n.said and not n.control)
    nearest = sorted(told, key=lambda said: -likeness(text, said))[:5]
    headings = {n.said for n in screen.nodes if n.role == "heading"}
    for said in nearest:
        if likeness(text, said) >= (_HEADING_CLOSE if said in headings else _CLOSE):
            return said, tuple(nearest)
    return None, tuple(nearest)


def come_about(
    screen: Screen, subject: str, deed: str, own: str | None, lexicon: Lexicon
) -> Node | None:
    """What says that a promise has come true.

    Args:
        screen: the screen.
        subject: what it happens to (`국민은행 금융인증서`); its last word must be named.
        deed: what happens, as a noun (`발급`).
        own: the reader's own value for the subject, which may be shown instead; None for none.
        lexicon: words of the language on the screen.

    Returns:
        The node that says so; None if nothing does.
    """
    head = bare(plain(subject).split(" ")[-1])
    for node in screen.nodes:
        said = bare(node.text)
        if not said or node.control:
            continue
        if own is not None and bare(own) in said:
            return node
        if head in said and bare(deed) in said and lexicon.done.search(plain(node.text)):
            return node
    return None


def complaints(before: Screen, after: Screen) -> tuple[Node, ...]:
    """The alerts that a screen did not have before.

    Args:
        before: the screen before something was done.
        after: the screen afterwards.

    Returns:
        The nodes that tell them.
    """
    old = {n.said for n in before.nodes if n.role == "alert"}
    return tuple(n for n in after.nodes if n.role == "alert" and n.said and n.said not in old)


def agrees(own: str, shown: str) -> bool:
    """Whether a screen shows a reader's own value, perhaps with signs masked by asterisks.

    Args:
        own: the reader's value.
        shown: what the screen shows under its name.

    Returns:
        True if they agree wherever the screen shows a sign.
    """
    mine, theirs = (_signs(text) for text in (own, shown))
    if "*" not in theirs:
        return mine in theirs
    return len(mine) == len(theirs) and all(
        one in (other, "*") or other == "*" for one, other in zip(mine, theirs, strict=True)
    )


def masks(text: str) -> bool:
    """Whether a text shows a value with some of its signs masked by asterisks.

    Args:
        text: what the screen shows.

    Returns:
        True for `010-****-5607`.
    """
    return "*" in text and any(sign.isdigit() for sign in text)


def _signs(text: str) -> str:
    return "".join(sign for sign in plain(text) if sign.isalnum() or sign in "*@").casefold()
