"""What the mentor does alone when a right is asked for: access, the freeze, earlier copies, erasing."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from mentortui import i18n
from mentortui.errors import MentortuiError
from mentortui.i18n import _, _n
from mentortui.text import show
from mentortui.ui.chapters.rights_rows import ACCESS, COPIES, ERASE, FREEZE
from mentortui.ui.dialogs.confirm import Choose

if TYPE_CHECKING:
    from textual.app import App

    from mentortui.ui.chapters.rights import Screen
    from mentortui.workbook.erasing import Reach
    from mentortui.workbook.notebook import Notebook
    from mentortui.workbook.receipt import Receipt


async def do(screen: Screen, row: str) -> None:
    """What belongs to a row. For a worker of ``screen``; what goes wrong is told."""
    try:
        if row == ACCESS:
            await _access(screen)
        elif row == FREEZE:
            screen.action_rights_freeze()
        elif row == COPIES:
            _copies(screen)
        elif row == ERASE:
            await _erase(screen)
    except MentortuiError as problem:
        screen.say(problem)


async def _access(screen: Screen) -> None:
    """Everything, in a folder one chooses; asked again when it cannot be written there."""
    from mentortui.ui.dialogs.ask_line import AskLine
    from mentortui.ui.handing.files import usual_folder
    from mentortui.workbook.access import write_access

    notebook, hint = (
        screen.notebook,
        _("The files are for {name}. They are not encrypted.", name=screen.participant),
    )
    target: str | None = screen.desk.settings.export_folder or str(usual_folder())
    while target is not None:
        dialog = AskLine(_("In which folder?"), target, hint=hint)
        dialog.KEEPS_TEXT = False
        target = await screen.app.push_screen_wait(dialog)
        if target is None:
            return
        try:
            files = await asyncio.to_thread(write_access, notebook, _folder(target))
        except MentortuiError as trouble:
            hint = str(trouble)
            continue
        said = "\n".join(show(str(file)) for file in files)
        done = Choose(_("The files are here"), said, (("done", _("Done")),))
        await screen.app.push_screen_wait(done)
        return


def _folder(target: str) -> Path:
    return Path(target).expanduser()


def _copies(screen: Screen) -> None:
    """After going back to a copy, no screen with the notes as they were may stay."""
    from mentortui.ui.screens.copies import CopiesScreen

    app, uid = screen.app, screen.pen.book.mentorship.uid

    def went_back(notebook: Notebook) -> None:
        app.run_worker(_show_mentorship(app, notebook))

    app.push_screen(CopiesScreen(uid, screen.participant, went_back))


async def _show_mentorship(app: App[object], notebook: Notebook) -> None:
    from mentortui.ui.screens.mentorship import MentorshipScreen
    from mentortui.ui.stage import show_instead

    await show_instead(app, lambda: MentorshipScreen(notebook))


async def _erase(screen: Screen) -> None:
    """The name is written, then all is erased; the receipt, and Home."""
    from mentortui.ui.dialogs.ask_name import AskName
    from mentortui.workbook.erasing import erase, reach

    workbook, uid = screen.desk.workbook, screen.pen.book.mentorship.uid
    found = await asyncio.to_thread(reach, workbook, uid)
    there = {one.path for one in found.given if one.is_there()}
    dialog = AskName(
        _("Erase {name} for good?", name=screen.participant),
        _told(found, len(there)),
        screen.participant,
        label=_("The files that were given"),
        names=(_("Leave them"), _("Delete them too")) if there else (),
    )
    sure = await screen.app.push_screen_wait(dialog)
    if sure is None:
        return
    receipt = await asyncio.to_thread(lambda: erase(workbook, uid, also=there if sure.chosen else ()))
    # This screen is removed, and what it runs with it.
    screen.app.run_worker(_show_receipt(screen.app, receipt))


def _told(found: Reach, there: int) -> str:
    told = [_("The notes, all earlier copies and the key to them are erased now. Nothing brings them back.")]
    if there:
        told.append(
            _n(
                "{count} file that was given is still on this machine:",
                "{count} files that were given are still on this machine:",
                there,
            )
        )
        named = [show(str(one.path)) for one in found.given if one.is_there()]
        told += named[:_MOST]
        if len(named) > _MOST:
            told.append(_("and {count} more", count=len(named) - _MOST))
    return "\n".join(told)


_MOST = 5
"""How many files are named in the question; the list of files names them all."""


async def _show_receipt(app: App[object], receipt: Receipt) -> None:
    """Home, as no screen of the erased may stay; over it the receipt, to read and to keep."""
    from mentortui.ui.screens.document import DocumentScreen
    from mentortui.ui.screens.home import HomeScreen
    from mentortui.ui.stage import show_instead
    from mentortui.workbook.receipt_handout import receipt_handout

    await show_instead(app, HomeScreen)
    app.push_screen(DocumentScreen(receipt_handout(receipt, i18n.current()), together=False, who=""))
