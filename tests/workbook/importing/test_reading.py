"""Any bytes are either something that can be taken in, or a BadImport that says where."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortui.errors import MentortuiError
from mentortui.sharing.as_json import to_json
from mentortui.sharing.markdown import to_markdown
from mentortui.sharing.whole import whole_json
from mentortui.storage.meta import FORMAT
from mentortui.workbook.importing import json_door, reading, records
from mentortui.workbook.importing.incoming import OneMeeting, WholeMentorship
from mentortui.workbook.importing.meetings import take_in_meeting
from mentortui.workbook.importing.reading import read
from mentortui.workbook.importing.trouble import BadImport
from mentortui.workbook.importing.whole import take_in_whole
from mentortui.workbook.whole import plain_tables
from tests.builders import build_book
from tests.sharing.summaries import labour_market
from tests.workbook.importing.mentorships import book_of, everything_in
from tests.workbook.importing.taking import new_mentorship

WHOLE = whole_json(plain_tables(book_of("tekst", 3), private=True), records=FORMAT, private=True)
SUMMARY = to_json(labour_market())
MINUTES = to_markdown(labour_market())


def problems(data: bytes | str) -> str:
    with pytest.raises(BadImport) as error:
        read(data if isinstance(data, bytes) else data.encode(), "../a\x1b.json")
    assert str(error.value).endswith("Nothing was taken in.")
    assert "\x1b" not in str(error.value)
    return str(error.value)


def changed(text: str, *way: str | int, to: Any) -> str:
    """The JSON with another value at the end of ``way``."""
    plain = place = json.loads(text)
    for step in way[:-1]:
        place = place[step]
    if to is None:
        del place[way[-1]]
    else:
        place[way[-1]] = to
    return json.dumps(plain)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "the file is empty"),
        (" \n\ufeff".encode()[:2], "the file is empty"),
        ("Hei", "line 1: this is no file that can be taken in"),
        ("[]", "line 1: this is no file that can be taken in"),
        ('{"format": "other/1"}', "line 1: this is no file that can be taken in"),
        ('{\n "a": 1,\n "b" 2}', "line 3: this is not JSON from column 6 on"),
        ('{"a": NaN}', "“NaN” is not a number"),
        ('{"a": ' + "9" * 5000 + "}", "too long"),
        ('{"a": 1, "a": 2}', "“a” stands twice"),
        ("[" * 100_000, "too deep"),
        ("[" * 2_000_000, "more in the file than"),
        (b'{"a":\n "\xff"}', "line 2: this is not text in UTF-8"),
        (b"\xff\xfe{\x00", "line 1: this is not text in UTF-8"),
        ('{"format": "mentortui-mentorship/2"}', "format: the file is from a newer version"),
        ('{"format": "mentortui-summary/2"}', "format: the file is from a newer version"),
        (changed(WHOLE, "records", to=FORMAT + 1), "records: the file is from a newer version"),
        (changed(WHOLE, "records", to=0), "records: write a number"),
        (changed(WHOLE, "private", to=1), "private: “true” or “false”"),
        (changed(WHOLE, "tables", to=[]), "tables: the tables"),
        (changed(WHOLE, "tables", "people", to=[]), "tables: “people” is not a table"),
        (changed(WHOLE, "tables", "actions", to={}), "tables.actions: a list"),
        (changed(WHOLE, "tables", "actions", 1, "due", to=7), "tables.actions[1].due: write a date"),
        (changed(WHOLE, "tables", "actions", 1, "due", to="i dag"), "tables.actions[1].due: write a date"),
        (
            changed(WHOLE, "tables", "actions", 1, "due", to="0001-01-01"),
            "tables.actions[1].due: there is no such",
        ),
        (changed(WHOLE, "tables", "actions", 1, "what", to=None), "tables.actions[1]: “what” is missing"),
        (changed(WHOLE, "tables", "actions", 1, "what", to=[]), "tables.actions[1].what: another kind"),
        (changed(WHOLE, "tables", "actions", 1, "what", to="x" * 2_000_000), "what: the text is too long"),
        (changed(WHOLE, "tables", "actions", 1, "hm", to=1), "tables.actions[1]: “hm” is not known"),
        (changed(WHOLE, "tables", "actions", 1, "rev", to=1.5), "rev: a whole number"),
        (changed(WHOLE, "tables", "actions", 1, "rev", to=2**70), "rev: a whole number"),
        (changed(WHOLE, "tables", "actions", 1, "uid", to="../../x"), "actions[1].uid: a uid has"),
        (changed(WHOLE, "tables", "mentorship", 0, "uid", to="nul"), "mentorship[0].uid: a uid has"),
        (
            changed(WHOLE, "tables", "actions", 1, "uid", to="actions-0"),
            "the uid of tables.actions[0] stands",
        ),
        (changed(WHOLE, "tables", "actions", 1, "uid", to="words-1"), "stands here once more"),
        (changed(WHOLE, "tables", "actions", 1, "meeting", to="no"), "actions[1].meeting: this belongs to"),
        (changed(WHOLE, "tables", "actions", 1, "created", to="2026-01-01T10:00:00"), "a time with its zone"),
        (
            changed(WHOLE, "tables", "meetings", 1, "state", to="live"),
            "meetings[1].state: the meeting was going",
        ),
        (changed(WHOLE, "tables", "meetings", 1, "agenda", to=[]), "meetings[1].agenda: the four steps"),
        (changed(WHOLE, "tables", "meetings", 1, "minutes", to=0), "meetings[1].minutes: write a number"),
        (changed(WHOLE, "tables", "meetings", 1, "language", to="ar"), "meetings[1].language: write “nb”"),
        (changed(WHOLE, "tables", "mentorship", 0, "alias", to=" "), "mentorship[0].alias: the participant"),
        (changed(WHOLE, "tables", "mentorship", to=[]), "tables.mentorship: there must be one"),
        (
            changed(WHOLE, "tables", "approved", 0, "data", "date", to=[]),
            "approved[0].data.date: write a date",
        ),
        (changed(SUMMARY, "date", to="x"), "a.json, date: write a date"),
        (changed(SUMMARY, "title", to=None), "“title” is missing"),
        (changed(SUMMARY, "meeting", to="A B"), "meeting: the meeting has no uid"),
        (changed(SUMMARY, "number", to=0), "number: write a number from 1 to 999"),
        (changed(SUMMARY, "sections", 0, "step", to="who"), "sections[0].step: this part"),
        (changed(SUMMARY, "sections", 0, "key", to="topic"), "sections[0].key: each part"),
        (changed(SUMMARY, "sections", 0, "heading", to="x"), "sections[0].heading: this part"),
        (changed(SUMMARY, "sections", 1, "key", to="private"), "sections[1].key: each part"),
        (changed(SUMMARY, "sections", 0, "lines", 0, "mark", to="x"), "sections[0].lines[0].mark: another"),
    ],
)
def test_what_is_wrong_and_where(data: bytes | str, said: str) -> None:
    assert said in problems(data)


def test_every_wrong_record_is_told_at_once() -> None:
    data = changed(changed(WHOLE, "tables", "words", 0, "word", to=1), "tables", "actions", 0, "due", to=1)
    assert {"tables.words[0].word", "tables.actions[0].due"} <= {
        line.removeprefix("../a.json, ").partition(":")[0] for line in problems(data).splitlines()
    }


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "RECORDS", 10)
    assert "more in the file than" in problems(WHOLE)
    monkeypatch.setattr(json_door, "COMMAS", 10)
    assert "more in the file than" in problems(SUMMARY)
    monkeypatch.setattr(reading, "BYTES", 10)
    assert "the file is too big" in problems(SUMMARY)


def test_a_byte_order_mark_and_other_line_ends_do_no_harm() -> None:
    for text in (WHOLE, SUMMARY, MINUTES):
        data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
        assert read(data, "x") == read(text.encode(), "x")


def test_texts_are_cleaned_at_the_door() -> None:
    dirty = "\ud800a\x1b[2J\nb\ufeff"
    whole = read(changed(WHOLE, "tables", "words", 0, "word", to=dirty).encode(), "x")
    assert isinstance(whole, WholeMentorship)
    assert getattr(whole.tables["words"]["words-0"], "word") == "a[2J b"  # noqa: B009
    notes = read(changed(WHOLE, "tables", "notes", 0, "text", to=dirty).encode(), "x")
    assert isinstance(notes, WholeMentorship)
    assert getattr(notes.tables["notes"]["notes-0"], "text") == "a[2J\nb"  # noqa: B009
    one = read(changed(SUMMARY, "title", to=dirty).encode(), "x")
    assert isinstance(one, OneMeeting)
    assert one.summary.title == "a[2J b"


def _take_in(data: bytes) -> None:
    """Taken in and readable, or refused with the workbook as it was."""
    with new_mentorship() as (workbook, notebook):
        before = everything_in(workbook.layout.root)
        try:
            incoming = read(data, "x")
            if isinstance(incoming, WholeMentorship):
                taken = take_in_whole(workbook, incoming)
                taken.shared(), [taken.summary(m.uid) for m in taken.book.held()]
            else:
                summary = take_in_meeting(workbook, notebook, incoming)
                assert workbook.open(notebook.uid).summary(summary.meeting) == summary
        except MentortuiError:
            assert everything_in(workbook.layout.root) == before


@given(
    st.binary(max_size=400)
    | st.text(max_size=200).map(lambda text: f"---\n{text}".encode("utf-8", "replace"))
)
def test_any_bytes(data: bytes) -> None:
    _take_in(data)


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["2026-01-01", "m", "nb"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def _places(value: object) -> list[tuple[Any, Any]]:
    """Every place in a value: what it stands in, and its key there."""
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [(value, key) for key in keys] + [found for key in keys for found in _places(value[key])]


@given(st.data())
@settings(max_examples=150)
def test_valid_json_with_some_other_values(data: st.DataObject) -> None:
    plain = json.loads(data.draw(st.sampled_from([WHOLE, SUMMARY])))
    for _nth in range(data.draw(st.integers(1, 3))):
        where, key = data.draw(st.sampled_from(_places(plain)))
        if data.draw(st.booleans()):
            where[key] = data.draw(_JSON)
        else:
            del where[key]
    _take_in(json.dumps(plain).encode())


@given(st.data())
@settings(max_examples=150)
def test_valid_files_with_some_other_bytes(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([WHOLE, SUMMARY, MINUTES])).encode()
    for _nth in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(whole)))
        whole = (
            whole[:start] + data.draw(st.binary(max_size=6)) + whole[start + data.draw(st.integers(0, 9)) :]
        )
    _take_in(whole)


def test_an_example_from_the_builders_comes_in() -> None:
    book = build_book(live=False)
    data = whole_json(plain_tables(book, private=False), records=FORMAT, private=False)
    _take_in(data.encode())
