"""Which files of the data folder belong to a mentorship: its own, earlier copies, what was set aside and what
is half-made; and those of its meetings, found by whatever can still be read of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import msgspec

from mentortui.errors import DamagedFile, Encrypted
from mentortui.storage.atomic import read_whole
from mentortui.storage.cipher import MAGIC, Cipher
from mentortui.storage.journal_lines import line_name, opened_line, sealed_payload
from mentortui.storage.layout import Layout, names_in

Owner = Callable[[bytes], str]
"""The uid of the mentorship whose key sealed some bytes; "" when that is not known."""

_STEM = re.compile(r"\.?([0-9a-z-]+)(?=[^0-9a-z-]|$)")
_PROPER = re.compile(r"\.?([0-9a-z-]+\.(?:json|journal|txt|log))")
_SAYS_WHOSE = re.compile(rb'"mentorship":\s*"([0-9a-z-]+)"')


class Kind(StrEnum):
    """What a file is to a mentorship."""

    MENTORSHIP = "mentorship"
    COPY = "copy"
    JOURNAL = "journal"
    """A journal, a snapshot, or the room kept for a journal."""
    ATTACHMENT = "attachment"
    LIST = "list"
    """The list of files that were given."""


class Belonging(msgspec.Struct, frozen=True):
    """One file of a mentorship."""

    path: Path
    kind: Kind
    tells: bool = True
    """It says itself whose it is, in its name or in what is in it."""


class Belongings(msgspec.Struct, frozen=True):
    """A mentorship's files. ``unknown`` are files of meetings that nothing tells the owner of."""

    files: tuple[Belonging, ...] = ()
    unknown: tuple[Path, ...] = ()


def owner_by_key(cipher: Cipher) -> Owner:
    """How to tell whose bytes are from the key that sealed them, without opening them."""

    def owner(data: bytes) -> str:
        if not data.startswith(MAGIC):
            return ""
        from mentortui.storage.keyring import Keyring

        return cipher.owner(data) if isinstance(cipher, Keyring) else ""

    return owner


def stem(name: str) -> str:
    """The uid that a file's name begins with; "" when it begins with none."""
    found = _STEM.match(name)
    return found[1] if found else ""


def persons(layout: Layout) -> set[str]:
    """Every uid that has a file, an earlier copy or a list, whether or not it can be read."""
    folders = (layout.mentorship("x").parent, layout.exports("x").parent, layout.keys_copy.parent)
    not_uids = {"", layout.index.stem, layout.keys.stem}
    return {stem(name) for folder in folders for name in names_in(folder)} - not_uids


def own_files(layout: Layout, uid: str) -> Iterator[Belonging]:
    """The mentorship's list of given files, earlier copies and file, with what was set aside."""
    yield from (Belonging(path, Kind.LIST) for path in _called(layout.exports(uid).parent, uid))
    copies = layout.backups(uid)
    if not copies.is_symlink():
        yield from (Belonging(copies / name, Kind.COPY) for name in sorted(names_in(copies)))
    mentorships = layout.mentorship(uid).parent
    yield from (Belonging(path, Kind.MENTORSHIP) for path in _called(mentorships, uid))


def belongings(layout: Layout, cipher: Cipher, uid: str) -> Belongings:
    """Every file of the mentorship ``uid``."""
    own = tuple(own_files(layout, uid))
    mine = _Contents(layout, cipher, uid)
    others = [_Contents(layout, cipher, other) for other in sorted(persons(layout) - {uid})]
    found: list[Belonging] = []
    unknown: list[Path] = []
    for meeting, files in _of_meetings(layout).items():
        said = [_owner(file, cipher) for file in files]
        owner = next(filter(None, said), "")
        if owner == uid or (not owner and mine.name(meeting)):
            found += [Belonging(f.path, f.kind, bool(by)) for f, by in zip(files, said, strict=True)]
        elif not owner and not any(other.name(meeting) for other in others):
            unknown += [file.path for file in files if not file.path.name.endswith(".reserve")]
    return Belongings((*found, *own), tuple(unknown))


def owners_of_meetings(layout: Layout, cipher: Cipher) -> set[str]:
    """Every uid that a journal, snapshot or attachment says it belongs to."""
    return {_owner(file, cipher) for files in _of_meetings(layout).values() for file in files} - {""}


class _Contents:
    """What the files of one mentorship say, read when first asked for."""

    def __init__(self, layout: Layout, cipher: Cipher, uid: str) -> None:
        self._layout = layout
        self._cipher = cipher
        self._uid = uid
        self._read: list[bytes] | None = None

    def name(self, meeting: str) -> bool:
        """Some file of the mentorship, damaged or not, names the meeting."""
        if self._read is None:
            self._read = [
                _opened(file.path, self._cipher, f"{self._uid}.json")
                for file in own_files(self._layout, self._uid)
                if file.kind is not Kind.LIST
            ]
        quoted = f'"{meeting}"'.encode()
        return any(quoted in data for data in self._read)


def _of_meetings(layout: Layout) -> dict[str, list[Belonging]]:
    """Meeting uid -> all that lies beside under its name."""
    found: dict[str, list[Belonging]] = {}
    for folder, kind in (
        (layout.overflow("x").parent, Kind.ATTACHMENT),
        (layout.snapshot("x").parent, Kind.JOURNAL),
    ):
        for name in sorted(names_in(folder)):
            found.setdefault(stem(name) or name, []).append(Belonging(folder / name, kind))
    return found


def _owner(file: Belonging, cipher: Cipher) -> str:
    """Whose a file of a meeting is, by what is in it; "" when that does not tell."""
    by_key = owner_by_key(cipher)
    data = _bytes(file.path)
    owner = by_key(data) or _by_lines(data, by_key)
    if owner or file.kind is not Kind.JOURNAL:  # what was pasted may say anything
        return owner
    said = _SAYS_WHOSE.search(_opened(file.path, cipher, _proper(file.path)))
    return said[1].decode() if said else ""


def _by_lines(data: bytes, by_key: Owner) -> str:
    """Any line that is whole tells it, also where the first is not."""
    for line in data.split(b"\n"):
        payload = sealed_payload(line)
        if payload and (owner := by_key(payload)):
            return owner
    return ""


def _called(folder: Path, uid: str) -> list[Path]:
    return [folder / name for name in sorted(names_in(folder)) if stem(name) == uid]


def _proper(path: Path) -> str:
    found = _PROPER.match(path.name)
    return found[1] if found else path.name


def _opened(path: Path, cipher: Cipher, name: str) -> bytes:
    """What is in a file, or where it cannot be opened its bytes."""
    data = _bytes(path)
    with suppress(DamagedFile, Encrypted):
        if name.endswith(".journal"):
            return opened_line(data.partition(b"\n")[0], cipher, line_name(name, 0))
        return cipher.open(data, name)
    return data


def _bytes(path: Path) -> bytes:
    with suppress(FileNotFoundError, DamagedFile):
        return read_whole(path)
    return b""
