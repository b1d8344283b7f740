"""What is due, for a shell prompt, cron or a calendar: a line each, and an exit code."""

from __future__ import annotations

from mentortui import i18n
from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.reference import open_to_read
from mentortui.errors import BadInput
from mentortui.i18n import N_, _, _n
from mentortui.model.dates import say_date
from mentortui.workbook.due import Due, all_due
from mentortui.workbook.protection import is_protected

SOMETHING = 10
"""The exit code when something is due: no code for a fault or wrong use."""
_ENCRYPTED = N_(
    "The notes are encrypted, and “list --due” never asks for the passphrase. Nothing was read. Put the "
    "passphrase in a file that only you can read and add --passphrase-from FILE."
)


def due_lines(options: Options) -> int:
    """Say what is due; 10 when something is, else 0, and 1 when something could not be read: that is told
    after all the rest. Raises BadInput when the notes are encrypted and no file with the passphrase is told
    of."""
    if not options.passphrase_from and is_protected(options.root):
        raise BadInput(_ENCRYPTED)
    workbook = open_to_read(options)
    found, troubles = all_due(workbook, workbook.clock().astimezone().date())
    if not options.texts:
        found = tuple(_without_texts(due) for due in found)
    if options.json and not options.quiet:
        output.give_json(found)
    elif not options.quiet:
        for due in found:
            _say(due)
    for trouble in troubles:
        output.complain(str(trouble))
    return 1 if troubles else SOMETHING if found else 0


def _without_texts(due: Due) -> Due:
    """Others may see a shell prompt."""
    from msgspec.structs import replace

    return replace(due, texts=())


def _say(due: Due) -> None:
    date = say_date(due.date, i18n.current(), year=True)
    said = {
        "meeting": _("meeting {date}", date=date),
        "overdue": _n("{count} action past its date", "{count} actions past their date", due.count),
        "soon": _n("{count} action due soon", "{count} actions due soon", due.count),
        "gap": _("no meeting since {date}", date=date),
    }[due.kind]
    line = f"{due.alias} · {said}"
    output.say(f"{line} · {date}" if due.kind in ("overdue", "soon") else line)
    for text in due.texts:
        output.say(f"  {text}")
