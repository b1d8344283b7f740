"""Making a backup and restoring from one, from the screen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from textual.widgets import Input, OptionList

from mentortui import i18n
from mentortui.model.changes import Change, Operation
from mentortui.ui.dialogs.ask_file import AskFile
from mentortui.ui.dialogs.ask_line import AskLine
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.safety.backups import BackupPassphrase, make_backup, restore_backup
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.workbook.protection import new_recovery_key, protect
from mentortui.workbook.workbook import Workbook
from tests.storage.faults import temporaries
from tests.storage.keyrings import PASSPHRASE, make_quick
from tests.ui.held_rooms import app_with, on_screen
from tests.ui.sitting_rooms import open_workbook


def rename(workbook: Workbook, uid: str, alias: str) -> None:
    notebook = workbook.open(uid)
    old = notebook.book.mentorship
    later = old.changed + dt.timedelta(minutes=1)
    new = msgspec.structs.replace(old, alias=alias, rev=old.rev + 1, changed=later)
    notebook.change(Operation("rename", (Change(old, new),)))


@pytest.mark.parametrize("sealed", [False, True])
async def test_there_and_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sealed: bool) -> None:
    i18n.use("en")
    make_quick(monkeypatch)
    stick = tmp_path / "stick"
    stick.mkdir()
    workbook = open_workbook(tmp_path)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    uid = notebook.uid
    if sealed:
        protect(workbook, PASSPHRASE, new_recovery_key())
    room = MentorshipScreen(workbook.open(uid))
    app = app_with(room, workbook, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:

        async def until(kind: type) -> None:
            for _ in range(100):
                await pilot.pause(0.02)
                if type(app.screen) is kind:
                    return
            raise AssertionError(app.screen)

        async def until_shown(text: str) -> None:
            for _ in range(100):
                await pilot.pause(0.02)
                if text in on_screen(app):
                    return
            raise AssertionError(on_screen(app))

        await pilot.pause()
        room.run_worker(make_backup(room))
        await until(AskLine)
        await until_shown("It is encrypted" if sealed else "It is not encrypted")
        app.screen.query_one(Input).value = str(tmp_path / "none")
        await pilot.press("enter")
        await until(MentorshipScreen)
        assert list(stick.iterdir()) == []
        room.run_worker(make_backup(room))
        await until(AskLine)
        app.screen.query_one(Input).value = str(stick)
        await pilot.press("enter")
        await until(Choose)
        await until_shown("it is whole")
        (file,) = stick.iterdir()
        assert file.name in on_screen(app)
        await pilot.press("enter")
        await until(MentorshipScreen)

        rename(workbook, uid, "Somebody else")
        if sealed:
            protect_anew(workbook)
        room.run_worker(restore_backup(room))
        await until(AskFile)
        app.screen.query_one(Input).value = str(file)
        await pilot.press("enter")
        if sealed:
            for said in ("feil passord her", PASSPHRASE):
                await until(BackupPassphrase)
                app.screen.query_one(Input).value = said
                await pilot.press("enter")
                await pilot.pause(0.1)
        await until(Choose)
        await until_shown("older than the notes here")
        app.screen.query_one(OptionList).highlighted = 1
        await pilot.press("enter")
        await until_shown("Restore the notes of Amina?")
        await pilot.press("down", "enter")
        await until(MentorshipScreen)
        assert workbook.load(uid).book.mentorship.alias == "Amina"
        assert temporaries(workbook.layout.root) == []
    workbook.close()


def protect_anew(workbook: Workbook) -> None:
    from mentortui.workbook.protection import new_data_key

    new_data_key(workbook, "en helt annen setning", new_recovery_key())
