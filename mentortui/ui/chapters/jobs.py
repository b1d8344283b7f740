"""Jobs: which suit, what each requires, the way to what is lacking, and where to look."""

from __future__ import annotations

from textual import work

from mentortui.i18n import _
from mentortui.model.chapters.jobs import SharedJob, SharedRequirement
from mentortui.model.chapters.records import JobStage, Way
from mentortui.model.chapters.sources import Source
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters import jobs_questions as questions
from mentortui.ui.chapters.jobs_list import JobList
from mentortui.ui.command import Where
from mentortui.ui.people import OWNERS
from mentortui.workbook.live import LiveMeeting


class Screen(JobList):
    """What can be done in the chapter of jobs."""

    BINDINGS = bindings_of(Where.JOBS)

    # Jobs

    @work
    async def action_chapter_new(self) -> None:
        """A new job."""
        said = await self.ask("chapter_new", questions.job_question(self.jobs.today()))
        if said is not None:
            self.refresh_rows(self.do_safely(lambda: self.jobs.add(**said.lines)) or "")

    def action_job_goal(self) -> None:
        """This is the job goal, or not after all."""
        self.do_safely(lambda: self.jobs.aim(self.chosen))
        self.refresh_rows(self.chosen)

    @work
    async def action_job_stage(self) -> None:
        """How near the job is."""
        job = self.job(self.chosen)
        stage = await self.ask("job_stage", questions.stage_question(job), job.uid)
        if stage is not None:
            self.do_safely(lambda: self.jobs.stand(job.uid, JobStage(stage)))
            self.refresh_rows()

    # What a job requires

    @work
    async def action_job_requirement(self) -> None:
        """Something the job requires; when it is lacking, at once how to get it."""
        job = self.job(self.chosen)
        dialog = questions.requirement_question(self.participant, job, self.jobs.today())
        said = await self.ask("job_requirement", dialog, job.uid)
        if said is not None:
            has = bool(said.choices["has"])
            added = self.do_safely(lambda: self.jobs.require(job.uid, said.lines["text"], has))
            self.refresh_rows(added or "")
            if added and not has:
                await self._find_way(added)

    @work
    async def action_job_way(self) -> None:
        """Which way leads to what is lacking, and how to go it."""
        await self._find_way(self.chosen)

    async def _find_way(self, uid: str) -> None:
        way = await self.ask("job_way", questions.way_question(self.required(uid)), uid)
        if way is not None:
            self.do_safely(lambda: self.jobs.find_way(uid, Way(way)))
            self.refresh_rows(uid)
            await self._agree_way(uid)

    @work
    async def action_job_how(self) -> None:
        """Go on with how, who and by when."""
        await self._agree_way(self.chosen)

    async def _agree_way(self, uid: str) -> None:
        required = self.required(uid)
        dialog = questions.how_question(required, self.advice(required.way), self.jobs.today(), self.name_of)
        said = await self.ask("job_how", dialog, uid)
        if said is not None:
            owner = OWNERS[said.choices["owner"]]
            self.do_safely(lambda: self.jobs.agree_way(uid, said.lines["how"], owner, said.dates["due"]))
            self.refresh_rows(uid)

    @work
    async def action_job_action(self) -> None:
        """What is lacking becomes an action of the meeting we are in."""
        live, required = self.pen, self.required(self.chosen)
        if not isinstance(live, LiveMeeting):
            return
        dialog = questions.AskFirstAction(required, self.participant, self.mentor, self.jobs.today())
        said = await self.ask("job_action", dialog, required.uid)
        if said is not None:
            live.add_action(*said)
            self.say(_("The action stands in the meeting, under Who does what."), problem=False)

    # Places to look

    @work
    async def action_job_source(self) -> None:
        """A place of one's own."""
        said = await self.ask("job_source", questions.source_question(self.jobs.today()))
        if said is not None:
            self.refresh_rows(self.do_safely(lambda: self.job_sources.add(**said.lines)) or "")

    # Whatever the row is

    @work
    async def action_chapter_change(self) -> None:
        """Say it otherwise."""
        row, today = self.chosen, self.jobs.today()
        match self.at(row):
            case SharedJob() as job:
                dialog = questions.job_question(today, job)
            case SharedRequirement() as required:
                dialog = questions.requirement_question(self.participant, self.job(row), today, required)
            case Source() as source:
                dialog = questions.source_question(today, source)
        said = await self.ask("chapter_change", dialog, row)
        if said is None:
            return
        match self.at(row):
            case SharedJob():
                self.do_safely(lambda: self.jobs.change(row, **said.lines))
            case SharedRequirement():
                has = bool(said.choices["has"])
                self.do_safely(lambda: self.jobs.change_requirement(row, said.lines["text"], has))
            case Source() as source:
                self.do_safely(lambda: self.job_sources.change(source, **said.lines))
        self.refresh_rows()

    def action_chapter_remove(self) -> None:
        """Take it away: a job with all it requires."""
        row = self.chosen
        match self.at(row):
            case SharedJob():
                self.do_safely(lambda: self.jobs.remove(row))
            case SharedRequirement():
                self.do_safely(lambda: self.jobs.remove_requirement(row))
            case Source() as source:
                self.do_safely(lambda: self.job_sources.remove(source))
        self.refresh_rows()
