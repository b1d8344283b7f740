"""Minutes in Markdown become a held meeting that is a draft."""

from __future__ import annotations

import datetime as dt

import pytest

from mentortui.model.records import Mark, MeetingState, Owner
from mentortui.model.summary import SINCE_ACTIONS, TASKS
from mentortui.sharing.markdown import to_markdown
from mentortui.workbook.importing.meetings import take_in_meeting
from mentortui.workbook.importing.trouble import BadImport
from tests.sharing.summaries import labour_market
from tests.sharing.test_minutes import OLD
from tests.workbook.importing.mentorships import everything_in
from tests.workbook.importing.taking import meeting_in, new_mentorship


def test_old_minutes_are_a_draft_of_the_next_meeting() -> None:
    with new_mentorship() as (workbook, notebook):
        told = take_in_meeting(workbook, notebook, meeting_in(OLD))
        assert (told.number, told.version, told.participant) == (1, 0, "Amina")
        meeting = notebook.book.held()[0]
        assert (meeting.state, meeting.date) == (MeetingState.HELD, dt.date(2026, 10, 28))
        assert not notebook.book.approved(meeting.uid)
        assert [(a.what, a.owner, a.due) for a in notebook.book.open_actions()] == [
            ("ringe Larvik", Owner.MENTOR, dt.date(2026, 11, 23)),
            ("lese to annonser", Owner.PARTICIPANT, dt.date(2026, 12, 4)),
            ("møtes på jobben", Owner.BOTH, dt.date(2027, 1, 4)),
            ("spørre om omvisning", Owner.MENTOR, dt.date(2026, 11, 23)),
        ]
        sitting = notebook.reopen(meeting.uid)
        sitting.live.add_line(TASKS, "enda noe")
        sitting.finish()
        assert "enda noe" in to_markdown(workbook.open(notebook.uid).summary(meeting.uid))


@pytest.mark.parametrize("language", ["nb", "en"])
def test_our_own_markdown_reads_the_same_as_a_draft(language: str) -> None:
    """But for the marks of actions that are not here: they are said in words."""
    told = labour_market(language, version=0)
    with new_mentorship() as (workbook, notebook):
        taken = take_in_meeting(workbook, notebook, meeting_in(to_markdown(told)))
        assert (
            to_markdown(taken).replace("- Amina: lese", "- [x] **Amina**: lese").splitlines()[:19]
            == (to_markdown(told).splitlines()[:19])
        )
        assert to_markdown(taken).split("### ", 1)[1] == to_markdown(told).split("### ", 1)[1].replace(
            "til neste møte:" if language == "nb" else "by the next meeting:",
            "innen 16. desember:" if language == "nb" else "by 16 December:",
        )


def test_actions_that_are_here_are_marked_and_not_doubled() -> None:
    first = "---\ndate: 2026-10-28\n---\n- [ ] Amina: lese to annonser\n- [ ] Kari: ringe Larvik\n"
    second = (
        "---\ndate: 2026-11-23\nstatus: draft\n---\n## Since last time\n"
        "\n- [x] **Amina**: lese to annonser – done\n"
        "\n## Who does what\n\n- [ ] **Kari** · by 4 December: ringe Larvik\n"
    )
    with new_mentorship() as (workbook, notebook):
        take_in_meeting(workbook, notebook, meeting_in(first))
        told = take_in_meeting(workbook, notebook, meeting_in(second))
        (open_action,) = notebook.book.open_actions()
        assert (open_action.what, open_action.due) == ("ringe Larvik", dt.date(2026, 12, 4))
        assert len(notebook.book.actions()) == 2
        since = told.section(SINCE_ACTIONS)
        assert since is not None
        assert [(line.text, line.mark) for line in since.lines] == [("lese to annonser", Mark.DONE)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ndate: 2026-10-28\n---\n- [ ] ringe\n", "file, line 4: it is not clear who does this"),
        ("---\ndeltaker: Per\ndato: 2026-10-28\n---\n", "file, line 2: this is about Per"),
        ("---\ntitle: x\ndate: 2036-10-28\n---\n", "file, line 3: that day has not come yet"),
        ("---\ndate: 2026-10-28\nmeeting: 1\n---\n", "file, line 3: meeting 1 is already here"),
        ("---\nmeeting: 2\ndate: 2026-10-01\n---\n", "file, line 3: meeting 1, which is here already"),
    ],
)
def test_what_is_wrong_is_told_by_line_and_nothing_is_written(text: str, said: str) -> None:
    with new_mentorship() as (workbook, notebook):
        take_in_meeting(workbook, notebook, meeting_in("---\ndate: 2026-10-05\n---\nHei\n"))
        before = everything_in(workbook.layout.root)
        with pytest.raises(BadImport) as error:
            take_in_meeting(workbook, notebook, meeting_in(text))
        assert str(error.value).startswith(said)
        assert str(error.value).endswith("\nNothing was taken in.")
        assert everything_in(workbook.layout.root) == before
