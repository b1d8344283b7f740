"""A workbook with every kind of file of Amina, a marker word in each, and Oleksandr beside her; and a search
for her words in all that is left."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import msgspec

from mentortui.errors import MentortuiError
from mentortui.model.tables import TABLES
from mentortui.storage import codec
from mentortui.storage.cipher import Cipher, Plain
from mentortui.storage.layout import Layout
from mentortui.storage.moving import sealed_files
from mentortui.storage.resealing import resealed
from mentortui.workbook.workbook import Workbook
from tests.sharing.marked import Marker, forms
from tests.sharing.mentorships import Shape, mentorship
from tests.storage.keyrings import PASSPHRASE
from tests.workbook.holding import Clock, hold, plan, stop, write

STAMP = "damaged-20261101T000000000000Z"
RECOVERY = "unused here"
LIVE = Marker(Random(5))
WORD = LIVE.fresh()
BOOK = mentorship(Shape(seed=7, held=3, live=False, planned=True, language="nb", closed=True, least=1))
STEMS = (BOOK.private.stem, BOOK.struck.stem, BOOK.shared.stem, LIVE.stem)
"""How each of Amina's marker words begins."""


class Filled(msgspec.Struct, frozen=True):
    """Whose uids are whose."""

    root: Path
    amina: str
    oleksandr: str
    meeting: str
    """Amina's meeting that is going on."""
    given: Path
    """A file that was given."""


def fill(root: Path, given: Path, *, small: bool = False) -> Filled:
    """The workbook; ``small`` has no more files than it takes."""
    with_book = {} if small else BOOK.book.tables
    workbook = Workbook(root, clock=Clock())
    oleksandr = workbook.add_participant("Oleksandr", "sveiser", mentor="Kari")
    hold(oleksandr)
    sit(workbook, oleksandr.uid, "fisk", given.with_name("other.md"))
    amina = workbook.add_participant("Amina", WORD, mentor="Kari")
    uid = amina.uid
    if with_book:
        path = workbook.layout.mentorship(uid)
        tables = {**{name: dict(with_book.get(name, {})) for name in TABLES}}
        tables["mentorship"] = dict(amina.book.tables["mentorship"])
        for name, one in tables["rights"].items():
            tables["rights"][name] = msgspec.structs.replace(one, frozen_on=None)
        codec.save(path, tables, workbook.cipher.of(uid))
    meeting = sit(workbook, uid, WORD, given)
    workbook.close()
    filled = Filled(root, uid, oleksandr.uid, meeting, given)
    if not small:
        _set_aside(filled)
    return filled


def sit(workbook: Workbook, uid: str, word: str, given: Path) -> str:
    """A meeting that is going on, with all that it leaves; a file that was given."""
    sitting = workbook.open(uid).start(plan())
    write(sitting.live, "today-1", word)
    write(sitting.live, "private", word)
    sitting.keeper.keep_overflow(word)
    sitting.keeper.save()
    stop(sitting)
    given.parent.mkdir(exist_ok=True)
    given.write_text(word)
    workbook.exports.note(uid, given, "summary", "md")
    return sitting.live.meeting.uid


def _set_aside(filled: Filled) -> None:
    for file in of_amina(filled).values():
        if not file.exists():
            shutil.copy(beside(file), file)


def beside(file: Path) -> Path:
    """The file that one was set aside from, or is half of."""
    name = file.name.removeprefix(".").removesuffix(".aa.tmp").partition(f".{STAMP}")[0]
    return file.with_name(name)


def of_amina(filled: Filled) -> dict[str, Path]:
    """What kind of file -> the file, for every kind that holds her words or tells of her."""
    layout = Layout(filled.root)
    whole = {
        "mentorship": layout.mentorship(filled.amina),
        "journal": layout.journal(filled.meeting),
        "snapshot": layout.snapshot(filled.meeting),
        "attachment": layout.overflow(filled.meeting),
        "given": layout.exports(filled.amina),
        "list": layout.index,
    }
    found = dict(whole)
    for kind, path in whole.items():
        found[f"{kind} set aside"] = path.with_name(f"{path.name}.{STAMP}")
        found[f"{kind} half made"] = path.with_name(f".{path.name}.aa.tmp")
    found["copy"] = max(layout.backups(filled.amina).glob("*.json"))
    found["copy half made"] = found["copy"].with_name(f".{found['copy'].name}.aa.tmp")
    found["reserve"] = layout.journal(filled.meeting).with_name(f"{filled.meeting}.journal.reserve")
    return found


def opened(root: Path, *, read_only: bool = False) -> Workbook:
    """The workbook, unlocked when it is encrypted."""
    workbook = Workbook(root, read_only=read_only, clock=Clock())
    if workbook.is_locked:
        workbook.unlock(PASSPHRASE)
    return workbook


def doing(act: Callable[[Workbook], object], root: Path) -> None:
    """Open, act and close."""
    workbook = opened(root)
    try:
        act(workbook)
    finally:
        workbook.close()


def in_files(root: Path, cipher: Cipher) -> Iterator[tuple[Path, bytes]]:
    """All bytes of all files, as they are and as the cipher opens them."""
    for path in root.rglob("*"):
        if path.is_file():
            yield path, path.read_bytes()
    for file in sealed_files(Layout(root)):
        with suppress(MentortuiError):
            yield file.path, resealed(file.path.read_bytes(), file.name, cipher, Plain())


def left_of_amina(filled: Filled, cipher: Cipher) -> set[Path]:
    """Files with a word of hers, or her uid in them or in their name."""
    words = [filled.amina, filled.meeting]
    searched = [form for stem in STEMS for form in forms(stem)] + [word.encode() for word in words]
    found = {path for path, data in in_files(filled.root, cipher) if any(form in data for form in searched)}
    return found | {path for path in filled.root.rglob("*") if any(word in path.name for word in words)}


def bytes_of(filled: Filled, uid: str) -> dict[Path, bytes]:
    """Every file of one mentorship and its meetings, but for what is only half made."""
    words = [uid, *_meetings(filled, uid)]
    return {
        path: path.read_bytes()
        for path in filled.root.rglob("*")
        if path.is_file()
        and any(word in str(path.relative_to(filled.root)) for word in words)
        and not path.name.endswith(".tmp")
    }


def _meetings(filled: Filled, uid: str) -> list[str]:
    if uid == filled.amina:
        return [filled.meeting]
    return [path.stem for path in (filled.root / "live").glob("*.journal") if path.stem != filled.meeting]
