"""A summary taken in reads as it did, and what was agreed in it is carried on."""

from __future__ import annotations

import datetime as dt
import errno
import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

from mentortui.errors import BadInput, NotSaved, ReadOnly
from mentortui.model.records import ActionState, Mark, Owner
from mentortui.model.summary import TASKS, Line, Summary
from mentortui.sharing.as_json import to_json
from mentortui.workbook.importing.meetings import take_in_meeting
from mentortui.workbook.importing.trouble import BadImport
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.sharing.summaries import labour_market, summaries
from tests.storage.faults import faulty, refuse
from tests.workbook.holding import BOTH, Clock, approve, hold, opened, plan, stop, talk
from tests.workbook.importing.mentorships import everything_in
from tests.workbook.importing.taking import as_kept, meeting_in, new_mentorship, years_on


@given(summaries().map(as_kept))
@settings(max_examples=60)
def test_a_summary_comes_back_equal(summary: Summary) -> None:
    with new_mentorship(summary.participant, summary.mentor) as (workbook, notebook):
        taken = take_in_meeting(workbook, notebook, meeting_in(to_json(summary)))
        assert taken == summary
        again = workbook.open(notebook.uid)
        assert again.summary("m") == summary
        assert to_json(again.summary("m")) == to_json(summary)
        again.reopen("m").leave()


def test_its_tasks_words_and_laters_are_of_the_mentorship() -> None:
    with new_mentorship() as (workbook, notebook):
        take_in_meeting(workbook, notebook, meeting_in(to_json(labour_market())))
        book = notebook.book
        assert [(a.what, a.owner, a.due) for a in book.open_actions()] == [
            ("skrive en e-post", Owner.PARTICIPANT, dt.date(2026, 12, 4)),
            ("spørre om omvisning", Owner.MENTOR, dt.date(2026, 12, 16)),
            ("møtes på jobben", Owner.BOTH, dt.date(2027, 1, 4)),
        ]
        assert [(w.word, w.own_language) for w in book.words("m")] == [("lyse ut", "publish"), ("fast", "")]
        assert [later.text for later in book.laters()] == ["lønn"]
        assert book.notes("m")["today-1"].text == "finn.no og nav.no\nmange jobber blir ikke lyst ut"
        assert book.meeting("m").approved_by == BOTH
        sitting = notebook.start(plan())
        assert len(sitting.live.view().standing) == 3
        stop(sitting)


def _held_elsewhere(root: Path, *, approved: bool) -> list[Summary]:
    """Three meetings with actions that go from one to the next."""
    clock = Clock()
    with opened(root, clock) as workbook:
        notebook = workbook.add_participant("Amina", mentor="Kari")
        for _nth in range(3):
            sitting = notebook.start(plan())
            for _step in talk(sitting.live):
                pass
            for action in sitting.live.view().standing[1:]:
                sitting.live.mark(action.uid, Mark.DONE)
            for who in BOTH:
                if (who in sitting.live.meeting.approved_by) is not approved:
                    sitting.live.approve(who)
            sitting.finish()
            clock.on(days=28)
        return [notebook.summary(meeting.uid) for meeting in notebook.book.held()]


@pytest.mark.parametrize("approved", [True, False])
def test_meetings_taken_in_from_the_oldest_on_are_as_they_were(tmp_path: Path, approved: bool) -> None:
    told = _held_elsewhere(tmp_path, approved=approved)
    assert all(bool(one.version) is approved for one in told)
    with new_mentorship() as (workbook, notebook):
        for one in told:
            take_in_meeting(workbook, notebook, meeting_in(to_json(one)))
        assert [notebook.summary(one.meeting) for one in told] == told
        states = [action.state for action in notebook.book.actions()]
        assert states == [ActionState.OPEN, ActionState.DONE, ActionState.OPEN]
        kept = [notebook.book.approved(one.meeting) for one in told]
        assert [len(versions) for versions in kept] == ([1, 1, 1] if approved else [0, 0, 0])


