"""Whatever is done in a meeting, what the disk gives back is what memory holds."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.changes import PRIVATE
from mentortui.model.records import Mark, Note, Owner, PrivateNote
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.loading import load
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, amina, opened, plan, stop

KEYS = st.sampled_from(["since-1", "today-1", "today-2", PRIVATE])
TEXT = st.text(max_size=6) | st.sampled_from(["a\nb", "å", "\r\n", "\ud800", "\x1b["])
OPERATIONS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), KEYS, st.integers(0, 12), st.integers(0, 4), TEXT),
        st.tuples(
            st.sampled_from(
                "undo undo action remove_action word later remove_word remove_later mark take_up move back "
                "go date approve line strike time save reload".split()
            ),
            st.integers(0, 5),
        ),
    ),
    max_size=30,
)


def do(live: LiveMeeting, name: str, n: int) -> None:
    """The ``n``th of what there is to do under a name."""

    def pick(found: Any) -> Any:
        return found[n % len(found)] if found else None

    view = live.view()
    lines = live.read_back()
    earlier, word, later = map(pick, (view.standing, view.words, view.laters))
    match name:
        case "undo":
            live.undo()
        case "action":
            live.add_action(f"oppgave {n}", Owner.BOTH)
        case "remove_action" if one := pick([*view.agreed, *view.standing]):
            live.remove_action(one.uid)
        case "word":
            live.add_word(f"ord {n}")
        case "later":
            live.add_later(f"senere {n}")
        case "remove_word" if word:
            live.remove("words", word.uid)
        case "remove_later" if later:
            live.remove("laters", later.uid)
        case "take_up" if later:
            live.take_up(later.uid)
        case "mark" if earlier:
            live.mark(earlier.uid, list(Mark)[n])
        case "move" if text := live.text("today-1"):
            live.move_line("today-1", text.split("\n")[0], 0, "")
        case "back" if text := live.private_text():
            live.move_line(PRIVATE, text.split("\n")[0], 0, "today-2")
        case "go":
            live.go(n)
        case "date":
            live.set_next_date(dt.date(2026, 12, 1 + n // 2), dt.time(16 + n) if n % 2 else None)
        case "approve":
            live.approve(list(Owner)[n % 2])
        case "line":
            live.add_line("participant", f"linje {n}")
        case "strike" if lines:
            live.strike(lines[n % len(lines)])
        case "time":
            live.more_time(n)


def records(book: Book) -> dict[str, Any]:
    """Every record by uid; notes by their place, as a note that only the journal tells of has no uid yet."""
    found: dict[str, Any] = {}
    for table in book.tables.values():
        for record in table.values():
            if isinstance(record, Note | PrivateNote):
                if record.text:
                    found[f"{record.meeting} {getattr(record, 'question', PRIVATE)}"] = record.text
            else:
                found[record.uid] = record
    return found


def same_as_on_disk(workbook: Workbook, uid: str, live: LiveMeeting, book: Book) -> None:
    live.summary()
    loaded = load(workbook.layout, workbook.cipher, uid)
    assert not loaded.damaged
    assert {k: t for k, t in loaded.texts.items() if t} == {k: t for k, t in live._texts.items() if t}
    assert records(loaded.book) == records(book)
    assert [a.uid for a in loaded.book.actions()] == [a.uid for a in book.actions()]
    again = LiveMeeting(
        loaded.book,
        loaded.live,
        lambda entry: None,
        lambda now: None,
        live._clock,
        texts=loaded.texts,
        base=loaded.base,
        entries=loaded.entries,
    )
    assert again.page() == live.page()
    assert again.is_touched() == live.is_touched()
    assert msgspec.json.encode(again.view().texts)


@pytest.mark.fault("T15")
@given(OPERATIONS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_the_disk_gives_back_is_what_memory_holds(operations: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "data", Clock()) as workbook:
        notebook = amina(workbook)
        first = notebook.start(plan())
        for what in ("en", "to"):
            first.live.add_action(what, Owner.BOTH)
            first.live.add_later(what)
        first.finish()
        sitting = _quiet(notebook.start(plan()))
        for name, *arguments in operations:
            if name == "edit":
                sitting.live.edit_text(*arguments)
            elif name == "save":
                sitting.keeper.save()
            elif name == "reload":
                same_as_on_disk(workbook, notebook.uid, sitting.live, notebook.book)
                stop(sitting)
                notebook = amina(workbook)
                sitting = _quiet(notebook.go_on())
            else:
                do(sitting.live, name, *arguments)
        same_as_on_disk(workbook, notebook.uid, sitting.live, notebook.book)
        sitting.keeper.save()
        same_as_on_disk(workbook, notebook.uid, sitting.live, notebook.book)
        before = records(notebook.book)
        sitting.pause()
        sitting = _quiet(notebook.go_on())
        assert records(notebook.book) == before
        stop(sitting)


def _quiet(sitting: Sitting) -> Sitting:
    """No snapshot but those that are asked for."""
    sitting.keeper._autosave.close()
    return sitting
