"""What can be heard at any time: what is open and kept today, the last meeting, and the time."""

from __future__ import annotations

from collections.abc import Iterable

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.names import say_action
from mentortui.cli.plain_meeting.table import Table
from mentortui.i18n import _
from mentortui.model.records import ActionState
from mentortui.sharing.plain import to_plain
from mentortui.ui.time_left import say_minutes


def say_standing(table: Table) -> None:
    """What is open, the words of today, and what was kept for later."""
    view = table.view()
    open_now = [a for a in (*view.standing, *view.agreed) if a.state is ActionState.OPEN]
    words = (f"{w.word} = {w.explanation}" if w.explanation else w.word for w in view.words)
    _group(_("Open"), (say_action(action, view) for action in open_now))
    _group(_("Words today"), words)
    _group(_("For later"), (later.text for later in view.laters))


def _group(heading: str, lines: Iterable[str]) -> None:
    found = list(lines)
    telling.heading(heading)
    for line in found:
        telling.item(line)
    if not found:
        telling.say(_("Nothing."))


def say_last(table: Table) -> None:
    """The summary of the last meeting."""
    last = table.view().last
    if last is None:
        telling.say(_("This is the first meeting."))
        return
    for line in to_plain(last).splitlines():
        telling.say(line)


def say_time(table: Table) -> None:
    """How many minutes are left."""
    if (minutes := table.live.minutes_left()) is not None:
        telling.say(say_minutes(minutes, table.live.pages()[table.live.page()].step))
