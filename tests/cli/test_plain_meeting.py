"""A meeting led line by line is the same meeting: the same records, and the same summary to the byte."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mentortui.model.book import Book
from mentortui.model.changes import Change, Operation
from mentortui.model.chapters.records import Answer, Expectation
from mentortui.model.ids import new_uid
from mentortui.model.records import ActionState, Mark, Owner
from mentortui.model.summary import PARTICIPANT_WROTE
from mentortui.templates.library import Library
from mentortui.workbook.chapters.expectations import Expectations
from mentortui.workbook.chapters.words import Words
from mentortui.workbook.planning import Plan
from mentortui.workbook.workbook import Workbook
from tests.cli.plain_talking import CLOSE, NOW, START, amina, meet, on_disk

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, Any] = dict(Workbook.__init__.__kwdefaults__ or {})
    monkeypatch.setattr(Workbook.__init__, "__kwdefaults__", {**kept, "clock": lambda: NOW})
    monkeypatch.setenv("COLUMNS", "500")


def first_lines(lang: str) -> tuple[str, ...]:
    """A whole first meeting, every page of it."""
    action = "oppgave" if lang == "nb" else "action"
    return (
        *START,
        "We met.", "Twice.", "",                       # a question of the first step
        *("/2",),
        "Where jobs are", "50",                         # topic and time
        "finn.no", "//b is no command", f"/{action}", "read two ads", "1", "fri", "I read.", "",
        "/4",
        "o", "ask about a tour", "2", "", "", "",       # the table, and on to the date
        "12.12 at 17:30",
        "d", "Thank you", "3", "r", "Looked at finn.no", "1", "x", "g", "g", "f", "",
    )  # fmt: skip


def by_functions(root: Path, lang: str) -> None:
    """The same, as the screens do it."""
    workbook = Workbook(root)
    notebook = workbook.open(workbook.entry("Amina").uid)
    template = Library(None).get("1-get-to-know", lang)
    assert template is not None
    sitting = notebook.start(Plan(template=template, title=template.title, minutes=template.minutes))
    live = sitting.live
    questions = [page.question.id for page in live.pages() if page.question]
    live.edit_text("since-1", 0, 0, "We met.\nTwice.")
    live.agree_frame("Where jobs are", 50)
    live.edit_text("today-1", 0, 0, "finn.no\n/b is no command")
    assert {"since-1", "today-1"} <= set(questions)
    live.add_action("read two ads", Owner.PARTICIPANT, dt.date(2026, 11, 27), "I read.")
    live.add_action("ask about a tour", Owner.MENTOR)
    live.set_next_date(dt.date(2026, 12, 12), dt.time(17, 30))
    live.add_line(PARTICIPANT_WROTE, "Thank you")
    live.reword(live.read_back()[2], "Looked at finn.no")
    live.strike(live.read_back()[0])
    live.approve(Owner.PARTICIPANT)
    live.approve(Owner.MENTOR)
    live.go(99)
    sitting.finish()
    workbook.close()


def told(book: Book) -> dict[str, list[Any]]:
    """Every record without what differs in any two meetings: uids, times and revisions."""
    places = {uid: f"{t}-{n}" for t, rows in book.tables.items() for n, uid in enumerate(sorted(rows))}

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: plain(v) for k, v in value.items() if k not in ("created", "changed", "rev")}
        if isinstance(value, list | tuple):
            return [plain(one) for one in value]
        return places.get(value, value) if isinstance(value, str) else value

    return {
        t: sorted((plain(msgspec.to_builtins(rows[uid])) for uid in rows), key=str)
        for t, rows in book.tables.items()
        if rows
    }


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_it_is_the_same_meeting(tmp_path: Path, lang: str, capsys: Capsys) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    amina(one, lang)
    amina(other, lang)
    assert meet(one, first_lines(lang), lang=lang) == 0
    said = capsys.readouterr().out
    by_functions(other, lang)
    plain, screens = on_disk(one).book, on_disk(other).book
    (approved,), (twin,) = plain.tables["approved"].values(), screens.tables["approved"].values()
    assert approved.markdown == twin.markdown, said  # type: ignore[attr-defined]
    assert "Thank you" in approved.markdown  # type: ignore[attr-defined]
    assert "We met." not in approved.markdown  # type: ignore[attr-defined]
    assert told(plain) == told(screens)


def before(root: Path) -> None:
    """A first meeting with two actions and a word, and an expectation without an answer."""
    amina(root)
    assert meet(root, (*START, "/o", "ring Larvik", "1", "", "", "/o", "ask Moss", "2", "", "",
                       "/r", "lyse ut", "to announce", "", "", *CLOSE)) == 0  # fmt: skip
    workbook = Workbook(root)
    notebook = workbook.open(workbook.entry("Amina").uid)
    long_ago = NOW - dt.timedelta(days=1)
    waiting = Expectation(
        uid=new_uid(), created=long_ago, changed=long_ago, by=Owner.PARTICIPANT, text="You find me a job"
    )
    notebook.change(Operation("add_expectation", (Change(None, waiting),)))
    workbook.close()


def test_the_second_meeting_begins_with_what_was_agreed(tmp_path: Path, capsys: Capsys) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    before(one)
    before(other)
    capsys.readouterr()
    lines = ("", "", "", "d", "m", "12.12", "3", "No one can promise that.", "m", "g", "note", "", *CLOSE)
    assert meet(one, lines) == 0
    said = capsys.readouterr().out
    assert "2 actions are carried over" in said
    assert "1 of 2. Amina: ring Larvik" in said
    assert "Amina: You find me a job" in said
    assert "- to announce" in said

    workbook = Workbook(other)
    notebook = workbook.open(workbook.entry("Amina").uid)
    template = Library(None).get(on_disk(one).book.last_held().template, "en")  # type: ignore[union-attr]
    assert template is not None
    sitting = notebook.start(Plan(template=template, title=template.title, minutes=template.minutes))
    live = sitting.live
    ring, ask = live.view().standing
    live.mark(ring.uid, Mark.DONE)
    live.mark(ask.uid, Mark.MOVED, due=dt.date(2026, 12, 12))
    Expectations(live).answer(live.view().unanswered[0].uid, Answer.CANNOT, "No one can promise that.")
    Words(live).mark(live.view().recall[0].uid, knew=True)
    live.edit_text("since-1", 0, 0, "note")
    live.go(3)
    live.go(len(live.pages()) - 1)
    live.approve(Owner.PARTICIPANT)
    live.approve(Owner.MENTOR)
    sitting.finish()
    workbook.close()
    mine, theirs = told(on_disk(one).book), told(on_disk(other).book)
    for table in (mine, theirs):
        for meeting in table["meetings"]:
            meeting.pop("step"), meeting.pop("question")  # the page that one was on is no record of the talk
    assert mine == theirs


def test_an_action_that_is_put_aside_is_not_carried_over(tmp_path: Path, capsys: Capsys) -> None:
    before(tmp_path)
    meet(tmp_path, ("", "", "2", "/s"))
    said = capsys.readouterr().out
    open_now = said.split("\nOpen\n")[-1]
    assert "ring Larvik" in open_now
    assert "ask Moss" not in open_now.split("Words today")[0]


def test_the_same_mark_again_leaves_it_and_a_stroke_takes_it_off(tmp_path: Path) -> None:
    before(tmp_path)
    meet(tmp_path, ("", "", "", "d", "/b", "d"))
    assert [a.state for a in on_disk(tmp_path).book.actions()].count(ActionState.DONE) == 1
    meet(tmp_path, ("-",))
    assert [a.state for a in on_disk(tmp_path).book.actions()].count(ActionState.DONE) == 0
