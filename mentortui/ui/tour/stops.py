"""Where the tour stops, and what it says there."""

from __future__ import annotations

from typing import NamedTuple

from mentortui.i18n import N_
from mentortui.ui.command import Where


class Stop(NamedTuple):
    """``text`` is a gettext id with fields for the keys of ``commands``: ``{a}``, ``{b}``, ``{c}``."""

    where: Where
    text: str
    commands: tuple[str, ...] = ()


OFFER = N_("New here? {a} shows you round in one minute. Nothing in the example can go wrong.")
STOPS = (
    Stop(Where.HOME, N_("These are the people you meet. Press Enter to open the first one.")),
    Stop(
        Where.MENTORSHIP,
        N_("Here is what you have agreed and talked about. {a} plans the next meeting. Press it now."),
        ("meeting.start",),
    ),
    Stop(Where.PLAN, N_("Choose a theme and how long you have. {a} starts the meeting."), ("plan.start",)),
    Stop(
        Where.MEETING,
        N_(
            "One question at a time: write a little, or just talk. {a} goes on. {b} agrees on an action. "
            "{c} ends the meeting."
        ),
        ("meeting.next", "meeting.action", "meeting.finish"),
    ),
    Stop(
        Where.READ_BACK,
        N_(
            "Read it aloud together and mend what is wrong. Press {a} once each to approve, "
            "then {b} to close."
        ),
        ("meeting.approve", "readback.done"),
    ),
    Stop(
        Where.SUMMARY,
        N_(
            "This is what the participant takes home: {a} gives it on paper, by e-mail or as a file. "
            "Then Esc."
        ),
        ("share.open",),
    ),
    Stop(
        Where.MENTORSHIP,
        N_(
            "That was a meeting. {a} finds all that can be done, and {b} explains where you are. "
            "{c} ends the tour."
        ),
        ("app.palette", "app.help", "app.tour"),
    ),
)
