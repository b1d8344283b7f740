"""A whole mentorship out of one workbook and into another: the same, but for what nobody may see yet."""

from __future__ import annotations

import datetime as dt
import errno
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortui.errors import BadInput, NotSaved, ReadOnly
from mentortui.model.book import Book
from mentortui.model.chapters.records import Check
from mentortui.model.privacy import PRIVATE, as_shared
from mentortui.model.records import Owner
from mentortui.model.tables import CHAPTER_NAMES
from mentortui.sharing.whole import whole_json
from mentortui.storage.meta import FORMAT
from mentortui.workbook.importing.incoming import WholeMentorship
from mentortui.workbook.importing.reading import read
from mentortui.workbook.importing.whole import take_in_whole
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.whole import export_whole, plain_tables
from mentortui.workbook.workbook import Workbook
from tests.builders import build_book
from tests.storage.faults import faulty, refuse
from tests.workbook.holding import Clock, hold, opened, plan, stop
from tests.workbook.importing.mentorships import book_of, books, everything_in


def exported(book: Book, *, private: bool = True) -> bytes:
    return whole_json(plain_tables(book, private=private), records=FORMAT, private=private).encode()


def incoming(data: bytes) -> WholeMentorship:
    found = read(data, "amina.json")
    assert isinstance(found, WholeMentorship)
    return found


@given(books(), st.booleans())
@settings(max_examples=40)
def test_what_comes_in_is_what_went_out(book: Book, private: bool) -> None:
    data = exported(book, private=private)
    with TemporaryDirectory() as folder, opened(Path(folder), Clock()) as workbook:
        taken = take_in_whole(workbook, incoming(data))
        again = workbook.open(taken.uid).book
    for name, records in book.tables.items():
        if name in PRIVATE and not private:
            assert not again.tables[name]
        elif name == Check.TABLE:
            unopened, opened_ = records.values()
            assert list(again.tables[name].values()) == [
                msgspec.structs.replace(unopened, answers={}),
                opened_,
            ]
        else:
            there = records if private else {uid: as_shared(one, book) for uid, one in records.items()}
            assert again.tables[name] == there
    assert exported(again, private=private) == data


def test_every_table_is_in_the_test_above() -> None:
    assert all(book_of("x", 1).tables.values())


@given(books())
def test_without_the_own_notes_they_are_nowhere(book: Book) -> None:
    tables = json.loads(exported(book, private=False))["tables"]
    assert not set(PRIVATE) & set(tables)


def test_answers_nobody_may_see_leave_in_no_way() -> None:
    book = book_of("x", 1)
    (unopened, *_rest) = book.all(Check)
    secret = {Owner.PARTICIPANT: {"why": "HEMMELIG"}, Owner.MENTOR: {"why": "HEMMELIG"}}
    only_one = {Owner.MENTOR: {"why": "HEMMELIG"}}
    for hidden in (
        msgspec.structs.replace(unopened, answers=secret, opened=None),
        msgspec.structs.replace(unopened, answers=only_one, opened=dt.date(2026, 12, 1)),
    ):
        book.tables[Check.TABLE][hidden.uid] = hidden
        assert b"HEMMELIG" not in exported(book, private=True)


def test_a_mentorship_that_is_here_already_is_left_as_it_is(root: Path, notebook: Notebook) -> None:
    hold(notebook)
    data = export_whole(notebook, private=True).text.encode()
    with opened(root.with_name("other"), Clock()) as other:
        taken = take_in_whole(other, incoming(data))
        before = everything_in(root.with_name("other"))
        with pytest.raises(BadInput, match="Amina is already in this workbook"):
            take_in_whole(other, incoming(data))
        assert everything_in(root.with_name("other")) == before
        assert [entry.alias for entry in other.entries()] == ["Amina"]
        hold(taken)


def test_the_same_meeting_in_two_mentorships_is_refused(workbook: Workbook, notebook: Notebook) -> None:
    hold(notebook)
    plain = json.loads(export_whole(notebook, private=True).text)
    plain["tables"]["mentorship"][0]["uid"] = "another"
    with pytest.raises(BadInput, match="in another mentorship"):
        take_in_whole(workbook, incoming(json.dumps(plain).encode()))
    assert [entry.alias for entry in workbook.entries()] == ["Amina"]


def test_an_older_form_is_migrated(workbook: Workbook) -> None:
    plain = json.loads(exported(build_book(live=False)))
    plain["records"] = 1
    plain["tables"] = {name: rows for name, rows in plain["tables"].items() if name not in CHAPTER_NAMES}
    taken = take_in_whole(workbook, incoming(json.dumps(plain).encode()))
    assert len(taken.book.meetings()) == 3
    assert not any(taken.book.tables[name] for name in CHAPTER_NAMES)


def test_a_meeting_that_goes_on_is_finished_first(notebook: Notebook) -> None:
    sitting = notebook.start(plan())
    with pytest.raises(BadInput, match="Finish the meeting first"):
        export_whole(notebook, private=True)
    stop(sitting)


def test_a_workbook_for_reading_only(root: Path, workbook: Workbook) -> None:
    data = exported(build_book(live=False))
    with opened(root, Clock(), read_only=True) as reading, pytest.raises(ReadOnly):
        take_in_whole(reading, incoming(data))


@pytest.mark.fault("T4")
def test_a_disk_that_refuses_leaves_nothing_behind(root: Path, workbook: Workbook) -> None:
    data, before, at = incoming(exported(build_book(live=False))), everything_in(root), 1
    while True:
        with faulty(at, refuse(errno.ENOSPC)) as disk:
            try:
                take_in_whole(workbook, data)
            except NotSaved:
                pass
            else:
                break
        assert disk.reached
        assert everything_in(root) == before
        at += 1
    assert at > 4
    assert len(workbook.entries()) == 1
