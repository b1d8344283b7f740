"""Jobs, what they require and where to look are written, changed and kept; at most one is the job goal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.jobs import shared_jobs
from mentortui.model.chapters.records import Card, JobStage, Requirement, Way
from mentortui.model.content import ContentCard
from mentortui.model.records import Owner
from mentortui.workbook.chapters.job_sources import JobSources
from mentortui.workbook.chapters.jobs import Jobs
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.writing import in_meeting, reread, writing

KNOWN = (ContentCard(id="finn", heading="finn.no", text="Søk."), ContentCard(id="nav", heading="Nav"))


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_a_match_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        jobs = Jobs(pen)
        uid = jobs.add("apotektekniker", "jeg kan medisiner", "Larvik")
        jobs.aim(uid)
        jobs.stand(uid, JobStage.CV)
        jobs.require(uid, "tre års erfaring", True)
        lacking = jobs.require(uid, "autorisasjon", False)
        jobs.find_way(lacking, Way.RECOGNITION)
        jobs.agree_way(lacking, "lese siden", Owner.BOTH, dt.date(2026, 12, 18))
        JobSources(pen).add("oppslagstavla", "se etter lapper")
    with reread(tmp_path) as notebook:
        (job,) = shared_jobs(notebook.book)
        assert (job.title, job.is_goal, job.stage) == ("apotektekniker", True, JobStage.CV)
        assert [one.text for one in job.has] == ["tre års erfaring"]
        (one,) = job.lacks
        assert (one.way, one.how, one.owner, one.due) == (
            Way.RECOGNITION,
            "lese siden",
            Owner.BOTH,
            dt.date(2026, 12, 18),
        )
        assert [card.title for card in notebook.book.all(Card)] == ["oppslagstavla"]


def test_there_is_one_job_goal_at_most_and_it_is_one_step_back(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        jobs = Jobs(pen)
        first, second = jobs.add("kokk"), jobs.add("baker")
        jobs.aim(first)
        jobs.aim(second)
        assert [job.title for job in jobs.view() if job.is_goal] == ["baker"]
        jobs.undo()
        assert [job.title for job in jobs.view() if job.is_goal] == ["kokk"]
        jobs.aim(first)
        assert not any(job.is_goal for job in jobs.view())


def test_a_job_goes_with_all_it_requires_and_comes_back_with_it(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        jobs = Jobs(pen)
        uid = jobs.add("kokk")
        jobs.require(uid, "hygienekurs", False)
        jobs.require(jobs.add("baker"), "stå opp tidlig", True)
        before = jobs.view()
        jobs.remove(uid)
        assert [job.title for job in jobs.view()] == ["baker"]
        assert [one.text for one in pen.book.all(Requirement)] == ["stå opp tidlig"]
        jobs.undo()
        assert jobs.view() == before


def test_a_requirement_that_is_met_keeps_its_way(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        jobs = Jobs(pen)
        uid = jobs.require(jobs.add("kokk"), "hygienekurs", False)
        jobs.find_way(uid, Way.COURSE)
        jobs.change_requirement(uid, "hygienekurs", True)
        (one,) = jobs.view()[0].has
        assert one.way is Way.COURSE
        jobs.remove_requirement(uid)
        assert jobs.view()[0].requirements == ()


def test_what_has_no_words_is_refused_and_nothing_is_changed(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        jobs, places = Jobs(pen), JobSources(pen)
        uid = jobs.add("kokk")
        before = jobs.view()
        for refused in (
            lambda: jobs.add(" "),
            lambda: jobs.change(uid, "", "", ""),
            lambda: jobs.require(uid, "\n", True),
            lambda: places.add(""),
            lambda: places.change(places.view(KNOWN)[0], "", "Søk."),
        ):
            with pytest.raises(BadInput):
                refused()
        assert jobs.view() == before
        assert len(places.view(KNOWN)) == len(KNOWN)


def test_ours_are_changed_and_left_out_without_touching_the_file(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        places = JobSources(pen)
        finn = places.view(KNOWN)[0]
        places.change(finn, finn.title, finn.text)
        assert pen.book.all(Card) == [], "the same is no change"
        places.change(finn, "finn.no", "Søk på Larvik.")
        places.change(places.view(KNOWN)[0], "finn.no/jobb", "Søk på Larvik.")
        assert [place.title for place in places.view(KNOWN)] == ["finn.no/jobb", "Nav"]
        assert len(pen.book.all(Card)) == 1
        for _place in KNOWN:
            places.remove(places.view(KNOWN)[0])
        assert places.view(KNOWN) == ()
        places.undo()
        assert [place.title for place in places.view(KNOWN)] == ["Nav"]


def test_ones_own_is_taken_away_whole(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        places = JobSources(pen)
        places.add("oppslagstavla")
        places.remove(places.view(())[0])
        assert pen.book.all(Card) == []
