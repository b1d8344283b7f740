"""What is in a backup, in plain words."""

from __future__ import annotations

import datetime as dt

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.dates import say_date
from mentortui.text import show
from mentortui.workbook.looking_in import Found, Look, Stands

_STANDS = {
    Stands.SAME: N_("the same as the notes here"),
    Stands.OLDER: N_("older than the notes here"),
    Stands.NEWER: N_("newer than the notes here"),
    Stands.OTHER: N_("not the same as the notes here"),
    Stands.NOT_HERE: N_("not here"),
    Stands.DAMAGED_HERE: N_("the notes here are damaged"),
    Stands.UNREADABLE: N_("cannot be read, so it cannot be restored"),
}


def say_made(when: dt.datetime) -> str:
    """When a backup was made, by the clock of this machine."""
    local = when.astimezone()
    clock = f"{local:%H.%M}" if i18n.current() == "nb" else f"{local:%H:%M}"
    day = say_date(local.date(), i18n.current(), year=True)
    return _("The backup was made on {day} at {clock}.", day=day, clock=clock)


def said_of(found: Found) -> str:
    """``2 meetings, the last on 23 November 2026, a meeting is going on · older than the notes here``."""
    said = [_n("{count} meeting", "{count} meetings", found.meetings)]
    if found.newest:
        said.append(_("the last on {day}", day=say_date(found.newest, i18n.current(), year=True)))
    if found.live:
        said.append(_("a meeting is going on"))
    stands = _(_STANDS[found.stands])
    return stands if found.stands is Stands.UNREADABLE else show(f"{', '.join(said)} · {stands}")


def said_of_erased(look: Look) -> str:
    """That some are not told of; "" when there are none."""
    if not look.left_out:
        return ""
    return _n(
        "{count} person in it was erased later, and is not restored.",
        "{count} persons in it were erased later, and are not restored.",
        look.left_out,
    )
