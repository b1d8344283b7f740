"""All files of a workbook from one cipher to another, each whole, so that it can be gone on with after a
kill. What each becomes is read back before the next is begun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from mentortui.errors import DamagedFile, NotSaved
from mentortui.i18n import N_
from mentortui.storage.atomic import read_whole, write_whole
from mentortui.storage.cipher import Cipher, Plain
from mentortui.storage.layout import ASIDE, Layout, names_in
from mentortui.storage.resealing import resealed

_NOT_READ_BACK = N_(
    "The file {file} could not be read back as it was written, so the earlier one was kept. Check the disk, "
    "then try again. What was saved before is safe."
)


class Sealed(NamedTuple):
    """A file that a cipher stands before. ``name`` is what it is sealed under."""

    path: Path
    name: str
    mentorship: str
    """Whose it is, where its place says so."""
    meeting: str
    """The meeting it belongs to, where its place says that."""


def sealed_files(layout: Layout) -> Iterator[Sealed]:
    """Every file of a workbook that a cipher stands before, also earlier copies and what was set aside."""
    for path in _with_copies(layout.index):
        yield Sealed(path, layout.index.name, "", "")
    mentorships, live = layout.mentorship("x").parent, layout.snapshot("x").parent
    for folder in (mentorships, live, layout.overflow("x").parent, layout.exports("x").parent):
        for found in sorted(names_in(folder)):
            name = found.partition(ASIDE)[0]
            stem, dot, ending = name.partition(".")
            if not dot or not stem or ending not in ("json", "journal", "txt", "log"):
                continue
            of_meeting = folder in (live, layout.overflow("x").parent)
            yield Sealed(folder / found, name, "" if of_meeting else stem, stem if of_meeting else "")
    yield from _earlier(layout)


def _with_copies(path: Path) -> list[Path]:
    aside = [path.with_name(n) for n in names_in(path.parent) if n.startswith(f"{path.name}{ASIDE}")]
    return [found for found in (path, *sorted(aside)) if found.exists()]


def _earlier(layout: Layout) -> Iterator[Sealed]:
    folder = layout.keys_copy.parent
    for uid in sorted(names_in(folder)):
        for name in sorted(names_in(folder / uid)):
            if name.endswith(".json") and not name.startswith("."):
                yield Sealed(folder / uid / name, f"{uid}.json", uid, "")


def move_all(layout: Layout, old: Cipher, new: Cipher, owner: Callable[[str], str]) -> None:
    """Every file from ``old``, which opens all there is, to ``new``. ``owner`` tells whose a meeting is.

    Raises NotSaved, and DamagedFile where the system does not let a file be read; each file is then in the
    old or the new form, and ``old`` opens both.
    """
    for file in sealed_files(layout):
        uid = file.mentorship or (owner(file.meeting) if file.meeting else "")
        _move(file, old, new.of(uid) if uid else new)


def _move(file: Sealed, old: Cipher, new: Cipher) -> None:
    try:
        data = read_whole(file.path)
    except FileNotFoundError:
        return
    try:
        wanted = resealed(data, file.name, old, new)
    except DamagedFile:
        wanted = _as_it_is(data, file.name, new)
    if wanted == data:
        return
    write_whole(file.path, wanted)
    back = read_whole(file.path)
    if back != wanted or _opened(back, file.name, new) != _opened(data, file.name, old):
        write_whole(file.path, data)
        raise NotSaved(_NOT_READ_BACK, file=str(file.path))


def _as_it_is(data: bytes, name: str, new: Cipher) -> bytes:
    """A damaged file is kept, but what is legible in it is not left lying open."""
    if isinstance(new, Plain) or not Plain().is_own(data):
        return data
    return new.seal(data, name)


def _opened(data: bytes, name: str, cipher: Cipher) -> bytes:
    try:
        return resealed(data, name, cipher, Plain())
    except DamagedFile:
        return data
