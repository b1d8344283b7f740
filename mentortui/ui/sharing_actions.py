"""What is done with a summary or a document on any screen that shows one: save it as a file, copy it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.model.summary import Summary
from mentortui.text import show
from mentortui.ui.screens.room import Room

if TYPE_CHECKING:
    from mentortui.sharing.documents import Document

_LONG_ENOUGH_TO_READ = 12


async def export(room: Room, summary: Summary) -> None:
    """Ask where, write the summary there as Markdown, say where it is. For a worker of ``room``."""
    from mentortui.sharing.markdown import to_markdown
    from mentortui.sharing.naming import summary_name

    asked = _("Save the summary: in which folder or file?")
    file = await export_text(room, asked, to_markdown(summary), f"{summary_name(summary)}.md")
    if file is not None:
        _tell(room, _("The summary is here: {file}", file=show(str(file))))


async def export_document(room: Room, document: Document) -> None:
    """Ask where, write the document there as Markdown, say where it is. For a worker of ``room``."""
    from mentortui.sharing.markdown import document_markdown

    asked = _("Save as a file: in which folder or file?")
    file = await export_text(room, asked, document_markdown(document), f"{document.name}.md")
    if file is not None:
        _tell(room, _("The file is here: {file}", file=show(str(file))))


async def export_text(room: Room, asked: str, text: str, name: str) -> Path | None:
    """Ask where and write ``text`` there; the file, or None when it was not written. Remembers the folder."""
    from mentortui.ui.dialogs.ask_line import AskLine

    target = room.desk.settings.export_folder or str(_usual_folder())
    hint = _("In a folder the file will be called {file}.", file=name)
    while True:
        answer = await room.app.push_screen_wait(AskLine(asked, target, hint=hint))
        if answer is None:
            return None
        target = answer
        try:
            file = await _write(room, text, name, Path(target))
        except MentortuiError as trouble:
            hint = str(trouble)
            continue
        if file is not None:
            _remember(room, file)
            return file


def _usual_folder() -> Path:
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


async def _write(room: Room, text: str, name: str, target: Path) -> Path | None:
    """The file, or None to choose another name. Raises BadInput, NotSaved."""
    from mentortui.ui.dialogs.confirm import Choose
    from mentortui.workbook.exporting import AlreadyThere, export_bytes

    try:
        return await asyncio.to_thread(export_bytes, text.encode(), name, target)
    except AlreadyThere as there:
        file = there.file
    answers = (("keep", _("Leave it, and choose another name")), ("replace", _("Write over it")))
    question = Choose(_("There is already a file with that name"), show(str(file)), answers)
    if await room.app.push_screen_wait(question) != "replace":
        return None
    return await asyncio.to_thread(export_bytes, text.encode(), name, file, overwrite=True)


def _tell(room: Room, said: str) -> None:
    room.notify(said, timeout=_LONG_ENOUGH_TO_READ, markup=False)


def _remember(room: Room, file: Path) -> None:
    folder = str(file.parent)
    if folder == show(folder) and folder != room.desk.settings.export_folder:
        room.remember(export_folder=folder)


def copy(room: Room, summary: Summary) -> None:
    """Put the summary's Markdown on the clipboard, and say who can read it there."""
    from mentortui.sharing.markdown import to_markdown

    copy_text(room, to_markdown(summary))


def copy_text(room: Room, text: str) -> None:
    """Put ``text`` on the clipboard, and say who can read it there."""
    room.app.copy_to_clipboard(text)
    room.notify(
        _(
            "Copied. Other programs on this machine can read what is copied. If it cannot be pasted, this "
            "terminal does not allow copying: save it as a file instead."
        ),
        timeout=_LONG_ENOUGH_TO_READ,
        markup=False,
    )
