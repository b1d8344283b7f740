"""Every field of every record is said to be shared or private, and what is private is left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest

from mentortui.model import privacy
from mentortui.model.chapters.records import Check, CheckKind, Prepared
from mentortui.model.privacy import OWN, PARTLY, PRIVATE, SHARED, shared_records
from mentortui.model.records import EditKind, LineEdit, Meeting, MeetingState, Owner, Record
from mentortui.model.shared import live_view
from mentortui.model.tables import TABLES
from tests import builders

HIDDEN = "kanarifugl"
TODAY = dt.date(2026, 11, 23)


def unsaid(table: str, kind: type[msgspec.Struct]) -> set[str]:
    """The fields of a kind of record that nobody has said anything of."""
    if table in PRIVATE:
        return set()
    said = OWN | SHARED.get(table, frozenset()) | PARTLY.get(table, frozenset())
    return set(kind.__struct_fields__) - said


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_shared_or_private(table: str) -> None:
    assert not unsaid(table, TABLES[table]), "say in model/privacy.py who may see them"


def test_a_new_kind_and_a_new_field_are_neither() -> None:
    class Diary(msgspec.Struct):  # no Record: another test counts those there are
        uid: str
        rev: int
        text: str

    assert unsaid("diary", Diary) == {"text"}
    assert unsaid("notes", Diary) == set(), "a field is known by its table and its name"
    assert unsaid("goals", Diary) == {"text"}


def test_nothing_is_said_of_what_is_not_there() -> None:
    assert set(TABLES) >= PRIVATE
    for said in (SHARED, PARTLY):
        for table, fields in said.items():
            assert fields <= set(TABLES[table].__struct_fields__)
            assert not fields & OWN
    assert not PRIVATE & (SHARED.keys() | PARTLY.keys())
    assert all(not SHARED[table] & PARTLY[table] for table in PARTLY)


def check(*answered: Owner, opened: dt.date | None = None) -> Check:
    answers = {who: {"go-on": "no", "words": HIDDEN} for who in answered}
    return Check(uid="c", kind=CheckKind.MIDWAY, answers=answers, opened=opened, **builders.times())


def edited(*edits: LineEdit) -> Meeting:
    return builders.meeting(1, edits=edits)


def striking(text: str) -> LineEdit:
    return LineEdit(kind=EditKind.STRUCK, section="today-1", original=text)


@pytest.mark.parametrize(
    "record",
    [
        builders.private_note(builders.meeting(1), HIDDEN),
        Prepared(uid="p", question=HIDDEN, text=HIDDEN, answer=HIDDEN, **builders.times()),
        check(Owner.MENTOR),
        check(Owner.MENTOR, Owner.PARTICIPANT),
        check(Owner.MENTOR, opened=TODAY),
        edited(striking(HIDDEN)),
        edited(LineEdit(kind=EditKind.REWORDED, section="today-1", original=HIDDEN, text="nytt")),
    ],
    ids=lambda record: type(record).__name__,
)
def test_what_not_both_may_see_is_left_out(record: Record) -> None:
    book = builders.book_of(builders.meeting(1), record)
    assert HIDDEN in msgspec.json.encode(book.tables).decode()
    assert HIDDEN not in msgspec.json.encode(list(shared_records(book))).decode()


SAID = builders.meeting(1)


@pytest.mark.parametrize(
    "records",
    [
        lambda: (check(Owner.MENTOR, Owner.PARTICIPANT, opened=TODAY),),
        lambda: (edited(striking("nav.no")), builders.note(SAID, "today-1", "nav.no")),
        lambda: (edited(LineEdit(kind=EditKind.ADDED, section="participant", text="Takk")),),
        lambda: tuple(r for t in builders.build_book().tables.values() for r in t.values()),
    ],
)
def test_what_both_may_see_is_all_there(records: Callable[[], tuple[Record, ...]]) -> None:
    book = builders.book_of(*records())
    left_out = {type(r) for t in PRIVATE for r in book.tables[t].values()}
    want = [r for table in book.tables.values() for r in table.values() if type(r) not in left_out]
    assert list(shared_records(book)) == want


def test_answers_that_were_hidden_can_be_given_anew() -> None:
    (shared,) = (r for r in shared_records(builders.book_of(check(Owner.MENTOR))) if isinstance(r, Check))
    assert (shared.answers, shared.opened, shared.kind) == ({}, None, CheckKind.MIDWAY)


def test_the_meeting_that_goes_on_holds_no_line_that_was_moved_away() -> None:
    live = builders.meeting(1, MeetingState.LIVE, edits=(striking(HIDDEN),))
    book = builders.book_of(live, builders.private_note(live, HIDDEN))
    assert HIDDEN not in msgspec.json.encode(live_view(book, live, {})).decode()


def test_the_shared_checks_keep_the_same_rule() -> None:
    from mentortui.model.chapters.checks import shared_checks

    for one in (check(Owner.MENTOR), check(*Owner, opened=TODAY), check(*Owner), check(opened=TODAY)):
        (shared,) = shared_checks(builders.book_of(one))
        assert bool(shared.answers) is privacy.may_see(one)
