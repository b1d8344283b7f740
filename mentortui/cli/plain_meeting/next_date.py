"""When the two meet next."""

from __future__ import annotations

from mentortui import i18n
from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import WentBack
from mentortui.cli.plain_meeting.table import Table
from mentortui.errors import BadInput
from mentortui.i18n import _
from mentortui.model.moments import HINT, parse_moment, say_moment


def say_next_date(table: Table) -> str:
    """The date and time as they stand, in words; empty when there is none."""
    view = table.view()
    date = view.meeting.next_date
    return say_moment(date, view.next_time, i18n.current(), weekday=True) if date else ""


def ask_next_date(table: Table) -> None:
    """Ask for it; an empty line keeps what stands."""
    stands = say_next_date(table)
    telling.say(_(HINT))

    def keep(said: str) -> None:
        if not said or said == stands:
            return
        view = table.view()
        moment = parse_moment(said, table.live.today(), view.meeting.next_date)
        if moment.date != view.meeting.next_date or moment.time not in (None, view.next_time):
            table.live.set_next_date(*moment)
        telling.say(_("Next meeting: ") + say_next_date(table))

    try:
        table.asking.read(_("When is the next meeting?"), stands, keep)
    except (WentBack, BadInput):
        telling.say(_("Not kept."))
    table.tell_trouble()
