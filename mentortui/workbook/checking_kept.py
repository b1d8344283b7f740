"""Reads what is kept beside the notes: earlier copies, lists of given files, who was erased, keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mentortui.errors import DamagedFile, MentortuiError, NewerFormat
from mentortui.i18n import N_
from mentortui.storage import codec, erased, generations, keyfile
from mentortui.storage.layout import Layout
from mentortui.workbook.workbook import Workbook

_BAD_COPY = N_(
    "The earlier copy {file} cannot be read. The notes themselves are not touched by that, and nothing has "
    "to be done: it goes in time."
)
_BAD_EXPORTS = N_(
    "In the list of files that were given, {file}, some lines cannot be read ({count}). The notes are safe. "
    "Remember those files yourself if the notes are to be erased one day."
)
_BAD_ERASED = N_(
    "In the list of those who were erased, {file}, some lines cannot be read ({count}). The notes are safe, "
    "but nothing is put back until it is whole. Take the list from the newest backup."
)
_BAD_KEYS = N_(
    "Of the two copies of the key file, {file} cannot be read. The other one is good, so the notes are safe. "
    "Unlock them once in the program: this one is then made again."
)
_ALONE = N_(
    "A copy of the key file is missing: {file}. The other one is good, so the notes are safe. Unlock them "
    "once in the program: it is then made again."
)

Problems = tuple[MentortuiError, ...]


def kept_beside(workbook: Workbook) -> Iterator[tuple[str, Problems]]:
    """Whose or what it is -> what is wrong with it. Only what something is wrong with."""
    layout = workbook.layout
    found = [(uid, _of_mentorship(workbook, uid)) for uid in (*layout.mentorships(), *layout.lost())]
    found.append((layout.erased.name, _erased(layout)))
    found.append((layout.keys.name, _keys(layout)))
    for name, problems in found:
        if told := tuple(problems):
            yield name, told


def _of_mentorship(workbook: Workbook, uid: str) -> Iterator[MentortuiError]:
    file = workbook.layout.mentorship(uid)
    for copy in generations.generations(file):
        if trouble := _trouble_with(workbook, copy, file.name):
            yield trouble
    try:
        _known, bad = workbook.exports.read(uid)
    except MentortuiError as trouble:
        yield trouble
    else:
        if bad:
            yield DamagedFile(_BAD_EXPORTS, file=str(workbook.layout.exports(uid)), count=bad)


def _trouble_with(workbook: Workbook, copy: Path, name: str) -> MentortuiError | None:
    try:
        codec.load(copy, workbook.cipher, name=name)
    except NewerFormat as trouble:
        return trouble
    except MentortuiError:
        return DamagedFile(_BAD_COPY, file=str(copy))
    return None


def _erased(layout: Layout) -> Iterator[MentortuiError]:
    try:
        bad = erased.read(layout.erased).bad
    except MentortuiError as trouble:
        yield trouble
    else:
        if bad:
            yield DamagedFile(_BAD_ERASED, file=str(layout.erased), count=bad)


def _keys(layout: Layout) -> Iterator[MentortuiError]:
    if not layout.is_protected:
        return
    for path in (layout.keys, layout.keys_copy):
        try:
            keyfile.read(path)
        except FileNotFoundError:
            yield DamagedFile(_ALONE, file=str(path))
        except NewerFormat as trouble:
            yield trouble
        except MentortuiError:
            yield DamagedFile(_BAD_KEYS, file=str(path))
