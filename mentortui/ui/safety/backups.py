"""Making a backup and restoring from one, each from its first question to its last."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from mentortui.errors import MentortuiError, WrongSecret
from mentortui.i18n import _
from mentortui.ui.dialogs.ask_file import AskFile
from mentortui.ui.dialogs.ask_line import AskLine
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.safety.busy import while_busy
from mentortui.ui.safety.passphrase import AskPassphrase
from mentortui.ui.screens.room import Room
from mentortui.workbook.backups import backup
from mentortui.workbook.looking_in import Found, Look, Stands, look, needs_secret
from mentortui.workbook.restoring import restore
from mentortui.workbook.saying_backups import said_of, said_of_erased, say_made


class BackupPassphrase(AskPassphrase):
    """The passphrase of the day the backup was made."""

    def title_text(self) -> str:
        """What is asked."""
        return _("Write the passphrase of the backup")


async def make_backup(room: Room) -> None:
    """Ask for a folder, write the backup there, and tell how it went. For a worker of ``room``."""
    workbook = room.desk.workbook
    said = await room.app.push_screen_wait(AskLine(_("Make a backup: in which folder?"), hint=_hint(room)))
    if said is None:
        return
    try:
        work = partial(backup, workbook, Path(said))
        file = await while_busy(room, _("Writing the backup and reading it back"), work)
    except MentortuiError as problem:
        room.say(problem)
        return
    text = [_("Everything in it was read back, and it is whole.")]
    if not workbook.is_protected:
        text.append(_("The notes in it are not encrypted: whoever has the file can read them."))
    done = _("The backup is made: {file}", file=file.name)
    await room.app.push_screen_wait(Choose(done, " ".join(text), (("ok", _("Go on")),)))


def _hint(room: Room) -> str:
    where = _("Best on a memory stick or another disk.")
    if room.desk.workbook.is_protected:
        return where + " " + _("It is encrypted, and opened by the passphrase you have today.")
    return where + " " + _("It is not encrypted, since the notes are not.")


async def restore_backup(room: Room) -> None:
    """Ask for a backup, tell what is in it, and restore the one that is chosen. For a worker of ``room``."""
    workbook = room.desk.workbook

    def use(path: Path) -> tuple[Path, bool]:
        path = path.expanduser()
        return path, needs_secret(workbook, path)

    hint = _(
        "A file called mentortui, the date, and .zip. Nothing is changed before you have seen what is in it."
    )
    folder = room.desk.settings.export_folder
    start = os.path.join(folder, "") if folder else ""
    asked = await room.app.push_screen_wait(AskFile(_("Restore from which backup?"), hint, start, use))
    if asked is None or (seen := await _look(room, *asked)) is None:
        return
    try:
        await _choose(room, seen)
    finally:
        seen.close()


async def _look(room: Room, file: Path, sealed: bool) -> Look | None:
    problem, secret = "", None
    while True:
        if sealed:
            secret = await room.app.push_screen_wait(BackupPassphrase(problem))
            if secret is None:
                return None
        try:
            work = partial(look, room.desk.workbook, file, secret)
            return await while_busy(room, _("Reading the backup"), work)
        except WrongSecret as wrong:
            problem = str(wrong)
        except MentortuiError as trouble:
            room.say(trouble)
            return None


async def _choose(room: Room, seen: Look) -> None:
    """Whose notes, as often as one likes; then whether it is meant."""
    while True:
        text = " ".join(filter(None, (say_made(seen.when), said_of_erased(seen))))
        readable = [one for one in seen.mentorships if one.stands is not Stands.UNREADABLE]
        rows = [("", _("Restore nobody")), *((one.uid, f"{one.alias} · {said_of(one)}") for one in readable)]
        uid = await room.app.push_screen_wait(Choose(_("Whose notes do you want back?"), text, rows))
        found = seen.found(uid) if uid else None
        if found is None:
            return
        if await _meant(room, found) and await _restored(room, seen, found):
            return


async def _meant(room: Room, found: Found) -> bool:
    text = _(
        "The notes in the backup take the place of those here. What is here now is kept as an earlier copy, "
        "so you can go back again."
    )
    question = Choose(
        _("Restore the notes of {name}?", name=found.alias),
        f"{said_of(found)}\n{text}",
        (("leave", _("Leave the notes as they are")), ("restore", _("Restore them"))),
    )
    return await room.app.push_screen_wait(question) == "restore"


async def _restored(room: Room, seen: Look, found: Found) -> bool:
    try:
        work = partial(restore, room.desk.workbook, seen, [found.uid])
        await while_busy(room, _("Restoring"), work)
    except MentortuiError as problem:
        room.say(problem)
        return False
    room.say(_("The notes of {name} are restored.", name=found.alias), problem=False)
    return True
