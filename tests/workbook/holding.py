"""A workbook in a folder, a clock that stands still, and ways to hold meetings in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentortui.model.changes import PRIVATE
from mentortui.model.records import Mark, Owner
from mentortui.model.template import Template
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.planning import Plan
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.builders import agenda
from tests.storage.keyrings import PASSPHRASE

BOTH = (Owner.PARTICIPANT, Owner.MENTOR)
TEMPLATE = Template(
    id="theme-3", theme=3, language="nb", title="Arbeidsmarkedet", minutes=60, agenda=agenda()
)


class Clock:
    """A clock that only moves when told."""

    def __init__(self) -> None:
        self.now = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now

    def on(self, **step: float) -> None:
        """Move on, or back."""
        self.now += dt.timedelta(**step)


def plan(**fields: object) -> Plan:
    """A plan for an hour about the labour market."""
    return Plan(**{"template": TEMPLATE, "title": "Arbeidsmarkedet", "minutes": 60, **fields})  # type: ignore[arg-type]


@contextmanager
def opened(root: Path, clock: Clock, *, read_only: bool = False) -> Iterator[Workbook]:
    """The workbook in ``root``, unlocked by ``PASSPHRASE`` when it is encrypted, and closed afterwards."""
    workbook = Workbook(root, clock=clock, read_only=read_only)
    try:
        if workbook.is_locked:
            workbook.unlock(PASSPHRASE)
        yield workbook
    finally:
        workbook.close()


def amina(workbook: Workbook) -> Notebook:
    """Amina's mentorship, made when it is not there."""
    entries = workbook.entries()
    return workbook.open(entries[0].uid) if entries else workbook.add_participant("Amina", mentor="Kari")


def write(live: LiveMeeting, key: str, text: str) -> None:
    """Type ``text`` at the end of a note, a character at a time."""
    for character in text:
        before = live.private_text() if key == PRIVATE else live.text(key)
        live.edit_text(key, len(before), 0, character)


def approve(live: LiveMeeting) -> None:
    """Both approve the read-back."""
    for who in BOTH:
        live.approve(who)


def talk(live: LiveMeeting) -> Iterator[None]:
    """A scripted meeting; after each step the script stops."""
    write(live, "since-1", "Fin")
    yield
    live.go(2)
    yield
    for earlier in live.view().standing:
        live.mark(earlier.uid, Mark.PARTLY)
        yield
    live.agree_frame("Hvor jobbene er", 50)
    yield
    live.go(3)
    write(live, "today-1", "nav.no\nKari")
    yield
    live.edit_text("today-1", 0, 3, "finn")
    yield
    write(live, PRIVATE, "egen")
    yield
    live.move_line("today-1", "Kari", 8, "")
    yield
    live.add_word("lyse ut", "si at en jobb er ledig")
    yield
    word = live.add_word("feil")
    live.remove("words", word)
    yield
    live.add_later("lønn")
    yield
    action = live.add_action("lese to annonser", Owner.PARTICIPANT, own_words="Jeg leser.")
    yield
    live.change_action(action, "lese tre annonser", Owner.PARTICIPANT, None, "Jeg leser.")
    yield
    live.undo()
    yield
    live.remove_action(live.add_action("feil", Owner.BOTH))
    yield
    live.more_time()
    yield
    live.set_next_date(dt.date(2026, 12, 21))
    yield
    live.strike(live.read_back()[0])
    yield
    live.add_line("participant", "Takk")
    yield
    approve(live)
    yield


def hold(notebook: Notebook, *, next_date: dt.date | None = None, approved: bool = True) -> str:
    """Hold a short meeting from start to finish; its uid."""
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "nav.no")
    if next_date:
        sitting.live.set_next_date(next_date)
    if approved:
        approve(sitting.live)
    uid = sitting.live.meeting.uid
    sitting.finish()
    return uid


def shown(live: LiveMeeting) -> object:
    """All that can be seen of a meeting."""
    return live.view(), live.private_text(), live.page(), live.read_back(), live.minutes_left()


def stop(sitting: Sitting) -> None:
    """Let go of the threads as a killed program does: nothing more is written."""
    sitting.keeper.close()
