"""Summaries as files, and a workbook some years on to take them into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from mentortui.model.summary import Section, Summary
from mentortui.text import clean_name
from mentortui.workbook.importing.incoming import OldMinutes, OneMeeting
from mentortui.workbook.importing.reading import read
from mentortui.workbook.importing.records import one_line
from mentortui.workbook.importing.summaries import in_order
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, opened


def meeting_in(data: bytes | str) -> OneMeeting | OldMinutes:
    """What is in a file with one meeting."""
    found = read(data if isinstance(data, bytes) else data.encode(), "file")
    assert isinstance(found, OneMeeting | OldMinutes)
    return found


def years_on() -> Clock:
    """A clock at which all generated summaries are of the past."""
    clock = Clock()
    clock.now = dt.datetime(2030, 6, 1, 12, tzinfo=dt.UTC)
    return clock


@contextmanager
def new_mentorship(alias: str = "Amina", mentor: str = "Kari") -> Iterator[tuple[Workbook, Notebook]]:
    """A workbook with one new mentorship in it."""
    with TemporaryDirectory() as folder, opened(Path(folder), years_on()) as workbook:
        yield workbook, workbook.add_participant(alias, mentor=mentor)


def as_kept(summary: Summary) -> Summary:
    """``summary`` as a workbook can hold it: texts cleaned and on one line each, nothing empty, the parts in
    the order of a talk, and a participant with a name."""

    def section(one: Section) -> Section:
        lines = tuple(
            msgspec.structs.replace(
                line,
                text=one_line(line.text),
                own_words=one_line(line.own_words),
                explanation=one_line(line.explanation),
                own_language=one_line(line.own_language),
                example=one_line(line.example),
            )
            for line in one.lines
        )
        return msgspec.structs.replace(one, heading=one_line(one.heading), lines=lines)

    return in_order(
        msgspec.structs.replace(
            summary,
            title=one_line(summary.title),
            participant=clean_name(summary.participant) or "Amina",
            mentor=clean_name(summary.mentor),
            sections=tuple(section(one) for one in summary.sections),
        )
    )
