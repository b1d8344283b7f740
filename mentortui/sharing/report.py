"""The report as a document: counts only, so that it can be shown whole before it is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mentortui.i18n import N_, in_language
from mentortui.model.chapters.records import JobStage, Outcome
from mentortui.model.dates import say_date
from mentortui.model.report import FEW, Report
from mentortui.model.themes import THEME_NAMES
from mentortui.sharing.blocks import Block, Heading, Item, Items, Notice, Paragraph
from mentortui.sharing.documents import Document, front_of
from mentortui.text import slug

_OUTCOMES = {
    Outcome.JOB: N_("In a job"),
    Outcome.PRACTICE: N_("In work practice"),
    Outcome.EDUCATION: N_("In education"),
    Outcome.SEARCHING: N_("Looking for a job"),
    Outcome.UNSAID: N_("Not said"),
}
_STAGES = {
    JobStage.MAPPED: N_("Jobs are found"),
    JobStage.CV: N_("The CV is ready"),
    JobStage.APPLIED: N_("Has applied"),
    JobStage.INTERVIEW: N_("Has been to an interview"),
    JobStage.GOT: N_("Has got the job"),
}


def report_document(report: Report, language: str, today: dt.date) -> Document:
    """The whole report in a language. No name and no text is in it, as ``Report`` has none."""
    t = in_language(language)
    title = t("Report: numbers only")
    return Document(
        name="-".join((today.isoformat(), slug(t("report")))),
        title=title,
        language=language,
        blocks=(Heading(1, title), *_about(report, language, today), *_parts(report, language)),
        front=front_of(title, language, date=today.isoformat()),
    )


def _about(report: Report, language: str, today: dt.date) -> Iterator[Block]:
    t = in_language(language)
    day = say_date(today, language, year=True)
    yield Paragraph(t("As of {date}. No names and nothing that was said is in it.", date=day))
    if report.few:
        said = t(
            "There are fewer than {count} mentorships here. One could guess whom the numbers are about.",
            count=FEW,
        )
        yield Notice(said)
    if report.unread:
        yield Notice(
            t("Mentorships that could not be read, and are not counted: {count}", count=report.unread)
        )


def _parts(report: Report, language: str) -> Iterator[Block]:
    t = in_language(language)
    heads = (
        (N_("Mentorships"), report.mentorships),
        (N_("Ended"), report.ended),
        (N_("Ended early"), report.ended_early),
        (N_("Meetings held"), report.meetings),
        (N_("Hours together"), report.hours),
    )
    work = (
        (N_("Goals both have agreed on"), report.goals_agreed),
        (N_("Goals reached"), report.goals_reached),
        (N_("Actions agreed"), report.actions_agreed),
        (N_("Actions done"), report.actions_done),
        (N_("Work words"), report.words),
        (N_("Introductions the participant was asked about"), report.introductions_asked),
        (N_("Introductions made"), report.introductions_done),
        (N_("Requirements written down"), report.requirements),
        (N_("Requirements met"), report.requirements_met),
    )
    yield _rows((t(name), count) for name, count in heads)
    yield Heading(2, t("What was worked on"))
    yield _rows((t(name), count) for name, count in work)
    yield Heading(2, t("Mentorships that have talked about each theme"))
    yield _rows((f"{nr} {t(name)}", report.themes.get(nr, 0)) for nr, name in THEME_NAMES.items())
    yield Heading(2, t("How far the participants have come towards a job"))
    yield _rows((t(name), report.job_stages.get(stage, 0)) for stage, name in _STAGES.items())
    yield Heading(2, t("Where those who have ended are now"))
    yield _rows((t(name), report.outcomes.get(outcome, 0)) for outcome, name in _OUTCOMES.items())


def _rows(pairs: Iterator[tuple[str, int]]) -> Items:
    return Items(tuple(Item(f": {count}", name) for name, count in pairs))
