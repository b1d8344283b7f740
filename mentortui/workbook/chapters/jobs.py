"""What can be done with jobs: find them, say how near they are, and what they require."""

from __future__ import annotations

import datetime as dt

from mentortui.model.changes import Change
from mentortui.model.chapters.jobs import SharedJob, shared_jobs
from mentortui.model.chapters.records import Job, JobStage, Requirement, Way
from mentortui.model.records import Owner
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some


class Jobs(Chapter):
    """Jobs and their requirements. One job, or none, is the job goal."""

    @property
    def profession(self) -> str:
        """What the participant is by profession; may be empty."""
        return self._book.mentorship.profession

    def view(self) -> tuple[SharedJob, ...]:
        """Every job with all it requires, the job goal first."""
        return shared_jobs(self._book)

    def add(self, title: str, why: str = "", where: str = "") -> str:
        """A new job; its uid. Raises BadInput without a title."""
        job = Job(**self.fresh(), title=some(title), why=clean_line(why), where=clean_line(where))
        return self._add("add_job", job)

    def change(self, uid: str, title: str, why: str, where: str) -> None:
        """Say it otherwise. Raises BadInput without a title."""
        said = {"title": some(title), "why": clean_line(why), "where": clean_line(where)}
        self._say_otherwise("change_job", self._book.get(Job, uid), **said)

    def aim(self, uid: str) -> None:
        """This is the job goal, and no other; or it is not after all."""
        job = self._book.get(Job, uid)
        others = [other for other in self._book.all(Job) if other.is_goal and other.uid != uid]
        self._pen.change(
            "aim_at_job",
            *(self._revised(other, is_goal=False) for other in others),
            self._revised(job, is_goal=not job.is_goal),
        )

    def stand(self, uid: str, stage: JobStage) -> None:
        """Say how near the job is."""
        self._say_otherwise("job_stage", self._book.get(Job, uid), stage=stage)

    def remove(self, uid: str) -> None:
        """Take a job away with all it requires."""
        required = [one for one in self._book.all(Requirement) if one.job == uid]
        self._pen.change(
            "remove_job", *(Change(gone, None) for gone in (*required, self._book.get(Job, uid)))
        )

    # What a job requires

    def require(self, job: str, text: str, has: bool) -> str:
        """Something the job requires, which the participant has or lacks; its uid. Raises BadInput."""
        return self._add("add_requirement", Requirement(**self.fresh(), job=job, text=some(text), has=has))

    def change_requirement(self, uid: str, text: str, has: bool) -> None:
        """Say it otherwise, or that it is in place now. The way to it is kept. Raises BadInput."""
        required = self._book.get(Requirement, uid)
        self._say_otherwise("change_requirement", required, text=some(text), has=has)

    def find_way(self, uid: str, way: Way) -> None:
        """Which way leads to what is lacking."""
        self._say_otherwise("find_way", self._book.get(Requirement, uid), way=way)

    def agree_way(self, uid: str, how: str, owner: Owner, due: dt.date | None) -> None:
        """How to go that way, who does it, and by when."""
        required = self._book.get(Requirement, uid)
        self._say_otherwise("agree_way", required, how=clean_line(how), owner=owner, due=due)

    def remove_requirement(self, uid: str) -> None:
        """Take a requirement away."""
        self._pen.change("remove_requirement", Change(self._book.get(Requirement, uid), None))
