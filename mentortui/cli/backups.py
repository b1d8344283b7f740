"""Backups on the command line: make one, look into one, restore from one."""

from __future__ import annotations

from pathlib import Path

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.secrets import asking, unlock
from mentortui.errors import BadInput, ReadOnly
from mentortui.i18n import N_, _
from mentortui.text import clean_name
from mentortui.workbook.looking_in import Found, Look, Stands, look, needs_secret
from mentortui.workbook.restoring import is_empty, restore, restore_all
from mentortui.workbook.saying_backups import said_of, said_of_erased, say_made
from mentortui.workbook.workbook import Workbook

_ITS_SECRET = N_("The passphrase or recovery key of the backup")
_NOBODY = N_("There is nobody called {name} in the backup, or more than one. Nothing was changed.")
_UNREADABLE = N_("The notes of {name} in the backup cannot be read. Nothing was changed.")


def backup_command(options: Options) -> int:
    """Write all notes to one file; its name is told. What is encrypted need not be unlocked for it."""
    from mentortui.workbook.backups import backup

    workbook = Workbook(options.root, read_only=True)
    file = backup(workbook, Path(options.file))
    output.say(_("The backup was made and read back: {file}", file=file))
    if not workbook.is_protected:
        output.say(_("The notes in it are not encrypted: whoever has the file can read them."))
    return 0


def restore_command(options: Options) -> int:
    """Tell what is in a backup; with names and --yes, restore those."""
    file, sure = Path(options.file), options.yes
    if sure and options.read_only:
        from mentortui.workbook.notebook import READ_ONLY

        raise ReadOnly(READ_ONLY)
    if sure and not options.words and is_empty(options.root):
        restore_all(file, options.root)
        output.say(_("The whole backup is in {folder} now.", folder=options.root))
        return 0
    workbook = Workbook(options.root, read_only=not (sure and options.words))
    try:
        ask = asking(options)
        unlock(workbook, ask)
        secret = ask(_ITS_SECRET) if needs_secret(workbook, file) else None
        with look(workbook, file, secret) as seen:
            if sure and options.words:
                return _restore(workbook, seen, options)
            _tell(seen, options)
    finally:
        workbook.close()
    return 0


def _restore(workbook: Workbook, seen: Look, options: Options) -> int:
    chosen = [_named(seen, word) for word in options.words]
    restore(workbook, seen, [one.uid for one in chosen])
    for one in chosen:
        output.say(_("Restored: {name}. What was here before is an earlier copy now.", name=one.alias))
    return 0


def _named(seen: Look, name: str) -> Found:
    wanted = clean_name(name).casefold()
    found = [one for one in seen.mentorships if wanted in (one.alias.casefold(), one.uid)]
    if len(found) != 1:
        raise BadInput(_NOBODY, name=clean_name(name))
    if found[0].stands is Stands.UNREADABLE:
        raise BadInput(_UNREADABLE, name=found[0].alias)
    return found[0]


def _tell(seen: Look, options: Options) -> None:
    output.say(say_made(seen.when))
    for one in seen.mentorships:
        output.say(f"{one.alias}: {said_of(one)}")
    if erased := said_of_erased(seen):
        output.say(erased)
    output.say(_("Nothing was changed."))
    if is_empty(options.root):
        output.say(_("To put all of it here, write: mentortui restore FILE --yes"))
    else:
        output.say(_("To restore somebody, write: mentortui restore FILE NAME --yes"))
