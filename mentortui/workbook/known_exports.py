"""The files that were written for a mentorship: kept, so that erasing it can name them.

Noting one needs no lock: the command line may export while a window is open. Of what was written only the
kind is kept, never a word of it.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from mentortui.errors import DamagedFile, NotSaved
from mentortui.i18n import N_
from mentortui.storage import growing
from mentortui.storage.cipher import Cipher
from mentortui.storage.layout import Layout

_NOT_NOTED = N_(
    "The file {file} was written, but the list of files that were given could not be. Remember the file "
    "yourself if the notes are to be deleted one day."
)


class KnownExport(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was written: where, what of the workbook it is, its format, and when (UTC)."""

    path: Path
    what: str
    format: str
    when: dt.datetime

    def is_there(self) -> bool:
        """Something is still called that. A file that was moved or copied elsewhere is not known of."""
        return os.path.lexists(self.path)


class _Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An export as it stands in the list. ``raw`` is the path in hex where it is not UTF-8."""

    path: str
    what: str
    format: str
    when: dt.datetime
    raw: str = ""


class Exports:
    """The lists of one workbook. They may be added to without its lock, also where it is open to read."""

    def __init__(self, layout: Layout, cipher: Cipher, clock: Callable[[], dt.datetime]) -> None:
        self._layout = layout
        self._cipher = cipher
        self._clock = clock

    def note(self, mentorship: str, file: Path, what: str, format: str) -> None:  # noqa: A002
        """Remember a file that was just written. Raises NotSaved, which says that the file is there."""
        trouble = note_export(self._layout, self._cipher, mentorship, file, what, format, self._clock())
        if trouble is not None:
            raise trouble

    def known(self, mentorship: str) -> tuple[KnownExport, ...]:
        """The files that were written for a mentorship, the newest first; one written anew stands once."""
        return known_exports(self._layout, self._cipher, mentorship)

    def read(self, mentorship: str) -> tuple[tuple[KnownExport, ...], int]:
        """As ``known``, and how many lines of the list could not be read."""
        return read_exports(self._layout, self._cipher, mentorship)


def note_export(
    layout: Layout,
    cipher: Cipher,
    mentorship: str,
    file: Path,
    what: str,
    format: str,  # noqa: A002
    when: dt.datetime,
) -> NotSaved | None:
    """Remember that ``file`` was just written for a mentorship (its uid): what it is, and its format.

    Never raises: the file is there already. What is wrong is given, to be told.
    """
    line = _Line(when=when, what=what, format=format, **_written(_place(file)))
    try:
        growing.append(layout.exports(mentorship), msgspec.to_builtins(line), cipher.of(mentorship))
    except NotSaved:
        return NotSaved(_NOT_NOTED, file=str(file))
    return None


def known_exports(layout: Layout, cipher: Cipher, mentorship: str) -> tuple[KnownExport, ...]:
    """The files that were written for a mentorship, the newest first; one written anew stands once."""
    return read_exports(layout, cipher, mentorship)[0]


def read_exports(layout: Layout, cipher: Cipher, mentorship: str) -> tuple[tuple[KnownExport, ...], int]:
    """As ``known_exports``, and how many lines of the list could not be read."""
    try:
        listed = growing.read(layout.exports(mentorship), cipher)
    except DamagedFile:
        return (), 1
    found: dict[Path, KnownExport] = {}
    bad = listed.bad
    for record in listed.records:
        try:
            one = _known(msgspec.convert(record, _Line))
        except ValueError:
            bad += 1
        else:
            found.pop(one.path, None)
            found[one.path] = one
    return tuple(reversed(found.values())), bad


def _place(file: Path) -> Path:
    """Where the file lies, by whatever way it was reached; the file itself is no link, for links are
    replaced."""
    try:
        return file.absolute().parent.resolve() / file.name
    except (OSError, RuntimeError):
        return file.absolute()


def _written(path: Path) -> dict[str, str]:
    text = str(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        raw = os.fsencode(path)
        return {"path": raw.decode("utf-8", "backslashreplace"), "raw": raw.hex()}
    return {"path": text}


def _known(line: _Line) -> KnownExport:
    path = os.fsdecode(bytes.fromhex(line.raw)) if line.raw else line.path
    return KnownExport(path=Path(path), what=line.what, format=line.format, when=line.when)
