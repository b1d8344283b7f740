"""Who does what until next time, alone on one page: to hang up, or to take along."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mentortui.i18n import in_language
from mentortui.model.chapters.appointments import Appointment
from mentortui.model.dates import say_date
from mentortui.model.moments import say_moment
from mentortui.model.records import Owner
from mentortui.model.summary import TASKS, Line, Summary
from mentortui.sharing.as_json import data_json
from mentortui.sharing.blocks import Block, Heading, Items, Notice, Paragraph, one_line
from mentortui.sharing.documents import Document, Status, front_of
from mentortui.sharing.handout import Handout
from mentortui.sharing.naming import dated_name
from mentortui.sharing.phrases import both_of, owned_task, owner_of, task
from mentortui.sharing.pocket import pocket_lines

FORMAT = "mentortui-tasks/1"

_TOLD = tuple("meeting number date language participant mentor next_date next_time version".split())
_FIELDS = ("text", "uid", "owner", "due", "own_words")


def tasks_handout(
    summary: Summary, *, mentorship: str = "", appointments: tuple[Appointment, ...] = ()
) -> Handout:
    """The tasks of a meeting, each under whose it is, with the next meeting's day."""
    return Handout(
        document=_document(summary),
        kind="tasks",
        mentorship=mentorship,
        is_draft=not summary.version,
        json=_json(summary),
        appointments=appointments,
        pocket=pocket_lines(summary),
    )


def _document(summary: Summary) -> Document:
    t = in_language(summary.language)
    title = t("Who does what")
    front = front_of(
        title,
        summary.language,
        date=summary.date,
        participant=summary.participant,
        mentor=summary.mentor,
        status=Status.APPROVED if summary.version else Status.DRAFT,
    )
    return Document(
        name=dated_name(summary, title),
        title=title,
        language=summary.language,
        blocks=(Heading(1, title), *_head(summary), *_tasks(summary), *_next(summary)),
        front=front,
    )


def _head(summary: Summary) -> Iterator[Block]:
    if not summary.version:
        t = in_language(summary.language)
        yield Notice(t("Draft: not yet approved by both."))
    day = say_date(summary.date, summary.language, weekday=True, year=True)
    yield Paragraph(f"{day} · {both_of(summary)}")


def _tasks(summary: Summary) -> Iterator[Block]:
    """The participant's first. What was added without saying whose it is stands last."""
    t = in_language(summary.language)
    lines = [line for line in _lines(summary) if one_line(line.text)]
    if not lines:
        yield Paragraph(t("No tasks were agreed."))
    for owner in (*Owner, None):
        say = owned_task if owner else task
        if mine := [say(summary, line) for line in lines if line.owner is owner]:
            yield Heading(2, owner_of(summary, owner) or t("Also"))
            yield Items(tuple(mine))


def _next(summary: Summary) -> Iterator[Block]:
    if summary.next_date:
        t = in_language(summary.language)
        yield Heading(2, t("Next meeting"))
        day, time = summary.next_date, summary.next_time
        yield Paragraph(say_moment(day, time, summary.language, weekday=True, year=True))


def _lines(summary: Summary) -> tuple[Line, ...]:
    section = summary.section(TASKS)
    return section.lines if section else ()


def _json(summary: Summary) -> str:
    tasks = [{field: getattr(line, field) for field in _FIELDS} for line in _lines(summary)]
    whole = msgspec.to_builtins(summary)
    return data_json({"format": FORMAT, **{field: whole[field] for field in _TOLD}, "tasks": tasks})
