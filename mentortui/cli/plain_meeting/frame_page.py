"""The frame of today's talk, agreed by both: what we talk about, and how long we have."""

from __future__ import annotations

from functools import partial

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import place_of, say_not_understood
from mentortui.cli.plain_meeting.table import Table
from mentortui.errors import BadInput
from mentortui.i18n import _
from mentortui.text import clean_line
from mentortui.workbook.limits import NO_SUCH_MINUTES


def lead_frame(table: Table) -> None:
    """Topic, what was kept for later, and time; an empty line keeps what stands. Raises Turned and Gone."""
    telling.heading(_("What will we talk about today?"))
    telling.say(_("Theme: ") + table.view().meeting.title)
    _take_up(table)
    _topic(table)
    _minutes(table)


def _text(table: Table) -> str:
    return clean_line(table.asking.text())


def _topic(table: Table) -> None:
    topic = table.view().meeting.topic
    telling.say(_("What matters most to you today?"))
    if topic:
        telling.say(topic, "| ", "| ")
    if said := _text(table):
        table.do(lambda: table.live.agree_frame("" if said == "-" else said, None))
        table.ask_if_needed(said)


def _minutes(table: Table) -> None:
    meeting = table.view().meeting
    telling.say(_("How many minutes do we have?") + f" ({meeting.minutes})")
    while said := _text(table):
        minutes = int(said) if said.isdecimal() else 0
        if table.do(partial(_agree, table, minutes)):
            return


def _agree(table: Table, minutes: int) -> None:
    if minutes != table.live.meeting.minutes:
        if not minutes:
            raise BadInput(NO_SUCH_MINUTES)
        table.live.agree_frame(table.live.meeting.topic, minutes)


def _take_up(table: Table) -> None:
    """What was kept for later, each to be spoken of today by its number."""
    while laters := table.view().laters:
        telling.say(_("Kept for later. A number takes it up today; an empty line goes on:"))
        for number, later in enumerate(laters, 1):
            telling.item(later.text, number)
        said = _text(table)
        if not said:
            return
        place = place_of(said, len(laters))
        if place is None:
            say_not_understood(said)
            continue
        later, topic = laters[place], table.live.meeting.topic
        joined = f"{topic}, {later.text}" if topic.strip() else later.text
        table.do(partial(table.live.agree_frame, joined, None))
        table.do(partial(table.live.take_up, later.uid))
