"""The person's rights: a day agreed on, corrections beside what was noted, and a freeze that holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.closing import closing_view
from mentortui.model.chapters.records import NotesAfter, Wording
from mentortui.model.chapters.rights import Stage, deletion_day, kept, rights_of
from mentortui.model.records import Owner
from mentortui.workbook.chapters.agreement import Agreements
from mentortui.workbook.chapters.closing import Closings
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.pen import FilePen, Pen
from mentortui.workbook.chapters.rights import PersonsRights
from mentortui.workbook.freezing import is_frozen, may_leave
from mentortui.workbook.notebook import Notebook
from tests.workbook.chapters.writing import in_meeting, reread, writing
from tests.workbook.holding import Clock, amina, hold, opened, plan

D = dt.date
DAY = D(2027, 6, 5)


def test_a_day_is_agreed_on_and_taken_away(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        rights = PersonsRights(pen)
        for wrong in (None, rights.today(), rights.today() - dt.timedelta(days=1)):
            with pytest.raises(BadInput):
                rights.agree(wrong)
        rights.take_day_away()
        assert not rights_of(pen.book).uid, "there was none"
        rights.agree(DAY)
        assert rights.view().retention.delete_on == DAY
        rights.take_day_away()
        assert rights.view().retention.stage is Stage.NONE
        rights.undo()
        assert rights.view().retention.delete_on == DAY
        assert len(pen.book.tables["rights"]) == 1


def test_there_is_one_day_wherever_it_is_said(tmp_path: Path) -> None:
    """What was said last holds, and one undo takes back all that was said at once."""
    with writing(tmp_path) as pen:
        rights, closing, agreement = PersonsRights(pen), Closings(pen), Agreements(pen)
        agreement.delete_on(D(2027, 3, 1))
        assert deletion_day(pen.book) == D(2027, 3, 1)
        closing.notes(NotesAfter.GIVEN, DAY)
        assert deletion_day(pen.book) == DAY
        rights.agree(D(2027, 9, 1))
        assert closing_view(pen.book).said.delete_on == D(2027, 9, 1)
        agreement.delete_on(D(2027, 3, 1))
        assert deletion_day(pen.book) == D(2027, 3, 1), "the same answer again, but another day"
        closing.undo()
        assert deletion_day(pen.book) == D(2027, 9, 1)
        closing.notes(NotesAfter.GIVEN, None)
        assert deletion_day(pen.book) is None
        agreement.undo()
        assert deletion_day(pen.book) == D(2027, 9, 1)


def test_a_statement_stands_beside_and_keeps_how_it_read(tmp_path: Path) -> None:
    clock = Clock()
    with writing(tmp_path, clock) as pen:
        rights = PersonsRights(pen)
        with pytest.raises(BadInput):
            rights.add(Owner.PARTICIPANT, " ")
        uid = rights.add(Owner.PARTICIPANT, "tre jobber", about="søknader", was="to jobber")
        first = rights.today()
        clock.on(days=3)
        rights.change(uid, Owner.PARTICIPANT, "tre jobber", about="søknadene", was="to jobber")
        assert rights.view().statements[0].earlier == (), "what is said is the same"
        rights.change(uid, Owner.PARTICIPANT, "fire jobber", about="søknadene", was="to jobber")
        (one,) = rights.view().statements
        assert (one.said, one.day, one.was) == ("fire jobber", rights.today(), "to jobber")
        assert one.earlier == (Wording("tre jobber", first),)
        rights.change(uid, Owner.PARTICIPANT, "fire jobber", about="søknadene", was="to jobber")
        assert rights.view().statements == (one,)
        rights.remove(uid)
        assert not rights.view().statements
        rights.undo()
        assert [s.said for s in rights.view().statements] == ["fire jobber"]


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_it_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        rights = PersonsRights(pen)
        rights.agree(DAY)
        rights.add(Owner.PARTICIPANT, "tre jobber", was="to jobber")
        before = rights.view()
    with reread(tmp_path) as notebook:
        assert kept(notebook.book, D(2026, 11, 23)) == before


def test_no_freeze_in_a_meeting(tmp_path: Path) -> None:
    with in_meeting(tmp_path) as live:
        with pytest.raises(BadInput, match="Finish the meeting"):
            PersonsRights(live).freeze()
        assert rights_of(live.book).frozen_on is None


def freeze(notebook: Notebook) -> PersonsRights:
    rights = PersonsRights(FilePen(notebook))
    rights.freeze()
    return rights


def test_nothing_of_what_is_frozen_is_changed(tmp_path: Path) -> None:
    with opened(tmp_path, Clock()) as workbook:
        notebook = amina(workbook)
        held = hold(notebook)
        notebook.plan(plan())
        planned = notebook.next_plan()
        assert planned is not None
        freeze(notebook)
        assert notebook.frozen == D(2026, 11, 23)
        before = notebook.book.tables, workbook.layout.mentorship(notebook.uid).read_bytes()
        for change in (
            lambda: notebook.start(plan()),
            lambda: notebook.plan(plan()),
            lambda: notebook.reopen(held),
            lambda: notebook.remove_plan(planned.meeting),
            notebook.go_on,
            lambda: Goals(FilePen(notebook)).add("bestå B2"),
            lambda: Closings(FilePen(notebook)).notes(NotesAfter.GIVEN, DAY),
        ):
            with pytest.raises(BadInput, match="frozen"):
                change()
        assert (notebook.book.tables, workbook.layout.mentorship(notebook.uid).read_bytes()) == before
        assert notebook.shared().participant == "Amina", "it can be read"


def test_the_rights_hold_while_it_is_frozen_and_after(tmp_path: Path) -> None:
    with opened(tmp_path, Clock()) as workbook:
        notebook = amina(workbook)
        rights = freeze(notebook)
        rights.freeze()
        rights.agree(DAY)
        uid = rights.add(Owner.MENTOR, "slik husker jeg det")
        rights.remove(uid)
        rights.unfreeze()
        assert notebook.frozen is None
        Goals(FilePen(notebook)).add("bestå B2")
        assert deletion_day(notebook.book) == DAY


def test_what_is_frozen_is_not_given_away(tmp_path: Path) -> None:
    with opened(tmp_path, Clock()) as workbook:
        notebook = amina(workbook)
        may_leave(workbook, notebook.uid)
        freeze(notebook)
        assert is_frozen(workbook, notebook.uid)
        may_leave(workbook, "")
        with pytest.raises(BadInput, match="given away"):
            may_leave(workbook, notebook.uid)
    with opened(tmp_path, Clock(), read_only=True) as again:
        assert again.entries()[0].frozen
