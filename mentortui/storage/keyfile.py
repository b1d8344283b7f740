"""The key file: how the notes are unlocked. It holds no key that is not sealed. Nothing heavy is imported.

There are two copies, because without it nothing can be read. Either is taken when the other is damaged.
"""

from __future__ import annotations

import zlib
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from mentortui.errors import MentortuiError
from mentortui.storage import fileops
from mentortui.storage.atomic import make_private_dir, read_whole, write_whole
from mentortui.storage.layout import Layout
from mentortui.storage.meta import newer_format
from mentortui.storage.troubles import damaged, not_saved

FORMAT = 1

Moving = Literal["", "on", "off", "new"]
"""What was being done to all files when this was written: nothing, sealing them, opening them for good, or
giving them a new data key. It is gone on with at the next opening."""


class Cost(NamedTuple):
    """What one guess at the passphrase costs: memory in KiB, passes over it, lanes."""

    memory: int
    passes: int
    lanes: int


class Slot(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A copy of the data key, sealed by what one secret is turned into. Bytes are base64."""

    kind: Literal["passphrase", "recovery"]
    kdf: Literal["argon2id", "hkdf-sha256"]
    salt: str
    sealed: str
    """A nonce of 12 bytes, then the data key under AES-256-GCM."""
    memory: int = 0
    passes: int = 0
    lanes: int = 0

    @property
    def cost(self) -> Cost:
        """What a guess costs; nothing is said of it where none is needed."""
        return Cost(self.memory, self.passes, self.lanes)


class KeyFile(msgspec.Struct, frozen=True, kw_only=True):
    """The contents. ``check`` is a MAC over all the rest, under a key that follows from the data key."""

    format: int = msgspec.field(name="mentortui-keys", default=FORMAT)
    id: str
    """The data key's id, 16 hex digits."""
    moving: Moving = ""
    slots: tuple[Slot, ...]
    keys: str
    """The keys of the mentorships, sealed by the data key; base64."""
    check: str = ""
    crc32: str = ""


def read_all(layout: Layout) -> list[tuple[Path, KeyFile]]:
    """The key file and its copy, the file first, without one that is damaged, and each contents once.

    Raises what the file itself has against it when neither can be read.
    """
    found: list[tuple[Path, KeyFile]] = []
    trouble: MentortuiError | None = None
    for path in (layout.keys, layout.keys_copy):
        try:
            one = read(path)
        except FileNotFoundError:
            continue
        except MentortuiError as error:
            trouble = trouble or error
        else:
            if all(one != other for _path, other in found):
                found.append((path, one))
    if not found:
        raise trouble or damaged(layout.keys)
    return found


def read(path: Path) -> KeyFile:
    """One of the two. Raises FileNotFoundError, DamagedFile and NewerFormat."""
    data = read_whole(path)
    try:
        file = msgspec.json.decode(data, type=KeyFile)
    except (ValueError, RecursionError) as error:
        raise _newer_or_damaged(data, path) from error
    if file.format != FORMAT:
        raise newer_format(path)
    if file.crc32 != _crc(file):
        raise damaged(path)
    return file


def _newer_or_damaged(data: bytes, path: Path) -> MentortuiError:
    with suppress(ValueError, RecursionError):
        found = msgspec.json.decode(data)
        if isinstance(found, dict) and found.get("mentortui-keys", 0) not in (0, FORMAT):
            return newer_format(path)
    return damaged(path)


def write(layout: Layout, file: KeyFile) -> None:
    """Put ``file`` in both places. Raises NotSaved; the first place then has the old or the new one."""
    data = as_bytes(file)
    make_private_dir(layout.keys_copy.parent)
    write_whole(layout.keys, data)
    write_whole(layout.keys_copy, data)


def mend(layout: Layout, file: KeyFile) -> None:
    """Give both places what one of them was found to have. A disk that refuses is left as it is."""
    data = as_bytes(file)
    for path in (layout.keys, layout.keys_copy):
        with suppress(MentortuiError):
            if not path.exists() or read_whole(path) != data:
                make_private_dir(path.parent)
                write_whole(path, data)


def remove(layout: Layout) -> None:
    """The notes are plain now. The copy goes first: alone it would count as the file. Raises NotSaved."""
    for path in (layout.keys_copy, layout.keys):
        try:
            with suppress(FileNotFoundError):
                fileops.unlink(path)
            fileops.fsync_folder(path.parent)
        except OSError as error:
            raise not_saved(error, path.parent) from error


def as_bytes(file: KeyFile) -> bytes:
    """As it stands on disk."""
    return msgspec.json.encode(msgspec.structs.replace(file, crc32=_crc(file)))


def authenticated(file: KeyFile) -> bytes:
    """What ``check`` covers: all but itself and the checksum, as JSON with sorted keys and no spaces."""
    fields = msgspec.to_builtins(file)
    del fields["check"], fields["crc32"]
    return msgspec.json.encode(fields, order="sorted")


def _crc(file: KeyFile) -> str:
    return f"{zlib.crc32(msgspec.json.encode(msgspec.structs.replace(file, crc32=''))):08x}"
