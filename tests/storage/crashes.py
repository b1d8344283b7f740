"""What a disk may hold after a power cut: the legal states, from a record of what was done to it.

Data not fsynced may be there in part, or as zeros, or not at all. Names not made to last by an fsync of their
folder may be there or not, each by itself.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mentortui.storage import fileops
from tests.faults.counting import happened
from tests.storage.faults import CALLS

State = dict[Path, bytes]


class File:
    """One file's bytes: those that last, and what was done since."""

    def __init__(self, data: bytes = b"") -> None:
        self.lasting = data
        self.since: list[bytes] = []
        """The whole contents after each later call."""

    @property
    def now(self) -> bytes:
        return self.since[-1] if self.since else self.lasting

    def possible(self) -> set[bytes]:
        found = {self.lasting}
        before = self.lasting
        for after in self.since:
            middle = (len(before) + len(after)) // 2
            longer = len(after) - len(before)
            found |= {after, after[:middle], before + bytes(max(longer, 0))}
            before = after
        return found


class Disk:
    """A model of the disk beside the real one."""

    def __init__(self, root: Path) -> None:
        self.names: dict[Path, File] = {
            path: File(path.read_bytes()) for path in root.rglob("*") if path.is_file()
        }
        self._changes: list[tuple[set[Path], Callable[[dict[Path, File]], None]]] = []
        """Changes of names that may be lost: the folders that hold them, and how to do them."""
        self._seen = dict(self.names)
        self._fds: dict[int, File] = {}
        self.cuts: list[State] = []

    def note(self, name: str, args: tuple[Any, ...], result: Any) -> None:
        getattr(self, f"_{name}")(result, *args)
        self.cuts.extend(self.possible())

    def possible(self) -> Iterator[State]:
        """Every state a power cut may leave now."""
        for chosen in itertools.product([False, True], repeat=len(self._changes)):
            names = dict(self.names)
            for (_, change), done in zip(self._changes, chosen, strict=True):
                if done:
                    change(names)
            for contents in itertools.product(*(sorted(file.possible()) for file in names.values())):
                yield dict(zip(names, contents, strict=True))

    def _change(self, folders: set[Path], change: Callable[[dict[Path, File]], None]) -> None:
        self._changes.append((folders, change))
        change(self._seen)

    def _open_file(self, fd: int, path: Path, flags: int) -> None:
        if path not in self._seen:
            file = File()
            self._change({path.parent}, lambda names: names.__setitem__(path, file))
        self._fds[fd] = self._seen[path]
        if flags & os.O_TRUNC:
            self._seen[path].since.append(b"")

    def _write(self, taken: int, fd: int, data: bytes) -> None:
        self._fds[fd].since.append(self._fds[fd].now + bytes(data)[:taken])

    def _truncate(self, _: None, fd: int, length: int) -> None:
        self._fds[fd].since.append(self._fds[fd].now[:length])

    def _fsync(self, _: None, fd: int) -> None:
        self._fds[fd].lasting = self._fds[fd].now
        self._fds[fd].since = []

    def _fsync_folder(self, _: None, folder: Path) -> None:
        left = []
        for folders, change in self._changes:
            if folder in folders:
                change(self.names)
            else:
                left.append((folders, change))
        self._changes = left

    def _replace(self, _: None, source: Path, target: Path) -> None:
        file = self._seen[source]

        def change(names: dict[Path, File]) -> None:
            names.pop(source, None)
            names[target] = file

        self._change({source.parent, target.parent}, change)

    def _link(self, _: None, source: Path, target: Path) -> None:
        file = self._seen[source]
        self._change({target.parent}, lambda names: names.__setitem__(target, file))

    def _unlink(self, _: None, path: Path) -> None:
        def change(names: dict[Path, File]) -> None:
            names.pop(path, None)

        self._change({path.parent}, change)

    def _mkdir(self, _: None, path: Path) -> None:
        """Folders are taken to last: a lost one takes only what was never acknowledged with it."""

    def _rmdir(self, _: None, path: Path) -> None:
        """Only an empty one goes, and no file with it."""


@contextmanager
def recorded(root: Path) -> Iterator[Disk]:
    """The disk below ``root``, with every state a power cut could leave gathered in ``cuts``."""
    disk = Disk(root)

    def wrap(name: str) -> Callable[..., Any]:
        real = getattr(fileops, name)

        def call(*args: Any) -> Any:
            result = real(*args)
            disk.note(name, args, result)
            return result

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(fileops, name, wrap(name))
        yield disk


def distinct(states: list[State]) -> list[State]:
    """Each state once."""
    found = [dict(items) for items in {tuple(sorted(state.items())) for state in states}]
    happened(len(found))
    return found