def _told(**fields: object) -> bytes:
    return to_json(msgspec.structs.replace(labour_market(), **fields)).encode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_told(), "number: meeting 3 is already here"),
        (_told(meeting="n"), "number: meeting 3 is already here"),
        (_told(meeting="n", number=2), "number: meeting 3, which is here already, was held later"),
        (_told(meeting="n", number=4, date=dt.date(2026, 11, 1)), "date: meeting 3, which is here already"),
        (_told(meeting="n", number=4, date=dt.date(2036, 11, 1)), "date: that day has not come yet"),
        (_told(meeting="n", number=4, participant="Oleksandr"), "participant: this is about Oleksandr"),
    ],
)
def test_what_cannot_stand_here_is_refused(data: bytes, said: str) -> None:
    with new_mentorship() as (workbook, notebook):
        take_in_meeting(workbook, notebook, meeting_in(_told()))
        before = everything_in(workbook.layout.root)
        with pytest.raises(BadImport) as error:
            take_in_meeting(workbook, notebook, meeting_in(data))
        assert said in str(error.value)
        assert "annonser" not in str(error.value)
        assert everything_in(workbook.layout.root) == before


def test_a_record_that_is_here_already_is_never_written_over() -> None:
    plain = json.loads(_told())
    with new_mentorship() as (workbook, notebook):
        take_in_meeting(workbook, notebook, meeting_in(_told()))
        words = next(section for section in plain["sections"] if section["key"] == "words")
        words["lines"][0]["uid"] = notebook.book.words("m")[0].uid
        plain |= {"meeting": "n", "number": 4}
        with pytest.raises(BadImport, match="already here, in another meeting"):
            take_in_meeting(workbook, notebook, meeting_in(json.dumps(plain)))


def test_the_same_meeting_of_two_mentorships_is_refused() -> None:
    with new_mentorship() as (workbook, notebook):
        take_in_meeting(workbook, notebook, meeting_in(_told()))
        other = workbook.add_participant("Amina", mentor="Kari")
        with pytest.raises(BadImport, match="already in another mentorship"):
            take_in_meeting(workbook, other, meeting_in(_told()))


def test_not_while_a_meeting_goes_on_and_not_for_reading_only(
    root: Path, workbook: Workbook, notebook: Notebook
) -> None:
    hold(notebook)
    with opened(root, Clock(), read_only=True) as reading, pytest.raises(ReadOnly):
        take_in_meeting(reading, reading.open(notebook.uid), meeting_in(_told()))
    sitting = notebook.start(plan())
    with pytest.raises(BadInput, match="A meeting is going on"):
        take_in_meeting(workbook, notebook, meeting_in(_told()))
    stop(sitting)


@pytest.mark.fault("T4")
def test_a_disk_that_refuses_leaves_the_mentorship_as_it_was(tmp_path: Path) -> None:
    """But for the last step, when the file already stands in its place: it is then there whole."""
    root, at, replaced = tmp_path / "data", 1, []
    with opened(root, years_on()) as workbook:
        notebook = workbook.add_participant("Amina", mentor="Kari")
        file = workbook.layout.mentorship(notebook.uid)
        before = file.read_bytes()
        while True:
            with faulty(at, refuse(errno.ENOSPC), after=True) as disk:
                try:
                    take_in_meeting(workbook, notebook, meeting_in(_told()))
                except NotSaved:
                    pass
                else:
                    break
            assert disk.reached
            assert not notebook.book.meetings()
            if file.read_bytes() != before:
                replaced.append(at)
            at += 1
        assert at > 4
        assert replaced == [at - 1]
        assert notebook.summary("m").section(TASKS) is not None


def test_a_draft_without_its_earlier_meetings_reads_as_it_did() -> None:
    draft = labour_market(version=0)
    with new_mentorship() as (workbook, notebook):
        take_in_meeting(workbook, notebook, meeting_in(to_json(draft)))
        assert notebook.summary("m") == draft
        sitting = notebook.reopen("m")
        said = [line.line for line in sitting.live.read_back() if line.section == "since-actions"]
        assert said[0] == Line(text="Amina: lese to annonser – done")
        sitting.live.edit_text("today-1", 0, 0, "Nytt. ")
        sitting.finish()
        again = notebook.summary("m")
        assert again.version == 0
        assert said[0] in again.sections[0].lines
        assert again.sections[3].lines[0].text.startswith("Nytt. ")


def test_approved_once_more_it_gets_the_next_version() -> None:
    with new_mentorship() as (workbook, notebook):
        take_in_meeting(workbook, notebook, meeting_in(_told(version=4)))
        sitting = notebook.reopen("m")
        sitting.live.edit_text("today-1", 0, 0, "Nytt. ")
        approve(sitting.live)
        sitting.finish()
        assert [one.version for one in notebook.book.approved("m")] == [4, 5]
        assert notebook.summary("m").version == 5
