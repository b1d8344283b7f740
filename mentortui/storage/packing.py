"""A backup as one file: a zip of the workbook's files, byte for byte, and a manifest with the sum of each.

What comes from elsewhere is not trusted: only names that a workbook has, each once, no links, no more bytes
than are told and than there is room for. It is opened whole in memory, and nothing of it is written before
all of it has been seen to be right.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from mentortui import __version__
from mentortui.errors import BadInput, DamagedFile, NewerFormat
from mentortui.i18n import N_
from mentortui.storage.troubles import unreadable

FORMAT = 1
MANIFEST = "manifest.json"
TEMPLATES = "meeting_templates"

MOST_FILES = 20_000
MOST_BYTES = 512 * 1024 * 1024
"""All files together, and the zip itself."""
_LONGEST_MANIFEST = 8 * 1024 * 1024

_UID = r"[0-9a-z-]{1,80}"
_NAMES = re.compile(
    rf"keys\.json|workbook\.json|erased\.log|mentorships/{_UID}\.json|live/{_UID}\.(?:json|journal)"
    rf"|overflow/{_UID}\.txt|exports/{_UID}\.log"
)
_TEMPLATE = re.compile(rf"{TEMPLATES}(?:/[^/\\:*?\"<>|\x00-\x1f\x7f]{{1,120}}){{1,5}}")
_TROUBLES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    KeyError,
    IndexError,
    OSError,
)
"""What zipfile raises for a file that is no good zip."""

_NOT_OURS = N_(
    "The file {file} is not a whole backup of this program, so nothing was taken from it and nothing was "
    "changed. Take another backup."
)
_NEWER = N_(
    "The backup {file} was made by a newer version of this program. Nothing was changed. Install the newer "
    "version to restore from it."
)
_MISSING = N_(
    "There is no file called {file}. Nothing was changed. Check the name, and that the disk is connected."
)


class _Entry(msgspec.Struct, frozen=True):
    size: int
    sha256: str


class _Manifest(msgspec.Struct, frozen=True):
    backup: int
    when: dt.datetime
    app: str
    files: dict[str, _Entry]


class Packed(msgspec.Struct, frozen=True):
    """What is in a backup: when it was made (UTC), and name -> bytes, the names with ``/``."""

    when: dt.datetime
    files: dict[str, bytes]


def may_be_called(name: str) -> bool:
    """A workbook has files of this name."""
    if _NAMES.fullmatch(name):
        return True
    parts = name.split("/")
    odd = any(part in ("", ".", "..") or part[-1] in ". " or part.startswith(".") for part in parts)
    return bool(_TEMPLATE.fullmatch(name)) and not odd


def pack(files: Mapping[str, bytes], when: dt.datetime) -> bytes:
    """The backup of ``files``. ``when`` is UTC."""
    entries = {name: _Entry(len(data), _sum(data)) for name, data in files.items()}
    manifest = msgspec.json.encode(_Manifest(FORMAT, when, __version__, entries))
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in {MANIFEST: manifest, **files}.items():
            info = zipfile.ZipInfo(name)  # the time in it is a fixed one: the manifest has the time
            info.external_attr = (stat.S_IFREG | 0o600) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, data)
    return to.getvalue()


def unpack(path: Path) -> Packed:
    """The backup at ``path``, every sum compared. Raises BadInput when it is not there, DamagedFile for
    anything that is not a whole backup, NewerFormat."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _not_ours(path)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise BadInput(_MISSING, file=str(path)) from error
    except OSError as error:
        raise unreadable(path) from error
    return unpacked(data, path)


def unpacked(data: bytes, path: Path) -> Packed:
    """As ``unpack``, from the bytes that are, or will be, at ``path``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return _checked(packed, path)
    except (*_TROUBLES, msgspec.MsgspecError) as error:
        raise _not_ours(path) from error


def _checked(packed: zipfile.ZipFile, path: Path) -> Packed:
    """Raises ValueError and what zipfile raises for a bad one."""
    infos = packed.infolist()
    names = [info.filename for info in infos]
    if len(infos) > MOST_FILES or len({name.casefold() for name in names}) != len(names):
        raise ValueError("too many files, or one twice")
    if sum(info.file_size for info in infos) > MOST_BYTES or not all(map(_is_plain_file, infos)):
        raise ValueError("too much, or no plain files")
    manifest = _manifest(packed, path)
    if {*manifest.files, MANIFEST} != set(names) or not all(map(may_be_called, manifest.files)):
        raise ValueError("other files than told")
    return Packed(manifest.when, {name: _read(packed, name, one) for name, one in manifest.files.items()})


def _is_plain_file(info: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(info.external_attr >> 16)
    encrypted = bool(info.flag_bits & 0x1)
    return kind in (0, stat.S_IFREG) and not encrypted and not info.is_dir()


def _manifest(packed: zipfile.ZipFile, path: Path) -> _Manifest:
    if packed.getinfo(MANIFEST).file_size > _LONGEST_MANIFEST:
        raise ValueError("too long")
    with packed.open(MANIFEST) as stream:
        raw = stream.read(_LONGEST_MANIFEST)
    number = msgspec.json.decode(raw, type=dict[str, object]).get("backup")
    if type(number) is int and number > FORMAT:
        raise NewerFormat(_NEWER, file=str(path))
    manifest = msgspec.json.decode(raw, type=_Manifest)
    if manifest.backup != FORMAT or manifest.when.tzinfo is None:
        raise ValueError("no such format")
    return manifest


def _read(packed: zipfile.ZipFile, name: str, told: _Entry) -> bytes:
    if not 0 <= told.size <= MOST_BYTES or packed.getinfo(name).file_size != told.size:
        raise ValueError("another size than told")
    with packed.open(name) as stream:
        data = stream.read(told.size + 1)  # no more, whatever the zip says of itself
    if len(data) != told.size or _sum(data) != told.sha256:
        raise ValueError("other bytes than told")
    return data


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _not_ours(path: Path) -> DamagedFile:
    return DamagedFile(_NOT_OURS, file=str(path))
