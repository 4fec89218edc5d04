"""Waking those who wait for something to happen, without asking again and again."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from starlette.concurrency import run_in_threadpool

_LOOK_AGAIN_SECONDS = 1.0
"""Another worker process cannot ring our bells, and a code can die of age: look this often too."""

Seen = TypeVar("Seen")


class Bells:
    """Bells by topic, within one process. Rung from any thread, heard in any event loop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ears: dict[str, set[tuple[asyncio.AbstractEventLoop, asyncio.Event]]] = defaultdict(
            set
        )
        self._closed = False

    @property
    def closed(self) -> bool:
        """Whether everybody has been sent home."""
        return self._closed

    def ring(self, topics: Iterable[str]) -> None:
        """Wake whoever listens to one of the topics."""
        with self._lock:
            ears = [ear for topic in topics for ear in self._ears.get(topic, ())]
        for loop, event in ears:
            loop.call_soon_threadsafe(event.set)

    def close(self) -> None:
        """Send everybody home: every wait ends now, and later ones do not begin."""
        self._closed = True
        self.ring(list(self._ears))

    async def wait(
        self, topic: str, look: Callable[[], Seen | None], seconds: float
    ) -> Seen | None:
        """Wait until a look gives something.

        Args:
            topic: Whose bell makes it worth looking.
            look: Looks, in a thread, and gives what there is to see or None.
            seconds: After which to give up.

        Returns:
            What was seen, or None when the time was up or the bells were closed.

        """
        loop, event = asyncio.get_running_loop(), asyncio.Event()
        until = loop.time() + seconds
        ear = (loop, event)
        with self._lock:
            self._ears[topic].add(ear)
        try:
            while not self._closed:
                # Cleared before the look: what happens during it is heard afterwards.
                event.clear()
                seen = await run_in_threadpool(look)
                left = until - loop.time()
                if seen is not None or left <= 0:
                    return seen
                await _heard(event, min(left, _LOOK_AGAIN_SECONDS))
            return None
        finally:
            with self._lock:
                self._ears[topic].discard(ear)
                if not self._ears[topic]:
                    del self._ears[topic]


async def _heard(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
