"""The recovery key as a page to print."""

from __future__ import annotations

import asyncio
from pathlib import Path

from mentortui import i18n
from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.sharing.blocks import Grid, Heading, Notice, Paragraph
from mentortui.sharing.documents import Document, front_of
from mentortui.sharing.handouts import document_handout
from mentortui.text import show
from mentortui.ui.safety.recovery_key import ROW
from mentortui.ui.screens.room import Room


def recovery_page(key: str) -> bytes:
    """A web page with the key, in the language that is spoken."""
    from mentortui.sharing.html import to_html

    groups = key.split("-")
    rows = tuple(tuple(groups[at : at + ROW]) for at in range(0, len(groups), ROW))
    title, language = _("Recovery key"), i18n.current()
    blocks = (
        Heading(1, title),
        Paragraph(_("It opens the notes in mentortui when the passphrase is forgotten.")),
        Grid(("", "", ""), rows),
        Notice(_("Keep this paper at home and away from the machine. Whoever has both can read the notes.")),
    )
    front = front_of(title, language)
    document = Document(name="recovery-key", title=title, language=language, blocks=blocks, front=front)
    return to_html(document_handout(document, kind="recovery")).encode()


async def save_page(room: Room, key: str) -> None:
    """Warn, ask where, write it there. For a worker of ``room``."""
    from mentortui.ui.dialogs.ask_line import AskLine
    from mentortui.ui.dialogs.confirm import Choose
    from mentortui.workbook.exporting import export_bytes

    warning = _(
        "The page is a file that is not encrypted. Whoever finds it can open the notes. Print it at once, "
        "then delete the file and empty the bin. It is safer to write the key by hand."
    )
    answers = (("no", _("Do not save it")), ("save", _("Save it, and I delete it after printing")))
    if await room.app.push_screen_wait(Choose(_("A page to print"), warning, answers)) != "save":
        return
    folder, hint = str(Path.home()), _("A folder that no other machine gets a copy of is best.")
    while True:
        said = await room.app.push_screen_wait(AskLine(_("In which folder or file?"), folder, hint=hint))
        if said is None:
            return
        folder = said
        name = _("recovery-key") + ".html"
        try:
            file = await asyncio.to_thread(export_bytes, recovery_page(key), name, Path(said))
        except MentortuiError as trouble:
            hint = str(trouble)
        else:
            told = _("The page is here: {file}. Delete it when it is printed.", file=show(str(file)))
            room.notify(told, severity="warning", timeout=20, markup=False)
            return
