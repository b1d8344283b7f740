"""The chapters of the example, filled by the operations that the screens use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.records import RatedAt
from mentortui.model.content import Content
from mentortui.model.records import Owner, Word
from mentortui.templates.content import read_content
from mentortui.workbook.chapters.agreement import Agreements
from mentortui.workbook.chapters.checks import Checks
from mentortui.workbook.chapters.closing import Closings
from mentortui.workbook.chapters.competence import Competence
from mentortui.workbook.chapters.dates import Dates
from mentortui.workbook.chapters.expectations import Expectations
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.introductions import Introductions
from mentortui.workbook.chapters.job_sources import JobSources
from mentortui.workbook.chapters.jobs import Jobs
from mentortui.workbook.chapters.norms import Norms
from mentortui.workbook.chapters.pen import Pen
from mentortui.workbook.chapters.preparation import Preparation
from mentortui.workbook.chapters.rights import PersonsRights
from mentortui.workbook.chapters.words import Words
from mentortui.workbook.demo_moments import Moment, Norm, Require


class DemoPen:
    """Writes into the book at once; the example is kept when all of it is told."""

    def __init__(self, book: Book, clock: Callable[[], dt.datetime]) -> None:
        self._book = book
        self._clock = clock

    @property
    def book(self) -> Book:
        """All records, as they now stand."""
        return self._book

    def now(self) -> dt.datetime:
        """The time now, UTC."""
        return self._clock()

    def change(self, name: str, *changes: Change) -> None:
        """Do a named operation."""
        self._book.apply(changes)

    def undo(self) -> str | None:
        """What is told is not taken back."""
        return None


def tell(pen: Pen, moment: Moment, names: dict[str, str]) -> None:
    """Let happen what happens in one moment, at the pen's time. ``names`` remembers the uids."""
    telling = _Telling(pen, moment, names)
    telling.prepare()
    telling.agree_on_expectations()
    telling.plan()
    telling.aim()
    telling.rate()
    telling.find_jobs()
    telling.open_doors()
    telling.ask_words()
    telling.talk_of_norms()
    telling.look()
    telling.write_agreement()
    telling.speak_of_the_end()
    telling.correct()


class _Telling:
    """One moment. Each method is a chapter, in the order in which one builds on the other."""

    def __init__(self, pen: Pen, moment: Moment, names: dict[str, str]) -> None:
        self._pen = pen
        self._told = moment
        self._names = names
        self._day = pen.now().astimezone().date() - dt.timedelta(days=moment.days)
        """The day of the meeting."""

    def _in(self, days: int) -> dt.date:
        return self._day + dt.timedelta(days=days)

    def _by(self, days: int | None) -> dt.date | None:
        return None if days is None else self._in(days)

    def _content(self, name: str) -> Content:
        return read_content(name, self._pen.book.mentorship.language)

    def prepare(self) -> None:
        preparation = Preparation(self._pen)
        for line in self._told.prepared:
            uid = preparation.add(line.question, line.text, line.answer, line.theme)
            if line.move:
                preparation.move(uid)

    def agree_on_expectations(self) -> None:
        expectations, names = Expectations(self._pen), self._names
        for told in self._told.expected:
            names[told.name] = expectations.add(told.by, told.text)
            if told.answer:
                expectations.answer(names[told.name], told.answer, told.reason)
        for answered in self._told.answered:
            expectations.answer(names[answered.name], answered.answer, answered.reason)

    def plan(self) -> None:
        dates = Dates(self._pen)
        for told in self._told.planned:
            first = told.days if told.moved is None else told.moved
            uid = dates.add(self._in(first), told.theme, told.title, told.time)
            dates.move(uid, self._in(told.days))

    def aim(self) -> None:
        goals, names = Goals(self._pen), self._names
        for told in self._told.goals:
            parent = names[told.parent] if told.parent else ""
            names[told.name] = goals.add(told.what, told.sign, self._by(told.days), parent)
            for owner in told.agreed:
                goals.agree(names[told.name], owner)
        for name in self._told.reached:
            goals.reach(names[name])

    def rate(self) -> None:
        competence, names = Competence(self._pen), self._names
        for told in self._told.skills:
            names[told.name] = competence.add(told.text, told.kind)
            competence.rate(names[told.name], RatedAt.START, told.rating)
        for again in self._told.rated:
            competence.rate(names[again.name], again.when, again.rating)

    def find_jobs(self) -> None:
        jobs, sources = Jobs(self._pen), JobSources(self._pen)
        for told in self._told.jobs:
            uid = jobs.add(told.title, told.why, told.where)
            jobs.stand(uid, told.stage)
            if told.is_goal:
                jobs.aim(uid)
            for required in told.requires:
                self._require(jobs, uid, required)
        for source in self._told.sources:
            sources.add(source.title, source.text)

    def _require(self, jobs: Jobs, job: str, told: Require) -> None:
        uid = self._names[told.name] = jobs.require(job, told.text, told.way is None)
        if told.way is not None:
            jobs.find_way(uid, told.way)
            jobs.agree_way(uid, told.how, told.owner, self._by(told.days))

    def open_doors(self) -> None:
        introductions = Introductions(self._pen)
        for told in self._told.introduced:
            self._names[told.name] = introductions.add(told.who, told.purpose)
        for door in self._told.doors:
            uid = self._names[door.name]
            if door.consent is not None:
                introductions.answer(uid, door.consent)
            if door.promised is not None:
                introductions.promise(uid, self._in(door.promised))
            if door.result:
                introductions.end(uid, door.result)

    def ask_words(self) -> None:
        words = Words(self._pen)
        known = {word.word: word.uid for word in self._pen.book.all(Word)}
        for word, knew in self._told.words.items():
            words.mark(known[word], knew=knew)

    def talk_of_norms(self) -> None:
        for told in self._told.norms:
            self._talk_of(Norms(self._pen), told)

    def _talk_of(self, norms: Norms, told: Norm) -> None:
        content = self._content("norms")
        id_ = told.key or norms.add(told.title, told.side, told.text)
        if told.talked:
            norms.talk(next(norm for norm in norms.view(content) if norm.id == id_))
        norms.tell(next(norm for norm in norms.view(content) if norm.id == id_), told.example)

    def look(self) -> None:
        checks = Checks(self._pen)
        for told in self._told.checks:
            for owner, said in told.answers.items():
                checks.answer(told.kind, owner, said)
            if len(told.answers) > 1:
                checks.open(told.kind)

    def write_agreement(self) -> None:
        told = self._told.agreed
        if told is None:
            return
        agreements, wording = Agreements(self._pen), self._content("agreement")
        for question, answer in told.answers.items():
            card = wording.card(question)
            agreements.answer(question, answer or (card.get("say") if card else ""))
        for line in told.lines:
            agreements.add_line(line)
        if told.delete is not None:
            agreements.delete_on(self._in(told.delete))
        if told.place:
            agreements.read(wording)
            agreements.sign(None, told.place, told.paper)

    def speak_of_the_end(self) -> None:
        told = self._told.closing
        if told is None:
            return
        closings = Closings(self._pen)
        for open_ in told.placed:
            closings.place(self._names[open_.name], open_.left, open_.who)
        closings.contact(told.contact, told.how)
        closings.notes(told.notes, self._in(told.delete))
        closings.learnt(told.learnt)

    def correct(self) -> None:
        uids = {meeting.number: meeting.uid for meeting in self._pen.book.meetings()}
        for told in self._told.corrected:
            PersonsRights(self._pen).add(
                Owner.PARTICIPANT, told.said, about=told.about, was=told.was, meeting=uids[told.of]
            )
