"""What leaves a meeting, and what the two did to it in the read-back."""

from __future__ import annotations

import msgspec

from mentortui.model.records import EditKind, LineEdit, Mark, Meeting, Owner
from mentortui.model.summary import (
    LATERS,
    PARTICIPANT_WROTE,
    SINCE_ACTIONS,
    TASKS,
    TOPIC,
    WORDS,
    Summary,
    approved_summary,
    read_lines,
    sections_of,
    summarise,
)
from tests.builders import (
    TODAY,
    action,
    add,
    approved,
    book_of,
    build_book,
    later,
    meeting,
    mentorship,
    note,
    summary_of,
    word,
)


def edited(*edits: LineEdit) -> Meeting:
    return meeting(1, edits=edits)


def texts(summary: Summary, key: str) -> list[str]:
    section = summary.section(key)
    return [line.text for line in section.lines] if section else []


def test_the_sections_stand_in_the_order_of_the_talk() -> None:
    summary = summary_of(build_book(3), 3)
    assert [section.key for section in summary.sections] == [
        "since-1",
        TOPIC,
        "today-1",
        "forward-1",
        TASKS,
        WORDS,
        LATERS,
    ]
    assert [section.step.place for section in summary.sections] == [0, 1, 1, 2, 3, 3, 3]


def test_an_untouched_meeting_has_nothing_to_share() -> None:
    talk = meeting(1)
    summary = summarise(book_of(talk), talk)
    assert summary.sections == ()
    assert (summary.participant, summary.mentor, summary.date) == ("Amina", "Kari", talk.date)


def test_blank_notes_and_lines_are_left_out() -> None:
    talk = meeting(1, topic=" \n ")
    book = book_of(talk, note(talk, "today-1", "\n  finn.no \n\n\tnav.no\n"), note(talk, "today-2", "  \n"))
    summary = summarise(book, talk)
    assert [section.key for section in summary.sections] == ["today-1"]
    assert texts(summary, "today-1") == ["finn.no", "nav.no"]


def test_todays_tasks_first_then_what_still_stands() -> None:
    first, second = meeting(1), meeting(2)
    carried, done, new = action(first, "gammel"), action(first, "ferdig", 2), action(second, "ny")
    event = {"state": "done", "history": [{"meeting": second.uid, "mark": "done", "date": TODAY}]}
    done = msgspec.convert({**msgspec.to_builtins(done), **event}, type(done))
    summary = summarise(book_of(first, second, carried, done, new), second)
    assert texts(summary, TASKS) == ["ny", "gammel"]
    spoken_of = summary.section(SINCE_ACTIONS)
    assert spoken_of is not None
    assert [(line.text, line.mark) for line in spoken_of.lines] == [("ferdig", Mark.DONE)]


def test_a_task_carries_owner_date_and_own_words() -> None:
    talk = meeting(1)
    agreed = action(talk, owner=Owner.BOTH, due=TODAY, own_words="Vi leser.")
    section = summarise(book_of(talk, agreed), talk).section(TASKS)
    assert section is not None
    line = section.lines[0]
    assert (line.uid, line.owner, line.due, line.own_words) == (agreed.uid, Owner.BOTH, TODAY, "Vi leser.")


def test_words_and_what_is_kept_for_later() -> None:
    talk = meeting(1)
    taken_up = later(talk, "ferie", 2, taken_up=True)
    book = book_of(talk, word(talk, explanation="e", own_language="o", example="x"), later(talk), taken_up)
    summary = summarise(book, talk)
    words = summary.section(WORDS)
    assert words is not None
    line = words.lines[0]
    assert (line.text, line.explanation, line.own_language, line.example) == ("lyse ut", "e", "o", "x")
    assert texts(summary, LATERS) == ["lønn"]


def test_a_struck_line_is_not_shared_and_is_still_read() -> None:
    talk = edited(LineEdit(kind=EditKind.STRUCK, section="today-1", original="b"))
    book = book_of(talk, note(talk, "today-1", "a\nb\nc"))
    assert texts(summarise(book, talk), "today-1") == ["a", "c"]
    lines = read_lines(sections_of(book, talk), talk.edits)
    assert [(line.original, line.kind) for line in lines] == [
        ("a", None),
        ("b", EditKind.STRUCK),
        ("c", None),
    ]


def test_a_section_with_every_line_struck_is_left_out() -> None:
    talk = edited(LineEdit(kind=EditKind.STRUCK, section="today-1", original="a"))
    assert summarise(book_of(talk, note(talk, "today-1", "a")), talk).sections == ()


def test_a_reworded_line_keeps_what_it_comes_from() -> None:
    agreed = action(meeting(1), owner=Owner.MENTOR)
    talk = edited(LineEdit(kind=EditKind.REWORDED, section=TASKS, original=agreed.what, text="lese tre"))
    section = summarise(book_of(talk, agreed), talk).section(TASKS)
    assert section is not None
    assert (section.lines[0].text, section.lines[0].uid, section.lines[0].owner) == (
        "lese tre",
        agreed.uid,
        Owner.MENTOR,
    )


def test_equal_lines_are_told_apart() -> None:
    talk = edited(
        LineEdit(kind=EditKind.STRUCK, section="today-1", original="ja", nth=1),
        LineEdit(kind=EditKind.REWORDED, section="today-1", original="ja", nth=2, text="nei"),
    )
    book = book_of(talk, note(talk, "today-1", "ja\nja\nja"), note(talk, "today-2", "ja\nja\nja"))
    assert texts(summarise(book, talk), "today-1") == ["ja", "nei"]
    assert texts(summarise(book, talk), "today-2") == ["ja", "ja", "ja"]


def test_added_lines_stand_last_in_their_section_and_empty_ones_are_left_out() -> None:
    talk = edited(
        LineEdit(kind=EditKind.ADDED, section=PARTICIPANT_WROTE, text="Takk!"),
        LineEdit(kind=EditKind.ADDED, section=PARTICIPANT_WROTE, nth=1, text="Vi ses."),
        LineEdit(kind=EditKind.ADDED, section="today-1", text="også jobbnorge.no"),
        LineEdit(kind=EditKind.ADDED, section=LATERS, text=" "),
    )
    summary = summarise(book_of(talk, note(talk, "today-1", "finn.no")), talk)
    assert texts(summary, PARTICIPANT_WROTE) == ["Takk!", "Vi ses."]
    assert texts(summary, "today-1") == ["finn.no", "også jobbnorge.no"]
    assert summary.section(LATERS) is None


def test_an_edit_of_a_line_that_is_gone_does_nothing() -> None:
    talk = edited(LineEdit(kind=EditKind.REWORDED, section="today-1", original="gammel", text="ny"))
    assert texts(summarise(book_of(talk, note(talk, "today-1", "annen")), talk), "today-1") == ["annen"]


def test_the_approved_version_stands_whatever_changes_after() -> None:
    talk = meeting(1)
    book = book_of(talk, note(talk, "today-1", "først"))
    add(book, approved(book, talk, 1), note(talk, "today-1", "så", rev=2))
    assert texts(approved_summary(book, talk), "today-1") == ["først"]
    add(book, approved(book, talk, 2), mentorship(alias="En annen"))
    newest = approved_summary(book, talk)
    assert (newest.version, newest.participant, texts(newest, "today-1")) == (2, "Amina", ["så"])
    assert [one.version for one in book.approved(talk.uid)] == [1, 2]


def test_without_an_approved_version_it_is_a_draft() -> None:
    talk = meeting(1)
    assert approved_summary(book_of(talk), talk).version == 0
