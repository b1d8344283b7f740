"""How a test runs a command of the command line."""

from __future__ import annotations

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
"""The arguments -> the exit code, what was said and what was complained of."""
