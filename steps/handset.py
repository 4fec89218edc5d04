"""The customer's telephone, held by a second person: a page of its own in the same browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.screen.beside import beside
from guidewalk.screen.names import same
from guidewalk.walk.device import Device
from guidewalk.walk.sight import attend

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.model import Node, Screen

_PATIENCE = 30.0  # seconds that a call or a message may take to arrive on a loaded machine
_WAITS = re.compile(r"인증 진행|기다|답장해|걸려|전화를 받")
# Neither part of a telephone number or a time of day, nor a span of time.
_DIGITS = re.compile(r"(?<![\d:-])\d{2,6}(?![\d:-]|\s*(?:분|초|시간|회|번|자리))")
_NUMBER = re.compile(r"\d[\d-]{3,}\d")


class Handset:
    """The telephone, as seen and used by whoever holds it.

    Args:
        context: a browser context of its own.
        address: address of the handset's page.
        lexicon: words of the language on its screen.
    """

    def __init__(self, context: BrowserContext, address: str, lexicon: Lexicon) -> None:
        attend(context)
        self._device = Device(context.new_page(), lexicon)
        self._device.page.goto(address, wait_until="commit")
        self._given = ""  # the digits that were keyed in or sent last

    def answer(self) -> str | None:
        """Take the call that comes in.

        Returns:
            The number it comes from, as the handset shows it; None if no call comes.
        """
        take = self._device.until(lambda s: _button(s, "받기"), longest=_PATIENCE, insist=True)
        if take is None:
            return None
        caller = _after(self._device.seen(), "수신 전화")
        self._device.press(take)
        return caller

    def key_in(self, digits: str) -> None:
        """Press digits on the keypad during a call.

        Args:
            digits: what to press.
        """
        self._given = digits
        for digit in digits:
            key = self._device.until(lambda s, d=digit: _button(s, d))  # type: ignore[misc]
            if key is not None:
                self._device.press(key)

    def attend(self, digits: str) -> bool:
        """Do with an open call or the last message what the bank's screen asks for.

        Args:
            digits: what the screen shows.

        Returns:
            False if nothing came in, or they have been given already: nobody calls twice for them.
        """
        if digits == self._given:
            return False
        came = self._device.until(
            lambda s: _button(s, "받기") or _unanswered(s), longest=_PATIENCE, insist=True
        )
        if came is None:
            return False
        if came.role != "button":
            return self.reply(digits)
        self._device.press(came)
        self.key_in(digits)
        return self.hung_up()

    def told(self) -> str | None:
        """The digits that the last message itself gives, for want of any on the bank's screen.

        Returns:
            The digits; None if it gives none, or several.
        """
        came = self._device.until(_message, longest=_PATIENCE, insist=True)
        given = _DIGITS.findall(came.said) if came is not None else []
        return str(given[0]) if len(given) == 1 else None

    def hung_up(self) -> bool:
        """Whether the call has ended.

        Returns:
            True once the handset shows no keypad of a call any more.
        """
        ended = self._device.until(
            lambda s: True if _button(s, "통화 종료") is None else None,
            longest=_PATIENCE,
            insist=True,
        )
        return bool(ended)

    def reply(self, text: str) -> bool:
        """Answer the last text message.

        Args:
            text: what to write.

        Returns:
            False if no message came that can be answered.
        """
        came = self._device.until(_message, longest=_PATIENCE, insist=True)
        field = _field(self._device.seen(), "답장")
        if came is None or field is None:
            return False
        self._device.type(field, text)
        send = _button(self._device.seen(), "보내기")
        if send is not None:
            self._device.press(send)
            self._given = text
        return send is not None


def _button(screen: Screen, name: str) -> Node | None:
    return next((n for n in screen.controls if n.role == "button" and same(n.name, name)), None)


def _field(screen: Screen, name: str) -> Node | None:
    return next((n for n in screen.controls if n.field and same(n.name, name)), None)


def asked(screen: Screen) -> str | None:
    """The digits that a screen wants to have back from the telephone.

    Args:
        screen: the bank's screen.

    Returns:
        The digits; None if it waits for nothing.
    """
    waits = any(_WAITS.search(node.said) for node in screen.nodes if not node.control)
    found = beside(screen, "숫자") or beside(screen, "승인번호") if waits else None
    return found[1] if found is not None and found[1].isdigit() else None


def _unanswered(screen: Screen) -> Node | None:
    """The last message, if it came in and was not answered."""
    last = _message(screen)
    return last if last is not None and not last.said.startswith("나 ") else None


def _after(screen: Screen, heading: str) -> str | None:
    """The number that stands under a heading."""
    at = next((i for i, n in enumerate(screen.nodes) if n.said == heading), len(screen.nodes))
    below = (_NUMBER.search(node.said) for node in screen.nodes[at + 1 :])
    return next((found[0] for found in below if found), None)


def _message(screen: Screen) -> Node | None:
    """The last message of the list."""
    return next((n for n in reversed(screen.nodes) if n.role == "listitem" and n.said), None)
