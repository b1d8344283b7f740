"""An operation and the one that takes it back."""

from __future__ import annotations

import copy

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.changes import PRIVATE, Change, Operation, TextChange
from mentortui.model.records import Record
from tests.builders import action, build_book, later, mentorship, note, word


def lists_of(book: Book) -> list[object]:
    """What is asked of a book, in the order it is answered."""
    found: list[object] = [book.actions(), book.laters(), book.meetings()]
    for talk in book.meetings():
        found += [book.agreed_in(talk.uid), book.words(talk.uid), list(book.notes(talk.uid).items())]
    return found


@st.composite
def operations(draw: st.DrawFn, book: Book) -> Operation:
    """New, changed and removed records, each record at most once."""
    talk = draw(st.sampled_from(book.meetings()))
    new: list[Record] = [action(talk, "ny", 50), word(talk, "nytt", 50), later(talk, "senere", 50)]
    changes = [Change(None, record) for record in draw(st.lists(st.sampled_from(new), unique_by=id))]
    there = [
        record for name in ("actions", "words", "laters", "notes") for record in book.tables[name].values()
    ]
    for record in draw(st.lists(st.sampled_from(there), unique_by=id, max_size=8)):
        changed = msgspec.structs.replace(record, rev=9)
        changes.append(Change(record, draw(st.sampled_from([None, changed]))))
    return Operation("test", tuple(draw(st.permutations(changes))))


@given(st.data())
def test_the_inverse_gives_the_same_book(data: st.DataObject) -> None:
    book = build_book(3)
    tables, lists = copy.deepcopy(book.tables), lists_of(book)
    operation = data.draw(operations(book))
    book.apply(operation.changes)
    assert (book.tables == tables) == (not operation.changes)
    book.apply(operation.inverse().changes)
    assert book.tables == tables
    assert lists_of(book) == lists


def test_several_changes_of_one_record_are_taken_back_in_turn() -> None:
    book = build_book(1)
    first = book.actions()[0]
    second = msgspec.structs.replace(first, what="b", rev=2)
    third = msgspec.structs.replace(first, what="c", rev=3)
    operation = Operation("test", (Change(first, second), Change(second, third), Change(third, None)))
    book.apply(operation.changes)
    assert first.uid not in book.tables["actions"]
    book.apply(operation.inverse().changes)
    assert book.action(first.uid) == first


def test_texts_are_taken_back_too() -> None:
    operation = Operation("move", (), (TextChange("today-1", "ab", "a"), TextChange(PRIVATE, "", "b")))
    back = operation.inverse()
    assert back.texts == (TextChange(PRIVATE, "b", ""), TextChange("today-1", "a", "ab"))
    assert back.name == "undo move"
    assert back.inverse().texts == operation.texts


def test_a_changed_record_stands_where_it_stood() -> None:
    book = build_book(2)
    before = [one.uid for one in book.actions()]
    first = book.actions()[0]
    book.apply([Change(first, None)])
    assert [one.uid for one in book.actions()] == before[1:]
    book.apply([Change(None, first)])
    assert [one.uid for one in book.actions()] == before


def test_a_book_is_the_same_whatever_order_it_is_read_in() -> None:
    book = build_book(3)
    backwards = {name: dict(reversed(table.items())) for name, table in book.tables.items()}
    assert lists_of(Book(backwards)) == lists_of(book)
    assert Book(backwards).mentorship == mentorship()


def test_a_note_has_one_place() -> None:
    book = build_book(1)
    talk = book.meetings()[0]
    book.apply([Change(book.notes(talk.uid)["today-1"], note(talk, "today-1", "ny", rev=2))])
    assert book.notes(talk.uid)["today-1"].text == "ny"
    assert len(book.notes(talk.uid)) == 3
