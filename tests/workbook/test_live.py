"""The meeting that goes on: marks, approvals, undo in true order, and what is kept to oneself."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from mentortui.errors import BadInput
from mentortui.model.changes import PRIVATE
from mentortui.model.records import ActionState, EditKind, Mark, Owner
from mentortui.model.steps import Step
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.notebook import Notebook
from tests.workbook.holding import BOTH, Clock, approve, plan, stop, talk, write

NASTY = "a\0b\x1b[2Jc\ud800d\u202ee\r\nf\x9bg"


@pytest.fixture
def live(notebook: Notebook) -> Iterator[LiveMeeting]:
    """A second meeting; an action from the first one stands."""
    first = notebook.start(plan())
    first.live.add_action("ringe bedriften", Owner.PARTICIPANT, own_words="Jeg ringer.")
    first.live.add_word("lyse ut")
    first.live.add_later("lønn")
    first.finish()
    sitting = notebook.start(plan())
    yield sitting.live
    stop(sitting)


def standing(live: LiveMeeting) -> Any:
    (action,) = live.view().standing
    return action


def test_the_pages_lead_through_the_four_steps(live: LiveMeeting) -> None:
    steps = [page.step for page in live.pages()]
    assert steps == sorted(steps, key=lambda step: step.place)
    assert set(steps) == set(Step)
    for index in range(len(steps)):
        live.go(index)
        assert live.page() == index
    live.go(99)
    assert live.page() == len(steps) - 1
    live.go(-5)
    assert live.page() == 0


@pytest.mark.parametrize("mark", [Mark.DONE, Mark.PARTLY, Mark.NOT_DONE, Mark.CHANGED, Mark.ASIDE])
def test_a_mark_and_the_same_again_or_undo_takes_it_off(live: LiveMeeting, mark: Mark) -> None:
    before = standing(live)
    live.mark(before.uid, mark)
    assert standing(live).mark is mark
    live.mark(before.uid, mark)
    assert standing(live) == before
    live.undo()
    assert standing(live).mark is mark
    assert live.undo() == "mark"
    assert standing(live) == before
    assert live.undo() is None


def test_moving_gives_a_date_that_undo_takes_back(live: LiveMeeting) -> None:
    before = standing(live)
    live.mark(before.uid, Mark.MOVED, due=dt.date(2026, 12, 24))
    assert (standing(live).mark, standing(live).due) == (Mark.MOVED, dt.date(2026, 12, 24))
    live.undo()
    assert standing(live) == before


def test_changing_an_earlier_action_says_so_and_keeps_its_uid(live: LiveMeeting) -> None:
    uid = standing(live).uid
    live.change_action(uid, "skrive til bedriften", Owner.BOTH, None, "")
    assert (standing(live).uid, standing(live).mark) == (uid, Mark.CHANGED)
    live.undo()
    assert (standing(live).what, standing(live).mark) == ("ringe bedriften", None)


def test_removing_an_earlier_action_puts_it_aside(live: LiveMeeting) -> None:
    uid = standing(live).uid
    live.remove_action(uid)
    assert (standing(live).uid, standing(live).state) == (uid, ActionState.ASIDE)


def test_undo_takes_typing_and_operations_back_in_true_order(live: LiveMeeting) -> None:
    write(live, "today-1", "en")
    live.add_later("to")
    write(live, "today-1", "tre")
    assert live.undo_is_text("today-1")
    assert not live.undo_is_text("today-2")
    for _ in "tre":  # as the note's own undo does
        assert live.undo_is_text("today-1")
        live.edit_text("today-1", len(live.text("today-1")) - 1, 1, "")
    assert not live.undo_is_text("today-1")
    assert live.undo() == "add_later"
    assert live.undo_is_text("today-1")
    live.forget_text()
    assert not live.undo_is_text("today-1")
    assert live.undo() is None
    assert live.text("today-1") == "en"


def test_undo_leaves_the_page_and_the_time(live: LiveMeeting) -> None:
    live.set_next_date(dt.date(2026, 12, 21))
    live.go(3)
    live.more_time()
    live.undo()
    assert (live.page(), live.meeting.extra_minutes, live.meeting.next_date) == (3, 5, None)


def test_undo_is_a_new_revision(live: LiveMeeting) -> None:
    live.set_next_date(dt.date(2026, 12, 21))
    rev = live.meeting.rev
    live.undo()
    assert live.meeting.rev == rev + 1


def test_undo_of_what_was_added_and_removed(live: LiveMeeting) -> None:
    uid = live.add_action("lese", Owner.BOTH)
    live.remove_action(uid)
    assert live.view().agreed == ()
    live.undo()
    assert [a.uid for a in live.view().agreed] == [uid]
    live.undo()
    assert live.view().agreed == ()


def approvals(live: LiveMeeting) -> tuple[Owner, ...]:
    return live.meeting.approved_by


def changes(live: LiveMeeting) -> dict[str, Any]:
    """Every way to change what both approved."""
    uid = standing(live).uid
    return {
        "typing": lambda: live.edit_text("today-1", 0, 0, "a"),
        "action": lambda: live.add_action("lese", Owner.BOTH),
        "mark": lambda: live.mark(uid, Mark.DONE),
        "word": lambda: live.add_word("ord"),
        "later": lambda: live.add_later("noe"),
        "date": lambda: live.set_next_date(dt.date(2027, 1, 4)),
        "frame": lambda: live.agree_frame("annet", 45),
        "line": lambda: live.add_line("participant", "Takk"),
        "strike": lambda: live.strike(live.read_back()[0]),
        "reword": lambda: live.reword(live.read_back()[0], "annerledes"),
        "move": lambda: live.move_line("today-1", "nav.no", 0, ""),
        "undo": live.undo,
    }


@pytest.mark.parametrize(
    "what",
    [
        "typing",
        "action",
        "mark",
        "word",
        "later",
        "date",
        "frame",
        "line",
        "strike",
        "reword",
        "move",
        "undo",
    ],
)
def test_any_later_change_withdraws_both_approvals(live: LiveMeeting, what: str) -> None:
    write(live, "today-1", "nav.no")
    live.add_line("participant", "Bra")
    write(live, "today-1", "\nfinn.no")
    live.add_word("cv")
    write(live, "today-1", "!")
    approve(live)
    live.go(3)
    live.more_time()
    write(live, PRIVATE, "for meg selv")
    assert approvals(live) == BOTH
    changes(live)[what]()
    assert approvals(live) == ()
    live.undo()
    assert approvals(live) == ()


def test_typing_on_in_the_same_note_withdraws_approvals(live: LiveMeeting) -> None:
    write(live, "today-1", "a")
    approve(live)
    write(live, "today-1", "b")
    assert approvals(live) == ()


def test_approving_again_takes_the_approval_back(live: LiveMeeting) -> None:
    approve(live)
    live.approve(Owner.MENTOR)
    assert approvals(live) == (Owner.PARTICIPANT,)


def test_a_line_moves_to_the_own_notes_and_back(live: LiveMeeting) -> None:
    write(live, "today-1", "nav.no\nKari\nslutt")
    live.move_line("today-1", "Kari", 7, "")
    assert (live.text("today-1"), live.private_text()) == ("nav.no\nslutt", "Kari")
    live.move_line(PRIVATE, "Kari", 0, "today-2")
    assert (live.text("today-2"), live.private_text()) == ("Kari", "")
    live.undo()
    live.undo()
    assert (live.text("today-1"), live.text("today-2"), live.private_text()) == (
        "nav.no\nKari\nslutt",
        "",
        "",
    )


def test_undo_of_a_move_never_loses_text_typed_since(live: LiveMeeting) -> None:
    write(live, "today-1", "nav.no\nKari")
    live.move_line("today-1", "Kari", 7, "")
    write(live, "today-1", "mer")
    live.forget_text()
    live.undo()
    assert "Kari" in live.private_text() + live.text("today-1")
    assert "mer" in live.text("today-1")


def test_own_notes_are_in_nothing_that_both_may_see(live: LiveMeeting, notebook: Notebook) -> None:
    for _ in talk(live):
        pass
    write(live, PRIVATE, "kanarifugl")
    seen = [
        live.view(),
        live.summary(),
        live.read_back(),
        live.text(PRIVATE),
        notebook.shared(),
        notebook.review(live.meeting.uid),
    ]
    assert "kanarifugl" not in repr(seen)
    assert "kanarifugl" in live.private_text()


def test_what_is_given_is_cleaned(live: LiveMeeting) -> None:
    live.add_action(NASTY, Owner.BOTH, own_words=NASTY)
    live.add_word(NASTY, NASTY, NASTY, NASTY)
    live.add_later(NASTY)
    live.agree_frame(NASTY, 60)
    live.add_line("participant", NASTY)
    live.reword(next(line for line in live.read_back() if line.kind is not EditKind.ADDED), NASTY)
    live.edit_text("today-1", 0, 0, NASTY)
    live.edit_text(PRIVATE, 0, 0, NASTY)
    data = msgspec.json.encode(
        msgspec.to_builtins([live.view(), live.summary(), live.private_text(), live.touched().records])
    )
    said = data.decode("utf-8")
    assert not any(bad in said for bad in ("\\u0000", "\\u001b", "\x9b", "\\r"))


def test_places_still_fit_after_text_that_was_not_clean(live: LiveMeeting) -> None:
    live.edit_text("today-1", 0, 0, NASTY)
    live.edit_text("today-1", len(NASTY), 0, "slutt")
    live.edit_text("today-1", NASTY.index("g"), 1, "G")
    assert live.text("today-1").endswith("Gslutt")
    assert len(live.text("today-1")) == len(NASTY) + 5


def test_places_outside_the_text_are_brought_inside(live: LiveMeeting) -> None:
    live.edit_text("today-1", 99, 5, "a")
    live.edit_text("today-1", -3, 0, "b")
    live.edit_text("today-1", 1, 99, "c")
    assert live.text("today-1") == "bc"


@pytest.mark.parametrize("empty", ["", "  \n", "\0"])
def test_nothing_is_not_kept(live: LiveMeeting, empty: str) -> None:
    acts: list[Callable[[], object]] = [
        lambda: live.add_action(empty, Owner.BOTH),
        lambda: live.add_word(empty),
        lambda: live.add_later(empty),
    ]
    for act in acts:
        with pytest.raises(BadInput):
            act()


@pytest.mark.parametrize("minutes", [-1, 0, 4, 241, 10**9])
def test_minutes_that_are_no_meeting_are_refused(live: LiveMeeting, minutes: int) -> None:
    with pytest.raises(BadInput):
        live.agree_frame("tema", minutes)


def test_more_time_in_overtime_counts_from_now(live: LiveMeeting, clock: Clock) -> None:
    clock.on(minutes=70)
    assert live.minutes_left() == -10
    live.more_time()
    assert live.minutes_left() == 5


def test_a_snapshot_taken_in_the_middle_of_an_edit_is_whole(live: LiveMeeting) -> None:
    """Each snapshot from another thread is the state after exactly as many entries as it says."""
    sizes: dict[int, int] = {}
    wrong: list[object] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.is_set():
            records, _, entries = live.touched()
            size = sum(len(r.text) for r in records if hasattr(r, "question") and hasattr(r, "text"))
            wrong.extend([entries] if sizes.setdefault(entries, size) != size else [])
            seen.append((entries, size))

    seen: list[tuple[int, int]] = []
    thread = threading.Thread(target=look)
    thread.start()
    expected = {live.touched().entries: 0}
    for n in range(1500):
        live.edit_text("today-1", n, 0, "x")
        expected[live.touched().entries] = n + 1
        if n % 50 == 0:
            live.remove("laters", live.add_later("noe"))
            expected.update({live.touched().entries - 1: n + 1, live.touched().entries: n + 1})
            live.summary()
    ended.set()
    thread.join()
    assert not wrong
    assert all(expected[entries] == size for entries, size in seen)
