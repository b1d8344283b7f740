"""A handout saved where one says: where, over what, and what can be done with the file then."""

from __future__ import annotations

import asyncio
from pathlib import Path

from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.sharing.formats import FORMATS, file_name
from mentortui.sharing.handout import Handout
from mentortui.text import fold, show
from mentortui.ui.handing.clipboard import LONG_ENOUGH_TO_READ
from mentortui.ui.handing.ways import Way
from mentortui.ui.screens.room import Room


async def save(room: Room, handout: Handout, way: Way) -> None:
    """Ask where, write it there, say where it is. For a worker of ``room``. Raises what the format does."""
    data = await asyncio.to_thread(FORMATS[way.format].write, handout)
    file = await _save_bytes(room, data, file_name(handout, way.format), str(_folder(room, handout)))
    if file is not None:
        _remember(room, file)
        _note(room, handout, way, file)
        await _tell(room, handout, way, file)


async def _save_bytes(room: Room, data: bytes, name: str, target: str) -> Path | None:
    """The file, or None when it was not written. ``target`` is proposed."""
    from mentortui.ui.dialogs.ask_line import AskLine

    hint = _("In a folder the file will be called {file}.", file=name)
    while True:
        asked = AskLine(_("Save as a file: in which folder or file?"), target, hint=hint)
        answer = await room.app.push_screen_wait(asked)
        if answer is None:
            return None
        target = answer
        try:
            file = await _write(room, data, name, Path(target))
        except MentortuiError as trouble:
            hint = str(trouble)
            continue
        if file is not None:
            return file


def _folder(room: Room, handout: Handout) -> Path:
    """Where the last file was put. Together, not one that is named after another participant."""
    last = room.desk.settings.export_folder
    others = (entry.alias for entry in room.desk.workbook.entries() if entry.uid != handout.mentorship)
    if not last or (room.top.together and any(fold(name) in fold(last) for name in others)):
        return usual_folder()
    return Path(last)


def usual_folder() -> Path:
    """The documents of whoever uses this machine."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


async def _write(room: Room, data: bytes, name: str, target: Path) -> Path | None:
    """The file, or None to choose another name. Raises BadInput, NotSaved."""
    from mentortui.ui.dialogs.confirm import Choose
    from mentortui.workbook.exporting import AlreadyThere, export_bytes

    try:
        return await asyncio.to_thread(export_bytes, data, name, target)
    except AlreadyThere as there:
        file = there.file
    answers = (("keep", _("Leave it, and choose another name")), ("replace", _("Write over it")))
    question = Choose(_("There is already a file with that name"), show(str(file)), answers)
    if await room.app.push_screen_wait(question) != "replace":
        return None
    return await asyncio.to_thread(export_bytes, data, name, file, overwrite=True)


def _remember(room: Room, file: Path) -> None:
    folder = str(file.parent)
    if folder == show(folder) and folder != room.desk.settings.export_folder:
        room.remember(export_folder=folder)


def _note(room: Room, handout: Handout, way: Way, file: Path) -> None:
    """Whoever is erased later can be told which files there are."""
    if handout.mentorship:
        try:
            exports = room.desk.workbook.exports
            exports.note(handout.mentorship, file, handout.kind, way.format)
        except MentortuiError as trouble:
            room.say(trouble)


async def _tell(room: Room, handout: Handout, way: Way, file: Path) -> None:
    """Where it is, and what to know of it; what can be opened is, when that is wished for."""
    said = _("The file is here: {file}", file=show(str(file)))
    if way.format == "tsv":
        said = _("The file is here: {file}. In Anki, choose File, then Import.", file=show(str(file)))
    told = await asyncio.to_thread(FORMATS[way.format].told, handout)
    if not way.opens:
        room.notify(f"{said}\n{told}" if told else said, timeout=LONG_ENOUGH_TO_READ, markup=False)
        return
    from mentortui.ui.dialogs.confirm import Choose

    if way.format == "eml":
        told = _("Open it, and your own mail program has the draft. Nothing is sent until you send it there.")
    answers = (("leave", _("Done")), ("open", _("Open it now")))
    question = Choose(_("The file is saved"), "\n\n".join(filter(None, (said, told))), answers)
    if await room.app.push_screen_wait(question) == "open":
        await _open(room, file)


async def _open(room: Room, file: Path) -> None:
    from mentortui.workbook.opening_files import open_in_own_program

    if not await asyncio.to_thread(open_in_own_program, file):
        told = _("No program could be started to open it. The file is here: {file}", file=show(str(file)))
        room.notify(told, severity="warning", timeout=LONG_ENOUGH_TO_READ, markup=False)
