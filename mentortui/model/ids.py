"""Uids of records: unique without asking anyone, and in the order they were made."""

from __future__ import annotations

import os
import time

_last_ms = 0


def new_uid() -> str:
    """Twelve hex digits of time (ms) and sixteen of chance: ``019aa1b2c3d4-0f1e2d3c4b5a6978``.

    Each sorts after the one before, also within a millisecond and when the clock is set back.
    """
    global _last_ms
    _last_ms = max(time.time_ns() // 1_000_000, _last_ms + 1)
    return f"{_last_ms:012x}-{os.urandom(8).hex()}"
