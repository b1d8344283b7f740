"""Notes from a backup become those that count: of some people, or all of a backup in an empty folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from mentortui.errors import BadInput, DamagedFile, Erased
from mentortui.i18n import N_
from mentortui.storage import codec, erased, generations
from mentortui.storage.atomic import read_whole
from mentortui.storage.cipher import Cipher
from mentortui.storage.layout import Layout
from mentortui.storage.lock import WorkbookLock
from mentortui.storage.packing import TEMPLATES, unpack
from mentortui.storage.resealing import resealed
from mentortui.storage.restoring import put_in_place
from mentortui.storage.troubles import damaged
from mentortui.workbook.loading import live_meetings, live_of
from mentortui.workbook.looking_in import Look
from mentortui.workbook.putting_back import as_it_will_be, present
from mentortui.workbook.workbook import Workbook

_NOT_IN_IT = N_("That person's notes are not in the backup, or were erased. Nothing was changed.")
_NOT_EMPTY = N_(
    "There are notes in {folder} already, so the whole backup was not put there. Choose whose notes to "
    "restore."
)
_DOUBTFUL = N_(
    "The list of those who were erased is damaged in the backup. So that nobody who was erased comes back, "
    "nothing was restored. Take another backup."
)


def restore(workbook: Workbook, look: Look, chosen: Collection[str]) -> None:
    """Put the notes of the mentorships ``chosen``, by uid, in place of those that are here, which are kept as
    an earlier copy. Each is restored whole or not at all, one after the other.

    The day of deletion and all that is said of the person's rights stays as it is here. Those whom the backup
    knows as erased are erased here from now on. Raises BadInput while a meeting of theirs is going on, when
    frozen or not in the backup, Erased, ReadOnly, NotSaved, DamagedFile.
    """
    for uid in chosen:
        if look.found(uid) is None:
            raise (
                Erased(_NOT_IN_IT) if uid in look.erased or workbook.is_erased(uid) else BadInput(_NOT_IN_IT)
            )
    if look.erased.bad:
        raise DamagedFile(_DOUBTFUL)
    for uid in chosen:
        present(workbook, uid)  # whatever forbids one of them, before the first
    if look.erased.days:
        erased.merge(workbook.layout, look.erased)
    for uid in chosen:
        _restore(workbook, look, uid)
    workbook.seal_with(workbook.cipher)  # the list is read anew


def _restore(workbook: Workbook, look: Look, uid: str) -> None:
    now = present(workbook, uid)
    path = look.layout.mentorship(uid)
    earlier = codec.load_saved(path, look.cipher)
    if earlier is None:
        raise damaged(path)
    live = live_of(look.layout, look.cipher)
    alive = [live[uid]] if uid in live else []
    cipher = workbook.cipher.of(uid)
    name = f"mentorships/{path.name}"
    files = {name: cipher.seal(as_it_will_be(workbook, earlier, now, alive), path.name)}
    for meeting in alive:
        files |= _of_meeting(look, meeting, cipher)
    for meeting in {*earlier.tables["meetings"], *alive}:
        files |= _pasted(workbook, look, meeting, cipher)
    files |= _given(workbook, look, uid, cipher)
    files |= _templates(workbook, look)
    if now is None:
        generations.keep_aside(workbook.layout.mentorship(uid))
    put_in_place(workbook.layout, files)


def _of_meeting(look: Look, meeting: str, cipher: Cipher) -> dict[str, bytes]:
    found = {}
    for path in (look.layout.journal(meeting), look.layout.snapshot(meeting)):
        if path.exists():
            found[f"live/{path.name}"] = resealed(read_whole(path), path.name, look.cipher, cipher)
    return found


def _pasted(workbook: Workbook, look: Look, meeting: str, cipher: Cipher) -> dict[str, bytes]:
    """What had no room in the notes: it only ever grows, so the longer one has it all. Where neither does,
    both are kept, one after the other."""
    path = look.layout.overflow(meeting)
    if not path.exists():
        return {}
    then = look.cipher.open(read_whole(path), path.name)
    here = workbook.layout.overflow(meeting)
    now = workbook.cipher.open(read_whole(here), here.name) if here.exists() else b""
    if then in now:
        return {}
    both = then if now in then else now + then
    return {f"overflow/{path.name}": cipher.seal(both, path.name)}


def _given(workbook: Workbook, look: Look, uid: str, cipher: Cipher) -> dict[str, bytes]:
    """The list of files that were given: none that is known here is forgotten."""
    path, here = look.layout.exports(uid), workbook.layout.exports(uid)
    if not path.exists():
        return {}
    now = read_whole(here) if here.exists() else b""
    known = {line.partition(b" ")[0] for line in now.split(b"\n")}
    then = resealed(read_whole(path), path.name, look.cipher, cipher)
    new = [line for line in then.split(b"\n") if line and line.partition(b" ")[0] not in known]
    if not new:
        return {}
    return {f"exports/{path.name}": now + b"".join(b"\n" + line for line in new) + b"\n"}


def _templates(workbook: Workbook, look: Look) -> Iterator[tuple[str, bytes]]:
    """Own meeting templates that are not here."""
    for path in sorted((look.layout.root / TEMPLATES).rglob("*")):
        name = path.relative_to(look.layout.root).as_posix()
        if path.is_file() and not (workbook.layout.root / name).exists():
            yield name, read_whole(path)


def is_empty(root: Path) -> bool:
    """No notes have been kept in this data folder, and nobody was erased from it."""
    layout = Layout(root)
    there = layout.mentorships() or layout.lost() or live_meetings(layout)
    return not (there or layout.is_protected or layout.erased.exists())


def restore_all(file: Path, root: Path) -> None:
    """Put all of a backup in the empty data folder ``root``. An encrypted one is as encrypted as it was.

    Raises BadInput when there is no such file or the folder is not empty, Locked, ReadOnly, DamagedFile,
    NewerFormat, NotSaved.
    """
    packed, layout = unpack(file), Layout(root)
    layout.prepare()
    lock = WorkbookLock(layout.lock)
    lock.acquire()
    try:
        if not is_empty(root):
            raise BadInput(_NOT_EMPTY, folder=str(root))
        files = {
            name: data
            for name, data in packed.files.items()
            if not (name.startswith(f"{TEMPLATES}/") and (root / name).exists())
        }
        put_in_place(layout, files)
    finally:
        lock.release()
