"""Jobs as both see them: what each requires, what is in place, what is lacking, and how near a job is."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.records import Job, JobStage, Requirement, Way
from mentortui.model.records import Owner

_LADDER = list(JobStage)


class SharedRequirement(msgspec.Struct, frozen=True, kw_only=True):
    """Something a job asks for, and when it is lacking: which way, how, who, by when."""

    uid: str
    job: str
    text: str
    has: bool = False
    way: Way | None = None
    how: str = ""
    owner: Owner | None = None
    due: dt.date | None = None


class SharedJob(msgspec.Struct, frozen=True, kw_only=True):
    """A job with all it requires."""

    uid: str
    title: str
    why: str = ""
    where: str = ""
    is_goal: bool = False
    stage: JobStage = JobStage.MAPPED
    requirements: tuple[SharedRequirement, ...] = ()

    @property
    def has(self) -> tuple[SharedRequirement, ...]:
        """What is in place."""
        return tuple(required for required in self.requirements if required.has)

    @property
    def lacks(self) -> tuple[SharedRequirement, ...]:
        """What is not."""
        return tuple(required for required in self.requirements if not required.has)


def shared_jobs(book: Book) -> tuple[SharedJob, ...]:
    """Every job: the job goal, then the oldest first."""
    jobs = [_shared(book, job) for job in book.all(Job)]
    return tuple(sorted(jobs, key=lambda job: not job.is_goal))


def outcome_stage(book: Book) -> JobStage | None:
    """The furthest that any job has come; None without jobs."""
    return max((job.stage for job in book.all(Job)), key=_LADDER.index, default=None)


def _shared(book: Book, job: Job) -> SharedJob:
    return SharedJob(
        uid=job.uid,
        title=job.title,
        why=job.why,
        where=job.where,
        is_goal=job.is_goal,
        stage=job.stage,
        requirements=tuple(
            SharedRequirement(
                uid=required.uid,
                job=required.job,
                text=required.text,
                has=required.has,
                way=required.way,
                how=required.how,
                owner=required.owner,
                due=required.due,
            )
            for required in book.all(Requirement)
            if required.job == job.uid
        ),
    )
