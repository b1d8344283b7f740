"""What is done with a summary on any screen that shows one: save it as a file, copy it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.model.summary import Summary
from mentortui.text import show
from mentortui.ui.screens.room import Room

_LONG_ENOUGH_TO_READ = 12


async def export(room: Room, summary: Summary) -> None:
    """Ask where, write the summary there as Markdown, say where it is. For a worker of ``room``."""
    from mentortui.sharing.naming import file_name
    from mentortui.ui.dialogs.ask_line import AskLine

    target = room.desk.settings.export_folder or str(_usual_folder())
    hint = _("In a folder the file will be called {file}.", file=file_name(summary, "md"))
    while True:
        asked = AskLine(_("Save the summary: in which folder or file?"), target, hint=hint)
        answer = await room.app.push_screen_wait(asked)
        if answer is None:
            return
        target = answer
        try:
            file = await _write(room, summary, Path(target))
        except MentortuiError as trouble:
            hint = str(trouble)
            continue
        if file is not None:
            _tell(room, file)
            return


def _usual_folder() -> Path:
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


async def _write(room: Room, summary: Summary, target: Path) -> Path | None:
    """The file, or None to choose another name. Raises BadInput, NotSaved."""
    from mentortui.ui.dialogs.confirm import Choose
    from mentortui.workbook.exporting import AlreadyThere, export_summary

    try:
        return await asyncio.to_thread(export_summary, summary, "md", target)
    except AlreadyThere as there:
        file = there.file
    answers = (("keep", _("Leave it, and choose another name")), ("replace", _("Write over it")))
    question = Choose(_("There is already a file with that name"), show(str(file)), answers)
    if await room.app.push_screen_wait(question) != "replace":
        return None
    return await asyncio.to_thread(export_summary, summary, "md", file, overwrite=True)


def _tell(room: Room, file: Path) -> None:
    room.notify(
        _("The summary is here: {file}", file=show(str(file))), timeout=_LONG_ENOUGH_TO_READ, markup=False
    )
    folder = str(file.parent)
    if folder == show(folder) and folder != room.desk.settings.export_folder:
        room.remember(export_folder=folder)


def copy(room: Room, summary: Summary) -> None:
    """Put the summary's Markdown on the clipboard, and say who can read it there."""
    from mentortui.sharing.markdown import to_markdown

    room.app.copy_to_clipboard(to_markdown(summary))
    room.notify(
        _(
            "Copied. Other programs on this machine can read what is copied. If it cannot be pasted, this "
            "terminal does not allow copying: save it as a file instead."
        ),
        timeout=_LONG_ENOUGH_TO_READ,
        markup=False,
    )
