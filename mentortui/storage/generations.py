"""Earlier generations of a file: kept before it is replaced, offered when it turns out damaged."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mentortui.errors import MentortuiError, NotSaved
from mentortui.i18n import N_
from mentortui.storage import fileops
from mentortui.storage.atomic import make_private_dir, read_whole, write_whole
from mentortui.storage.layout import ASIDE, backups_of, names_in
from mentortui.storage.thinning import is_stamp, lying, moment, needs_witness, stamp, superfluous
from mentortui.storage.troubles import not_saved

_ENDING = ".json"
NOT_READ_BACK = N_(
    "The file {file} could not be read back as it was written. What was there before was put back. Check the "
    "disk, then try again."
)


def keep(path: Path, *, thin: bool = True) -> Path | None:
    """Keep the file now at ``path`` as its newest generation; None when there is no file.

    ``storage.thinning`` tells which earlier ones then go; with ``thin`` false none goes. Raises
    ``errors.NotSaved``; the file itself is never touched.
    """
    if not os.path.lexists(path):
        return None
    folder = backups_of(path)
    make_private_dir(folder)
    now = dt.datetime.now(dt.UTC)
    stamps = _stamps(folder)
    new = _next_stamp(stamps, now)
    generation = folder / f"{new}{_ENDING}"
    _second_name(path, generation)
    if thin:
        _thin(folder, [new, *stamps], now)
    return generation


def _thin(folder: Path, stamps: list[str], now: dt.datetime) -> None:
    for old in superfluous(stamps, now):
        with suppress(OSError):
            fileops.unlink(folder / f"{old}{_ENDING}")


def thin(path: Path, now: dt.datetime) -> None:
    """Let go of the generations of ``path`` that need not stay. What cannot be removed goes another time."""
    folder = backups_of(path)
    _thin(folder, _stamps(folder), now)


def drop_old(path: Path, now: dt.datetime, check: Callable[[Path], object]) -> None:
    """Let go of the generations of ``path`` that have reached their age, also where nothing is saved.

    The file as it stands is then kept first, as a copy of its own, for there is never none; but not where
    ``check`` raises ``MentortuiError``: generations of a file that cannot be read are all there is, and stay.
    ``now`` is UTC. Raises ``errors.NotSaved``; nothing was then removed.
    """
    folder = backups_of(path)
    _put_right(folder, now)
    stamps = _stamps(folder)
    if needs_witness(stamps, now) and _reads_well(path, check):
        write_whole(folder / f"{_next_stamp(stamps, now)}{_ENDING}", read_whole(path))
    thin(path, now)


def _reads_well(path: Path, check: Callable[[Path], object]) -> bool:
    try:
        check(path)
    except MentortuiError:
        return False
    return os.path.lexists(path)


def _put_right(folder: Path, now: dt.datetime) -> None:
    """Stamps of a clock that was far ahead: the oldest first, so that their order holds at every moment."""
    ahead = lying(_stamps(folder), now)
    for number, name in enumerate(ahead):
        right = now - (len(ahead) - number) * dt.timedelta(microseconds=1)
        with suppress(OSError):
            if not os.path.lexists(new := folder / f"{stamp(right)}{_ENDING}"):
                fileops.replace(folder / f"{name}{_ENDING}", new)


def generations(path: Path) -> list[Path]:
    """The kept generations of ``path``, newest first."""
    folder = backups_of(path)
    return [folder / f"{name}{_ENDING}" for name in _stamps(folder)]


def when_kept(generation: Path) -> dt.datetime | None:
    """When it was kept, UTC: until then it was the newest."""
    return moment(generation.stem)


def _stamps(folder: Path) -> list[str]:
    """Newest first."""
    names = (name.removesuffix(_ENDING) for name in names_in(folder) if name.endswith(_ENDING))
    return sorted(filter(is_stamp, names), reverse=True)


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
    return sorted(path.parent.glob(f"{path.name}{ASIDE}*"), reverse=True)


def restore(path: Path, generation: Path) -> None:
    """Put the contents of ``generation`` at ``path``. What stands there now gets a name as set aside, too.

    At no moment is ``path`` without a file. Raises ``errors.NotSaved``, or ``errors.DamagedFile`` when the
    generation cannot be read.
    """
    data = read_whole(generation)
    keep_aside(path)
    write_whole(path, data)


def keep_aside(path: Path) -> None:
    """What stands at ``path``, if anything, gets a name as set aside too, and keeps its own. Raises
    ``errors.NotSaved``, or ``errors.DamagedFile`` when that takes reading it and it cannot be read."""
    if os.path.lexists(path):
        _second_name(path, _free_name(path))


def put(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` for good, in place of what is there, which is kept as a generation first. What
    was written is read back and compared before any generation goes.

    Raises ``errors.NotSaved``; what was there is then there again, or still.
    """
    kept = keep(path, thin=False)
    write_whole(path, data)
    if read_whole(path) != data:
        if kept is not None:
            write_whole(path, read_whole(kept))
        raise NotSaved(NOT_READ_BACK, file=str(path))
    thin(path, dt.datetime.now(dt.UTC))


def _second_name(path: Path, other: Path) -> None:
    """A hard link is safe because files are replaced, never written in place."""
    if not path.is_symlink():
        try:
            fileops.link(path, other)
            return fileops.fsync_folder(other.parent)
        except (OSError, NotImplementedError):
            pass  # not every disk has hard links; the copy may replace a link made before the failure
    write_whole(other, read_whole(path))


def _next_stamp(newest_first: list[str], now: dt.datetime) -> str:
    """Now, but always after the newest there: a clock set back must not make it the oldest."""
    newest = newest_first[0] if newest_first else ""
    if newest < stamp(now):
        return stamp(now)
    with suppress(OverflowError):
        if seen := moment(newest):
            return stamp(seen + dt.timedelta(microseconds=1))
    return stamp(now)


def _free_name(path: Path) -> Path:
    now = dt.datetime.now(dt.UTC)
    while os.path.lexists(name := path.with_name(f"{path.name}{ASIDE}{stamp(now)}")):
        now += dt.timedelta(microseconds=1)
    return name
