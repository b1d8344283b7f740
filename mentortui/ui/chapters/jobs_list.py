"""The list of jobs, what each requires under it, and where to look; and the card of each row."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.jobs import SharedJob, SharedRequirement
from mentortui.model.chapters.records import Way
from mentortui.model.chapters.sources import Source
from mentortui.ui.chapters import jobs_drawing as draw
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.chapters.wide_card import WideCardScreen
from mentortui.ui.command import Where
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.chapters.job_sources import JobSources
from mentortui.workbook.chapters.jobs import Jobs
from mentortui.workbook.live import LiveMeeting

_OF_A_JOB = ("job.goal", "job.stage")
_WAY = "way-"
"""What the id of a card about a way begins with, in the content file; the others are places to look."""


class JobList(WideCardScreen, HungList):
    """What is read in the chapter of jobs."""

    WHERE = Where.JOBS
    TITLE_TEXT = N_("Jobs, and what they require")
    TOLD = N_("✓ in place  ○ lacking")
    WITHOUT_ROW = (*HungList.WITHOUT_ROW, "job.source")

    @property
    def jobs(self) -> Jobs:
        """What can be done with jobs."""
        return Jobs(self.pen)

    @property
    def job_sources(self) -> JobSources:
        """What can be done with the places to look."""
        return JobSources(self.pen)

    def rows(self) -> Iterable[Row]:
        """Jobs and requirements, then places."""
        jobs, width = self.jobs.view(), self.row_width
        if not jobs:
            told = _("No jobs yet. Press {key} and write one that suits.", key=self.key_of("chapter.new"))
            yield Row(None, plain(told, "$text-muted"))
        for job in jobs:
            yield Row(job.uid, draw.job_row(job, width))
            yield from (Row(one.uid, draw.requirement_row(one, width)) for one in job.requirements)
        yield Row(None, plain(""))
        places = _("Where we look ({key}: add)", key=self.key_of("job.source"))
        yield Row(None, plain(places, "$text-muted"))
        yield from (Row(source.id, draw.source_row(source, width)) for source in self._places())

    def _places(self) -> tuple[Source, ...]:
        cards = (card for card in self.content("jobs").cards if not card.id.startswith(_WAY))
        return self.job_sources.view(cards)

    def advice(self, way: Way | None) -> str:
        """What is good to know about a way."""
        card = self.content("jobs").card(f"{_WAY}{way}")
        return card.text if card else ""

    def at(self, row: str) -> SharedJob | SharedRequirement | Source:
        """What a row is about."""
        for job in self.jobs.view():
            if job.uid == row:
                return job
            for required in job.requirements:
                if required.uid == row:
                    return required
        return next(source for source in self._places() if source.id == row)

    def job(self, row: str) -> SharedJob:
        """The job of a row, or that of a requirement's row."""
        return next(
            job for job in self.jobs.view() if row in (job.uid, *(one.uid for one in job.requirements))
        )

    def required(self, row: str) -> SharedRequirement:
        """The requirement of a row."""
        return next(one for job in self.jobs.view() for one in job.requirements if one.uid == row)

    def applies(self, command: str) -> bool:
        """What is done to a job needs a job, what is done to a requirement a requirement."""
        if not super().applies(command) or not command.startswith("job.") or command in self.WITHOUT_ROW:
            return super().applies(command)
        on = self.at(self.chosen)
        if command in _OF_A_JOB:
            return isinstance(on, SharedJob)
        if command == "job.requirement":
            return not isinstance(on, Source)
        lacking = isinstance(on, SharedRequirement) and not on.has
        return lacking and (command != "job.action" or isinstance(self.pen, LiveMeeting))

    def card(self, row: str, width: int) -> Content:
        """What there is to know of a job, a requirement or a place."""
        match self.at(row):
            case SharedJob() as job:
                return draw.job_card(job, width, self.name_of, self.jobs.profession, self.key_of)
            case SharedRequirement() as required:
                advice = self.advice(required.way)
                job = self.job(row)
                return draw.requirement_card(required, job, width, self.name_of, advice, self.key_of)
            case Source() as source:
                return draw.source_card(source, width)
