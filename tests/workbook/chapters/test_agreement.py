"""What is read aloud and signed stays as it was; a change is a new version that needs both anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec
import pytest

from mentortui.errors import BadInput
from mentortui.i18n import in_language
from mentortui.model.changes import Change
from mentortui.model.chapters.agreement import shared_agreement
from mentortui.model.chapters.records import Agreement, AgreementState, DateState, MeetingDate
from mentortui.model.content import Content, ContentCard
from mentortui.model.records import Owner
from mentortui.sharing.markdown import document_markdown
from mentortui.sharing.plain import document_plain
from mentortui.workbook.chapters.agreement import Agreements
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.writing import in_meeting, reread, writing
from tests.workbook.holding import Clock

WORDING = Content(
    title="Mentoravtale",
    text="Et forslag.",
    cards=(
        ContentCard(id="often", heading="Hvor ofte", pairs=(("say", "Vi møtes {answer}."),)),
        ContentCard(id="delete", heading="Sletting", pairs=(("say", "Notatene slettes senest {answer}."),)),
        ContentCard(id="equal", heading="Likeverdig", pairs=(("say", "Vi er likeverdige."),)),
    ),
)
TODAY = dt.date(2026, 11, 23)
_T = in_language("nb")


def agreed(pen: Pen) -> Agreements:
    """An agreement with one answer."""
    agreements = Agreements(pen)
    agreements.answer("often", "annenhver uke")
    return agreements


def signed(pen: Pen) -> Agreements:
    """That agreement, read aloud and signed."""
    agreements = agreed(pen)
    agreements.read(WORDING)
    agreements.sign(TODAY, "Larvik", "hos Kari")
    return agreements


def agreed_goal(pen: Pen, what: str) -> str:
    goals = Goals(pen)
    uid = goals.add(what, due=dt.date(2027, 1, 15))
    goals.agree(uid, Owner.PARTICIPANT)
    goals.agree(uid, Owner.MENTOR)
    return uid


def planned(pen: Pen, date: dt.date, theme: int = 3) -> MeetingDate:
    now = pen.now()
    day = MeetingDate(uid=date.isoformat(), created=now, changed=now, date=date, theme=theme)
    pen.change("add_date", Change(None, day))
    return day


def test_from_draft_to_signed(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        assert shared_agreement(pen.book) is None
        agreements = agreed(pen)
        assert _T("Draft: not yet read aloud, and not signed.") in document_plain(
            agreements.document(WORDING)
        )
        with pytest.raises(BadInput):
            agreements.sign(TODAY, "Larvik", "hos Kari")
        agreements.read(WORDING)
        assert agreements.view().state is AgreementState.READ
        agreements.sign(TODAY, "Larvik", "hos Kari")
        view = shared_agreement(pen.book)
        assert view is not None
        assert (view.version, view.state, view.agreement.signed_on) == (1, AgreementState.SIGNED, TODAY)
        said = document_plain(agreements.document(WORDING))
        assert "Vi møtes annenhver uke." in said
        before, _after = said.split("\n" + _T("Between {one} and {other}.", one="", other="")[:7], 1)
        assert before.endswith("hos Kari\n"), "air between what is told of the paper and what it says"


def test_what_is_signed_is_never_changed(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = signed(pen)
        first = agreements.view().agreement
        agreements.answer("often", "én gang i måneden")
        agreements.add_line("Vi snakker norsk")
        agreed_goal(pen, "Søke på to jobber")
        assert pen.book.get(Agreement, first.uid) == first
        assert "annenhver uke" in document_plain(agreements.signed_document(1))
        assert "én gang" not in document_plain(agreements.signed_document(1))


@pytest.mark.parametrize("far", ["read", "signed"])
def test_a_change_is_a_new_version_that_is_read_and_signed_anew(tmp_path: Path, far: str) -> None:
    with writing(tmp_path) as pen:
        agreements = agreed(pen)
        agreements.read(WORDING)
        if far == "signed":
            agreements.sign(TODAY, "Larvik", "hos Kari")
        agreements.add_line("Vi snakker norsk")
        view = agreements.view()
        assert (view.version, view.state) == (2, AgreementState.DRAFT)
        assert view.agreement.answers == {"often": "annenhver uke"}
        with pytest.raises(BadInput):
            agreements.sign(TODAY, "Larvik", "hos Kari")
        agreements.read(WORDING)
        agreements.sign(TODAY, "Larvik", "hos Amina")
        signed_versions = [one.version for one in agreements.view().signed]
        assert signed_versions == ([1, 2] if far == "signed" else [2])


def test_saying_the_same_again_is_no_new_version(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = signed(pen)
        agreements.answer("often", " annenhver  uke ")
        agreements.open_again("equal")
        assert agreements.view().version == 1


def test_changed_goals_and_dates_are_told_and_a_new_version_takes_them_in(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreed_goal(pen, "Søke på to jobber")
        planned(pen, dt.date(2026, 12, 3))
        agreements = signed(pen)
        said = document_plain(agreements.document(WORDING))
        assert "Søke på to jobber" in said
        assert "torsdag 3. desember 2026" in said
        assert agreements.changed_parts() == ()
        agreed_goal(pen, "Bestå norskprøven")
        Goals(pen).add("ikke avtalt ennå")
        assert agreements.changed_parts() == (_T("Goals and sub-goals"),)
        assert agreements.view().goals_waiting == 1
        planned(pen, dt.date(2027, 1, 7))
        assert agreements.changed_parts() == (_T("Goals and sub-goals"), _T("Meeting dates"))
        assert "Bestå norskprøven" not in document_plain(agreements.document(WORDING))
        agreements.renew()
        agreements.read(WORDING)
        assert "Bestå norskprøven" in document_plain(agreements.document(WORDING))
        assert "ikke avtalt ennå" not in document_plain(agreements.document(WORDING))
        assert agreements.changed_parts() == ()


def test_living_as_agreed_is_no_change(tmp_path: Path) -> None:
    clock = Clock()
    with writing(tmp_path, clock) as pen:
        goal = agreed_goal(pen, "Søke på to jobber")
        day = planned(pen, dt.date(2026, 12, 3))
        agreements = signed(pen)
        clock.on(days=12)
        Goals(pen).reach(goal)
        pen.change("hold", Change(day, msgspec.structs.replace(day, state=DateState.HELD)))
        assert agreements.changed_parts() == ()


def test_undo_takes_back_the_signing_and_then_the_reading(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = signed(pen)
        agreements.undo()
        assert agreements.view().state is AgreementState.READ
        assert agreements.view().agreement.paper == ""
        agreements.undo()
        assert agreements.view().state is AgreementState.DRAFT
        assert agreements.view().agreement.text == ""
        agreements.undo()
        assert shared_agreement(pen.book) is None


def test_undo_of_a_change_after_signing_gives_the_signed_one_back(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = signed(pen)
        agreements.answer("often", "én gang i måneden")
        agreements.undo()
        assert (agreements.view().version, agreements.view().state) == (1, AgreementState.SIGNED)


def test_own_lines_are_changed_and_taken_away(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = Agreements(pen)
        for line in ("en", "to", "tre"):
            agreements.add_line(line)
        agreements.change_line(1, "to og en halv")
        agreements.remove_line(0)
        assert agreements.view().agreement.extra == ("to og en halv", "tre")
        with pytest.raises(BadInput):
            agreements.change_line(0, "  ")
        agreements.undo()
        assert agreements.view().agreement.extra == ("en", "to og en halv", "tre")


def test_the_day_of_deletion_is_a_day_to_come_and_said_as_one(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = Agreements(pen)
        for day in (None, TODAY - dt.timedelta(days=1)):
            with pytest.raises(BadInput):
                agreements.delete_on(day)
        agreements.delete_on(dt.date(2027, 6, 30))
        assert agreements.view().delete_on == dt.date(2027, 6, 30)
        assert "senest 30. juni 2027." in document_plain(agreements.document(WORDING))


def test_nothing_is_read_before_something_is_agreed(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = Agreements(pen)
        with pytest.raises(BadInput):
            agreements.read(WORDING)
        agreements.answer("often", "annenhver uke")
        agreements.read(WORDING)
        with pytest.raises(BadInput):
            agreements.read(WORDING)


@pytest.mark.parametrize("days", [1, -1])
def test_the_day_of_signing_is_neither_to_come_nor_before_the_reading(tmp_path: Path, days: int) -> None:
    with writing(tmp_path) as pen:
        agreements = agreed(pen)
        agreements.read(WORDING)
        with pytest.raises(BadInput):
            agreements.sign(TODAY + dt.timedelta(days=days), "Larvik", "hos Kari")
        assert agreements.view().state is AgreementState.READ


def test_the_wording_agreed_to_stands_when_the_wording_file_changes(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = agreed(pen)
        agreements.answer("equal", "Vi er likeverdige.")
        other = Content(
            title="Avtale", cards=(ContentCard(id="equal", heading="Nytt", pairs=(("say", "Nytt."),)),)
        )
        said = document_plain(agreements.document(other))
        assert "Vi er likeverdige." in said
        assert "Nytt." not in said
        assert "annenhver uke" in said, "what was agreed is there though nobody asks for it any more"


def test_the_document_says_what_it_is(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        agreements = signed(pen)
        document = agreements.document(WORDING)
        front = document_markdown(document).split("---")[1]
        assert 'status: "signed"' in front
        assert 'read: "2026-11-23"' in front
        assert document.language == "nb"


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_it_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        signed(pen)
        text = Agreements(pen).view().agreement.text
    with reread(tmp_path) as notebook:
        view = shared_agreement(notebook.book)
    assert view is not None
    assert (view.state, view.agreement.text) == (AgreementState.SIGNED, text)
