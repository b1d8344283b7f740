"""Earlier generations of a file: kept before it is replaced, offered when it turns out damaged."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mentortui.errors import MentortuiError
from mentortui.storage import fileops
from mentortui.storage.atomic import make_private_dir, read_whole, write_whole
from mentortui.storage.layout import backups_of
from mentortui.storage.troubles import not_saved

KEPT = 10
DAYS = 10
_STAMP = "%Y%m%dT%H%M%S%fZ"
_DAY = 8
"""So many characters of a stamp are its day."""


def keep(path: Path) -> Path | None:
    """Keep the file now at ``path`` as its newest generation; None when there is no file.

    The ten newest are kept, and the newest of each of the ten latest days: many small changes in a row do
    not push out yesterday. Raises ``errors.NotSaved``; the file itself is never touched.
    """
    if not os.path.lexists(path):
        return None
    folder = backups_of(path)
    make_private_dir(folder)
    generation = folder / f"{_next_stamp(folder)}.json"
    _second_name(path, generation)
    for old in _superfluous(generations(path)):
        with suppress(OSError):
            fileops.unlink(old)
    return generation


def _superfluous(newest_first: list[Path]) -> list[Path]:
    days: dict[str, Path] = {}
    for generation in newest_first:
        days.setdefault(generation.name[:_DAY], generation)
    kept = {*newest_first[:KEPT], *list(days.values())[:DAYS]}
    return [generation for generation in newest_first if generation not in kept]


def generations(path: Path) -> list[Path]:
    """The kept generations of ``path``, newest first."""
    return sorted(backups_of(path).glob("*.json"), reverse=True)


def newest_good(path: Path, check: Callable[[Path], object]) -> Path | None:
    """The newest generation of ``path`` for which ``check`` raises no ``MentortuiError``, else None."""
    for generation in generations(path):
        with suppress(MentortuiError):
            check(generation)
            return generation
    return None


def set_aside(path: Path) -> Path:
    """Rename a damaged file to ``<name>.damaged-<stamp>`` and return that path. Raises
    ``errors.NotSaved``.
    """
    aside = _free_name(path)
    try:
        fileops.replace(path, aside)
        fileops.fsync_folder(path.parent)
    except OSError as error:
        raise not_saved(error, path.parent) from error
    return aside


def aside(path: Path) -> list[Path]:
    """Damaged files that once had the name ``path``, newest first."""
    return sorted(path.parent.glob(f"{path.name}.damaged-*"), reverse=True)


def restore(path: Path, generation: Path) -> None:
    """Put the contents of ``generation`` at ``path``. What stands there now gets a name as set aside, too.

    At no moment is ``path`` without a file. Raises ``errors.NotSaved``, or ``errors.DamagedFile`` when the
    generation cannot be read.
    """
    data = read_whole(generation)
    if os.path.lexists(path):
        _second_name(path, _free_name(path))
    write_whole(path, data)


def _second_name(path: Path, other: Path) -> None:
    """A hard link is safe because files are replaced, never written in place."""
    if not path.is_symlink():
        try:
            fileops.link(path, other)
            return fileops.fsync_folder(other.parent)
        except (OSError, NotImplementedError):
            pass  # not every disk has hard links; the copy may replace a link made before the failure
    write_whole(other, read_whole(path))


def _next_stamp(folder: Path) -> str:
    """Now in UTC, but always after the newest there: a clock set back must not make it the oldest."""
    now = dt.datetime.now(dt.UTC)
    newest = max((file.stem for file in folder.glob("*.json")), default="")
    if newest >= now.strftime(_STAMP):
        with suppress(ValueError, OverflowError):
            now = dt.datetime.strptime(newest, _STAMP) + dt.timedelta(microseconds=1)
    return now.strftime(_STAMP)


def _free_name(path: Path) -> Path:
    now = dt.datetime.now(dt.UTC)
    while os.path.lexists(name := path.with_name(f"{path.name}.damaged-{now.strftime(_STAMP)}")):
        now += dt.timedelta(microseconds=1)
    return name
