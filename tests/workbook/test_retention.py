"""The agreed day: first noted, then a time to regret, and only then erased; one person, and no other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.errors import NotSaved
from mentortui.model.changes import Change
from mentortui.model.chapters.records import NotesAfter
from mentortui.model.chapters.rights import REGRET_DAYS, rights_of
from mentortui.storage.erased import is_erased
from mentortui.workbook.chapters.closing import Closings
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.chapters.rights import PersonsRights
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.retention import is_untidy, tidy
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, opened, plan

D = dt.date
DAYS = 40


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    i18n.use("en")
    yield
    i18n.use("nb")


def two(workbook: Workbook) -> Notebook:
    """Amina, whose notes are kept for some days more, and Oleksandr, of whom nothing is agreed."""
    workbook.add_participant("Oleksandr", mentor="Kari")
    amina = workbook.add_participant("Amina", mentor="Kari")
    rights = PersonsRights(FilePen(amina))
    rights.agree(rights.today() + dt.timedelta(days=DAYS))
    return amina


def names(workbook: Workbook) -> set[str]:
    return {entry.alias for entry in workbook.entries()}


def until(workbook: Workbook) -> dt.date | None:
    return workbook.entry("Amina").regret_until


def test_noted_then_regretted_or_erased(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        uid = two(workbook).uid
        clock.on(days=DAYS - 1)
        assert not is_untidy(workbook)
        assert tidy(workbook) == ()
        clock.on(days=1)
        assert is_untidy(workbook)
        (told,) = tidy(workbook)
        assert told == (
            "The day to delete the notes about Amina has come. They are erased after 1 February 2027. "
            "Until then you can keep them."
        )
        assert until(workbook) == D(2027, 2, 1)
        clock.on(days=REGRET_DAYS)
        assert not is_untidy(workbook)
        assert tidy(workbook) == ()
        clock.on(days=1)
        (told,) = tidy(workbook)
        assert told == "The notes about Amina were erased today, as agreed."
        assert names(workbook) == {"Oleksandr"}
        assert is_erased(workbook.layout, uid)
        assert not is_untidy(workbook)
    with opened(tmp_path, clock) as again:
        assert names(again) == {"Oleksandr"}


def test_what_is_regretted_is_kept(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        two(workbook)
        clock.on(days=DAYS)
        tidy(workbook)
        amina = workbook.open(workbook.entry("Amina").uid)
        PersonsRights(FilePen(amina)).keep(D(2027, 12, 24))
        assert until(workbook) is None
        clock.on(days=300)
        assert tidy(workbook) == ()
        assert names(workbook) == {"Amina", "Oleksandr"}


@pytest.mark.fault("T11")
def test_a_clock_that_ran_ahead_and_came_back_erases_nothing(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        two(workbook)
        clock.on(days=4000)
        assert len(tidy(workbook)) == 1
        clock.on(days=-4000)
        assert is_untidy(workbook)
        assert tidy(workbook) == ()
        assert until(workbook) is None, "nothing is left of it"
        clock.on(days=DAYS + 400)
        assert len(tidy(workbook)) == 1, "noted first, however long it was closed"
        assert "Amina" in names(workbook)


def test_a_day_of_the_closing_before_there_were_rights(tmp_path: Path) -> None:
    """What an earlier version kept holds, and noting the day does not do away with it."""
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        amina = workbook.add_participant("Amina")
        pen = FilePen(amina)
        Closings(pen).notes(NotesAfter.GIVEN, D(2026, 12, 24))
        amina.book.apply([Change(rights_of(amina.book), None)])
        amina.keep()
        clock.on(days=60)
        assert len(tidy(workbook)) == 1
        assert workbook.entry("Amina").delete_on == D(2026, 12, 24)
        clock.on(days=31)
        tidy(workbook)
        assert not workbook.entries()


def test_nothing_is_done_in_a_meeting_frozen_or_only_read(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        amina = two(workbook)
        sitting = amina.start(plan())
        clock.on(days=DAYS + 100)
        assert tidy(workbook) == ()
        sitting.finish()
        assert len(tidy(workbook)) == 1
        PersonsRights(FilePen(workbook.open(amina.uid))).freeze()
        assert until(workbook) is None
        clock.on(days=100)
        assert not is_untidy(workbook)
        PersonsRights(FilePen(workbook.open(amina.uid))).unfreeze()
        assert until(workbook) is None
    with opened(tmp_path, clock, read_only=True) as only_read:
        assert not is_untidy(only_read)
        assert tidy(only_read) == ()
    with opened(tmp_path, clock) as again:
        assert len(tidy(again)) == 1, "a whole time to regret begins anew"


def test_a_disk_that_refuses_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        two(workbook)
        clock.on(days=DAYS)

        def refuse(*_given: object, **_named: object) -> None:
            raise NotSaved("no")

        with monkeypatch.context() as patch:
            patch.setattr("mentortui.storage.codec.save", refuse)
            assert tidy(workbook) == ()
        assert until(workbook) is None
        assert len(tidy(workbook)) == 1


def test_a_damaged_file_hinders_nobody_else(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        uid = two(workbook).uid
        other = workbook.open(workbook.entry("Oleksandr").uid)
        PersonsRights(FilePen(other)).agree(D(2026, 12, 24))
        clock.on(days=DAYS)
        workbook.layout.mentorship(uid).write_bytes(b"{")
        (told,) = tidy(workbook)
        assert "Oleksandr" in told
