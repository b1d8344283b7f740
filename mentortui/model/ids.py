"""Uids of records: unique without asking anyone, and in the order they were made."""

from __future__ import annotations

import os
import time


def new_uid() -> str:
    """Twelve hex digits of time (ms) and sixteen of chance: ``019aa1b2c3d4-0f1e2d3c4b5a6978``."""
    return f"{time.time_ns() // 1_000_000:012x}-{os.urandom(8).hex()}"
