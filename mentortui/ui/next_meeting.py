"""The question when the two meet next, as the meeting and its read-back ask it."""

from __future__ import annotations

from mentortui.model.moments import Moment
from mentortui.ui.dialogs.ask_moment import AskMoment
from mentortui.workbook.live import LiveMeeting


def next_meeting(live: LiveMeeting) -> Moment | None:
    """The next meeting's date and time as they stand."""
    view = live.view()
    return Moment(view.meeting.next_date, view.next_time) if view.meeting.next_date else None


def is_another(said: Moment, live: LiveMeeting) -> bool:
    """What was said is not what stands already."""
    stands = next_meeting(live)
    return stands is None or said.date != stands.date or said.time not in (None, stands.time)


def ask_next_meeting(title: str, live: LiveMeeting) -> AskMoment:
    """The question; what stands is in the field."""
    return AskMoment(title, live.today(), next_meeting(live), live.time_unsaid)
