"""One mentorship, open: read it, plan and start a meeting, go on with one, open a finished one again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import msgspec

from mentortui.errors import BadInput, NotSaved, ReadOnly
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.model.changes import Operation
from mentortui.model.records import Meeting, MeetingState
from mentortui.model.shared import Reviewed, SharedView, reviewed, shared_view
from mentortui.model.summary import Summary, approved_summary
from mentortui.storage import codec
from mentortui.storage.cipher import Cipher
from mentortui.storage.layout import Layout
from mentortui.workbook import planning
from mentortui.workbook.entries import Base, operation_entry, remember
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.loading import Loaded
from mentortui.workbook.planning import Plan, SavedPlan
from mentortui.workbook.sitting import Keeper, Sitting, clear, clear_reserves

READ_ONLY = N_("The workbook is open for reading only, so nothing can be changed here.")
_GOING_ON = N_("A meeting is going on. Go on with it and finish it first.")
_NONE_GOING_ON = N_("No meeting is going on. Start one first.")

_RIGHTS = ("rights", "statements")
"""What may be said of a mentorship that is frozen."""

if TYPE_CHECKING:
    from mentortui.model.chapters.appointments import Appointment
    from mentortui.model.chapters.standing import Standing
    from mentortui.model.story import Story
    from mentortui.workbook.finding import FindIndex


class Host(Protocol):
    """What a notebook needs from the workbook it belongs to."""

    layout: Layout
    cipher: Cipher
    clock: Callable[[], dt.datetime]
    read_only: bool

    def load(self, uid: str) -> Loaded:
        """The mentorship as it is on disk."""

    def notice(self, notebook: Notebook) -> None:
        """The mentorship changed: its line in the list is made again."""


class SharedReader(msgspec.Struct, frozen=True):
    """A mentorship to read Together: what both may see, and no way to anything else."""

    shared: Callable[[], SharedView]
    review: Callable[[str], Reviewed]
    find_index: Callable[[], FindIndex]


class Notebook:
    """One mentorship. Together, screens are given ``shared()`` and what it leads to, never the book."""

    def __init__(self, host: Host, loaded: Loaded) -> None:
        self._host = host
        self._in_memory: Loaded | None = loaded
        self._sitting: Sitting | None = None
        self.uid = loaded.book.mentorship.uid

    @property
    def host(self) -> Host:
        """The workbook it belongs to."""
        return self._host

    @property
    def _loaded(self) -> Loaded:
        """As on disk: read anew when first asked for after a meeting."""
        if self._in_memory is None:
            self._in_memory = self._host.load(self.uid)
        return self._in_memory

    @property
    def _book(self) -> Book:
        return self._loaded.book

    @property
    def book(self) -> Book:
        """All records, private ones too: for Alone and for the core."""
        return self._book

    def shared(self) -> SharedView:
        """All that both may see."""
        return shared_view(self._book, self.now().astimezone().date())

    @property
    def frozen(self) -> dt.date | None:
        """The day it was frozen; None while it may be changed and given away."""
        if not self._book.tables["rights"]:
            return None
        from mentortui.model.chapters.rights import rights_of

        return rights_of(self._book).frozen_on

    def standing(self) -> Standing:
        """Where each chapter stands, in counts."""
        from mentortui.model.chapters.standing import standing

        return standing(self._book, self.now().astimezone().date())

    def story(self) -> Story:
        """The time together in counts, and the skills then and now; both may see it."""
        from mentortui.model.story import story

        return story(self._book)

    def reader(self) -> SharedReader:
        """What a screen that is Together is given instead of this notebook."""
        return SharedReader(self.shared, self.review, lambda: self.find_index(private=False))

    def review(self, meeting: str) -> Reviewed:
        """An earlier meeting to read; KeyError when there is none."""
        return reviewed(self._book, self._book.meeting(meeting))

    def summary(self, meeting: str) -> Summary:
        """The newest approved summary of a meeting, or a draft."""
        return approved_summary(self._book, self._book.meeting(meeting))

    def next_appointment(self, meeting: str) -> tuple[Appointment, ...]:
        """The next meeting that a meeting set, as a calendar needs it, while it is planned; else empty."""
        from mentortui.model.chapters.appointments import appointment_on

        return appointment_on(self._book, self._book.meeting(meeting).next_date)

    def find_index(self, *, private: bool) -> FindIndex:
        """What can be found in this mentorship; with ``private`` the own notes too, only for Alone."""
        from mentortui.workbook.finding import FindIndex

        return FindIndex([self._book], private=private)

    def next_plan(self) -> SavedPlan | None:
        """The plan that was kept for the next meeting, if any."""
        return planning.saved_plan(self._book)

    def private_text(self, meeting: str) -> str:
        """The mentor's own notes of one meeting: only for a screen that is Alone."""
        note = self._book.private_note(meeting)
        return note.text if note else ""

    def live_meeting(self) -> Meeting | None:
        """The meeting that is going on or paused."""
        return self._book.live()

    # Changes outside a meeting

    def _may_write(self) -> None:
        """A window may still show somebody who was just erased: nothing of them is written anew."""
        if self._host.read_only:
            raise ReadOnly(READ_ONLY)
        if self._host.layout.erased.exists():
            from mentortui.storage.erased import refuse_known

            refuse_known(self._host.layout, self.uid)

    def _save(self, operation: Operation | None = None) -> None:
        """Write the mentorship with ``operation`` done. On NotSaved the book is as it was."""
        self._may_write()
        if operation:
            self._book.apply(operation.changes)
        try:
            codec.save(
                self._host.layout.mentorship(self.uid),
                self._book.tables,
                self._host.cipher.of(self.uid),
                extra={"merged": self._loaded.merged},
            )
        except BaseException:
            if operation:
                self._book.apply(operation.inverse().changes)
            raise
        self._host.notice(self)

    def change(self, operation: Operation) -> None:
        """Do a named operation outside a meeting. Raises NotSaved, ReadOnly, and BadInput in a meeting and in
        what is frozen; what is said of the person's rights may be changed there too."""
        self._no_meeting_going_on()
        tables = {one.TABLE for change in operation.changes for one in change if one is not None}
        if not tables.issubset(_RIGHTS):
            self._not_frozen()
        self._save(operation)

    def now(self) -> dt.datetime:
        """The time now, UTC."""
        return self._host.clock()

    def keep(self) -> None:
        """Write the mentorship as it stands. Raises NotSaved, ReadOnly, BadInput."""
        self._no_meeting_going_on()
        self._save()

    def plan(self, plan: Plan) -> None:
        """Keep a plan for the next meeting. Raises NotSaved, ReadOnly, BadInput."""
        self._may_change()
        self._save(planning.planned_meeting(self._book, plan, self._host.clock(), start=False))

    def remove_plan(self, meeting: str) -> None:
        """Take away a planned meeting. Raises NotSaved, ReadOnly, and BadInput while a meeting goes on."""
        self._may_change()
        planned = self._book.meeting(meeting)
        if planned.state is MeetingState.PLANNED:
            self._save(planning.unplanned(self._book, planned))

    # Meetings

    def _no_meeting_going_on(self) -> None:
        self._may_write()
        if self._sitting or self._book.live():
            raise BadInput(_GOING_ON)

    def _not_frozen(self) -> None:
        if self.frozen:
            from mentortui.workbook.freezing import FROZEN

            raise BadInput(FROZEN)

    def _may_change(self) -> None:
        self._no_meeting_going_on()
        self._not_frozen()

    def start(self, plan: Plan) -> Sitting:
        """Start a meeting now. Nothing but its journal is written until it is finished."""
        self._may_change()
        return self._sit_down(planning.planned_meeting(self._book, plan, self._host.clock(), start=True))

    def reopen(self, meeting: str) -> Sitting:
        """Open a finished meeting again; the approved versions stay."""
        self._may_change()
        return self._sit_down(planning.reopened(self._book.meeting(meeting), self._host.clock()))

    def _sit_down(self, operation: Operation) -> Sitting:
        meeting = operation.changes[0].after
        assert isinstance(meeting, Meeting)
        keeper = Keeper(self._host.layout, self._host.cipher, self.uid, meeting.uid)
        keeper.begin()
        keeper.write(operation_entry(operation))
        keeper.sync()
        self._book.apply(operation.changes)
        base: Base = {}
        remember(base, operation.changes)
        live = LiveMeeting(
            self._book, meeting.uid, keeper.write, keeper.changed, self._host.clock, base=base, entries=1
        )
        sitting = self._seated(live, keeper)
        keeper.changed(
            True
        )  # a first snapshot: it can tell whose the journal is, should its header be damaged
        return sitting

    def go_on(self) -> Sitting:
        """Go on with the meeting that was paused or cut off, at the same page and with the time running."""
        self._may_write()
        self._not_frozen()
        loaded, layout = self._loaded, self._host.layout
        if not loaded.live or self._sitting:
            raise BadInput(_GOING_ON if self._sitting else _NONE_GOING_ON)
        keeper = Keeper(layout, self._host.cipher, self.uid, loaded.live)
        live = LiveMeeting(
            self._book,
            loaded.live,
            keeper.write,
            keeper.changed,
            self._host.clock,
            texts=loaded.texts,
            base=loaded.base,
            entries=0 if loaded.damaged else loaded.entries,
            draft=loaded.draft,
        )
        keeper.watch(live)
        if loaded.damaged:
            keeper.begin_after(lambda: self._set_aside(loaded.live))
        else:
            keeper.go_on(loaded.journal)
            if loaded.ahead:
                keeper.save()  # counted anew: the next entries must not pass for ones that it holds
        return self._seated(live, keeper, damaged=loaded.damaged)

    def _set_aside(self, meeting: str) -> None:
        """A damaged journal gets another name; its good part goes on elsewhere."""
        journal = self._host.layout.journal(meeting)
        if journal.exists():
            from mentortui.storage import generations

            generations.set_aside(journal)

    def _seated(self, live: LiveMeeting, keeper: Keeper, *, damaged: bool = False) -> Sitting:
        keeper.watch(live)

        def merge() -> None:
            live.summary()  # the notes as typed are brought into the records
            loaded, meeting = self._loaded, live.meeting.uid
            before = loaded.merged
            loaded.merged = {**before, meeting: (keeper.journal_id, live.touched().entries)}
            try:
                self._save()
            except BaseException:
                loaded.merged = before
                raise

        def gone(kept: bool) -> None:
            self._sitting = None
            if not kept:
                self._in_memory = None
            self._host.notice(self)
            self._in_memory = None

        self._sitting = Sitting(live, keeper, merge, gone, damaged)
        return self._sitting

    def complete(self) -> None:
        """Bring into the file what was finished when the program was cut off, and remove what it left.

        Where the disk refuses, all is still in the journal, and the next opening tries again.
        """
        loaded = self._loaded
        if loaded.finished and not loaded.live:
            loaded.merged = {**loaded.merged, **loaded.finished}
            try:
                self._save()
                if loaded.damaged:
                    for meeting in loaded.finished:
                        self._set_aside(meeting)
            except NotSaved:
                return
            loaded.done.extend(loaded.finished)
        for meeting in loaded.done:
            clear(self._host.layout, meeting)
        clear_reserves(self._host.layout)
