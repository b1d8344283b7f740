"""Lets go of what was read: caches and cycles hold texts long after the screens that showed them."""

from __future__ import annotations

import asyncio
import functools
import gc
import sys
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.cache import FIFOCache, LRUCache
from textual.dom import DOMNode

_OURS = ("textual", "rich", "mentortui")
"""Whose caches may hold what was drawn."""
_MANY, _AN_HOUR = 1000, 3600


async def forget(app: App[Any]) -> None:
    """Stop holding what is shown no more.

    Python cannot overwrite a text: its bytes stay in memory until something else is put there.
    """
    await _drop_cancelled_timers()
    _drop_watchers(app)
    _empty_caches()
    gc.collect()
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library than glibc
            ctypes.CDLL(None).malloc_trim(0)


async def _drop_cancelled_timers() -> None:
    """The loop keeps a cancelled timer, with the screen that set it, until its time comes – or until most
    timers are cancelled ones and they are many."""
    loop = asyncio.get_running_loop()
    for _place in range(_MANY):
        loop.call_later(_AN_HOUR, int).cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)


def _drop_watchers(app: App[Any]) -> None:
    """What a widget that is gone wanted to hear of the app, as of its theme, is kept until that changes."""
    watchers: dict[str, list[tuple[DOMNode, Any]]] = getattr(app, "__watchers", {})
    for told in watchers.values():
        told[:] = [watcher for watcher in told if watcher[0].is_attached]


def _empty_caches() -> None:
    gc.unfreeze()  # what was there at the first frame is garbage by now
    for thing in gc.get_objects():
        kind = type(thing)
        if kind is functools._lru_cache_wrapper:
            if (thing.__module__ or "").partition(".")[0] in _OURS:
                thing.cache_clear()
        elif kind is LRUCache or kind is FIFOCache:
            thing.clear()
