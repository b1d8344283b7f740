"""Lets go of what was read: caches and cycles hold texts long after the screens that showed them."""

from __future__ import annotations

import ctypes
import functools
import gc
import sys
from contextlib import suppress

from textual.cache import FIFOCache, LRUCache

_OURS = ("textual", "rich", "mentortui")
"""Whose caches may hold what was drawn."""


def forget() -> None:
    """Empty the caches and collect everything that nothing holds.

    Python cannot overwrite a text: its bytes stay in memory until something else is put there.
    """
    gc.unfreeze()  # what was there at the first frame is garbage by now
    for thing in gc.get_objects():
        kind = type(thing)
        if kind is functools._lru_cache_wrapper:
            if (thing.__module__ or "").partition(".")[0] in _OURS:
                thing.cache_clear()
        elif kind is LRUCache or kind is FIFOCache:
            thing.clear()
    gc.collect()
    gc.freeze()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library than glibc
            ctypes.CDLL(None).malloc_trim(0)
