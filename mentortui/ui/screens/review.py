"""Earlier meetings, one after another: the list to the left, what was said to the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from textual import getters, on, work
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.dates import say_date
from mentortui.model.records import MeetingState
from mentortui.model.shared import Reviewed, SharedMeeting, SharedView
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.found import Found
from mentortui.ui.handing.sharing_room import SharingRoom
from mentortui.ui.people import both
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.reviewed import reviewed_content
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.ui.widgets.summary_sheet import SummarySheet

if TYPE_CHECKING:
    from mentortui.ui.handing.ways import Part


class Reader(Protocol):
    """What this screen may read of a mentorship: nothing private can be asked for."""

    def shared(self) -> SharedView:
        """All that both may see."""

    def review(self, meeting: str) -> Reviewed:
        """An earlier meeting."""


class ReviewScreen(SharingRoom):
    """The newest meeting first, or the one that was asked for.

    The callbacks are the ways from here. ``private`` gives the mentor's own note of a meeting; Together it is
    not held. ``copy_of`` says of which time it is an earlier copy: then nothing is given away from here.
    ``found`` is marked and in view when the meeting that was asked for is first shown.
    """

    WHERE = Where.REVIEW
    CSS_PATH = "review.tcss"
    BINDINGS = [
        *bindings_of(Where.REVIEW),
        Binding("pagedown,space", "scroll(1)", N_("Page down"), show=False, priority=True, id="review.down"),
        Binding("pageup,backspace", "scroll(-1)", N_("Page up"), show=False, priority=True, id="review.up"),
    ]
    rows = getters.query_one(Rows)
    sheet = getters.query_one(SummarySheet)

    def __init__(
        self,
        reader: Reader,
        together: bool,
        meeting: str = "",
        *,
        private: Callable[[str], str] | None = None,
        on_reopen: Callable[[str], None] | None = None,
        on_find: Callable[[], None] | None = None,
        on_alone: Callable[[], None] | None = None,
        copy_of: str = "",
        found: Found | None = None,
    ) -> None:
        super().__init__()
        self._reader = reader
        self.together = together
        self._copy_of = copy_of
        self._first = meeting
        self._found = found
        self._private = None if together else private
        self._on_reopen = on_reopen
        self._ways = {"app.find": on_find, "app.alone": on_alone if together else None}
        self._view = reader.shared()
        self._held = [m for m in reversed(self._view.meetings) if m.state is MeetingState.HELD]
        self._shown: Reviewed | None = None

    def body(self) -> Iterable[Widget]:
        """The list, and one line in its place where the screen is narrow; then the meeting."""
        if not self._held:
            yield Sheet(
                plain(_("No meeting has been finished yet. Earlier meetings stand here. Esc goes back.")),
                id="none",
            )
            return
        yield Sheet(id="which")
        with Horizontal(id="body"):
            yield Rows((Row(m.uid, _row(m)) for m in self._held), id="earlier")
            yield SummarySheet(lambda width: Content(""))

    def on_mount(self) -> None:
        """Begin at the meeting that was asked for."""
        self.top.where = self._copy_of or _("Earlier meetings")
        self.top.who = both(self._view.participant, self._view.mentor)
        self.top.together = self.together
        if self._held:
            uids = [meeting.uid for meeting in self._held]
            self.rows.highlighted = uids.index(self._first) if self._first in uids else 0
            self.call_after_refresh(self._take_keys)

    def _take_keys(self) -> None:
        (self.rows if self.rows.display else self.sheet).focus()

    def applies(self, command: str) -> bool:
        """Only what there is a meeting for, and a way to."""
        if command in self._ways:
            return self._ways[command] is not None
        if command in ("review.newer", "review.older"):
            return len(self._held) > 1
        if command == "review.reopen":
            return self._on_reopen is not None and bool(self._held)
        if command.startswith("share.") and (self._copy_of or not self._held):
            return False
        return super().applies(command)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        meeting = self._held[event.option_index]
        if self._shown is None or self._shown.meeting.uid != meeting.uid:
            self._shown = self._reader.review(meeting.uid)
            private = self._private(meeting.uid) if self._private else ""
            found = self._found if meeting.uid == self._first else None
            self.sheet.show(partial(reviewed_content, self._shown, private), found)
            self.query_one("#which", Sheet).update(_which(meeting, event.option_index, len(self._held)))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.sheet.focus()

    def _step(self, by: int) -> None:
        here = self.rows.highlighted or 0
        self.rows.highlighted = min(max(here + by, 0), len(self._held) - 1)

    def action_review_newer(self) -> None:
        """The meeting after this one."""
        self._step(-1)

    def action_review_older(self) -> None:
        """The meeting before this one."""
        self._step(1)

    def action_scroll(self, pages: int) -> None:
        """Read on, wherever the keys are."""
        if self._held:
            (self.sheet.action_page_down if pages > 0 else self.sheet.action_page_up)()

    @work
    async def action_review_reopen(self) -> None:
        """Open a finished meeting again, when that is what is meant."""
        if self._shown is None or self._on_reopen is None:
            return
        meeting = self._shown.meeting
        question = Choose(
            _("Open meeting {number} again?", number=meeting.number),
            _("You can then change it, and both approve it anew. What you approved before is kept too."),
            (("leave", _("Leave it as it is")), ("open", _("Open it again"))),
        )
        if await self.app.push_screen_wait(question) == "open":
            self._on_reopen(meeting.uid)

    def parts(self) -> tuple[Part, ...]:
        """This meeting's summary, and who does what."""
        if self._shown is None:
            return ()
        from mentortui.ui.screens.summary import summary_parts

        return summary_parts(self._shown.summary, self._view.uid, self._shown.appointments)

    def action_app_find(self) -> None:
        """Look for something."""
        if way := self._ways["app.find"]:
            way()

    def action_app_alone(self) -> None:
        """The participant no longer looks on."""
        if way := self._ways["app.alone"]:
            way()


def _day(meeting: SharedMeeting) -> str:
    return say_date(meeting.date, i18n.current(), year=True) if meeting.date else ""


def _row(meeting: SharedMeeting) -> Content:
    """Two lines: what it was about, and when."""
    return join(f"{meeting.number}  {meeting.title}\n", (f"   {_day(meeting)}", "$text-muted"))


def _which(meeting: SharedMeeting, place: int, count: int) -> Content:
    """The list as one line: ``‹ 3 of 4 · The labour market · 28 October 2026 ›``."""
    older = "‹" if place < count - 1 else " "
    newer = "›" if place else " "
    said = _("{number} of {count}", number=count - place, count=count)
    return join(
        (f" {older} ", "$accent bold"),
        (said, "$text-muted"),
        f" · {meeting.title} · {_day(meeting)}",
        (f" {newer}", "$accent bold"),
    )
