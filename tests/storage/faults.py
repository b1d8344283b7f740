"""Disks that fail, and programs that die, at the n-th call."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mentortui.storage import fileops
from tests.faults.counting import happened

CALLS = (
    "open_file",
    "write",
    "truncate",
    "fsync",
    "fsync_folder",
    "replace",
    "link",
    "unlink",
    "mkdir",
    "rmdir",
)


class Faulty:
    """Counts the calls to the disk; the ``at``-th (from 1) goes to ``fault`` instead, with ``after`` every
    later one too.
    """

    def __init__(self, at: int, fault: Callable[..., Any], *, after: bool = False) -> None:
        self.at = at
        self.count = 0
        self._fault = fault
        self._after = after

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            self.count += 1
            if self.count == self.at or (self._after and self.count > self.at):
                return self._fault(name, real, *args)
            return real(*args)

        return call

    @property
    def reached(self) -> bool:
        return self.count >= self.at


@contextmanager
def faulty(at: int, fault: Callable[..., Any], *, after: bool = False) -> Iterator[Faulty]:
    """The disk, with a fault in it."""
    happened()
    disk = Faulty(at, fault, after=after)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(fileops, name, disk.wrap(name, getattr(fileops, name)))
        yield disk


def refuse(code: int) -> Callable[..., Any]:
    """A fault: the call fails with this errno; a write has taken half by then."""

    def fault(name: str, real: Callable[..., Any], *args: Any) -> Any:
        if name == "write":
            fd, data = args
            real(fd, bytes(data)[: len(data) // 2])
        raise OSError(code, os.strerror(code))

    return fault


def short(name: str, real: Callable[..., Any], *args: Any) -> Any:
    """Not a fault, but rare: a write takes one byte only."""
    if name == "write":
        fd, data = args
        return real(fd, bytes(data)[:1])
    return real(*args)


def die(name: str, real: Callable[..., Any], *args: Any) -> Any:
    """The program is gone, half way through a write."""
    if name == "write":
        fd, data = args
        real(fd, bytes(data)[: len(data) // 2])
    os._exit(9)


def killed(act: Callable[[], object], at: int) -> bool:
    """Do ``act`` in a child that dies at its ``at``-th call to the disk; False when it came to its end."""
    happened()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # later Pythons warn of fork beside threads
        child = os.fork()
    if not child:
        with faulty(at, die):
            act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 9


def temporaries(folder: Path) -> list[Path]:
    """Half-made files anywhere under ``folder``."""
    return [path for path in folder.rglob("*") if path.name.endswith(".tmp")]
