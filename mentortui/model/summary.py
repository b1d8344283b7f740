"""What leaves a meeting: the shared text as two people can read it aloud, line by line.

A summary is built from the shared records alone, then changed by what the two struck, reworded and added.
It holds no private field.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import msgspec

from mentortui.model.book import Book
from mentortui.model.carry import due_after, event_in, open_after, standing
from mentortui.model.records import Action, EditKind, LineEdit, Mark, Meeting, Owner
from mentortui.model.steps import Step

SINCE_ACTIONS = "since-actions"
TOPIC = "topic"
TASKS = "tasks"
WORDS = "words"
LATERS = "laters"
PARTICIPANT_WROTE = "participant"


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line that is shared. ``uid`` names the action or word it comes from, if any."""

    text: str
    uid: str = ""
    owner: Owner | None = None
    mark: Mark | None = None
    due: dt.date | None = None
    own_words: str = ""
    explanation: str = ""
    own_language: str = ""
    example: str = ""


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """Lines under one heading. ``heading`` is the question that was asked, empty for fixed sections."""

    key: str
    step: Step
    heading: str = ""
    lines: tuple[Line, ...] = ()


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting, as shared."""

    meeting: str
    number: int
    title: str
    theme: int | None
    language: str
    date: dt.date
    participant: str
    mentor: str
    sections: tuple[Section, ...]
    next_date: dt.date | None = None
    next_time: dt.time | None = None
    """The clock in Norway; None where the plan says none."""
    version: int = 0
    """0 is a draft that has not been approved by both."""

    def section(self, key: str) -> Section | None:
        """The section with a key, if it has any line."""
        return next((section for section in self.sections if section.key == key), None)


class ReadLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the read-back: what it was, what it is now, and how to point at it."""

    section: str
    original: str
    nth: int
    line: Line
    kind: EditKind | None = None


def sections_of(book: Book, meeting: Meeting, *, earlier: bool = True) -> tuple[Section, ...]:
    """Every section of a meeting before the read-back, in the order of the talk, empty ones too.

    ``earlier=False`` leaves out the actions of earlier meetings, at a cost that does not grow with those.
    """
    carried = standing(book, meeting) if earlier else []
    notes = {question: note.text for question, note in book.notes(meeting.uid).items()}
    found = [Section(key=SINCE_ACTIONS, step=Step.SINCE, lines=tuple(_spoken_of(carried, meeting)))]
    for agenda_step in meeting.agenda:
        if agenda_step.step is Step.TODAY:
            found.append(Section(key=TOPIC, step=Step.TODAY, lines=tuple(_lines(meeting.topic))))
        found += [
            Section(
                key=question.id,
                step=agenda_step.step,
                heading=question.text,
                lines=tuple(_lines(notes.get(question.id, ""))),
            )
            for question in agenda_step.questions
        ]
    found.append(Section(key=TASKS, step=Step.WHO, lines=tuple(_agreed(book, meeting, carried))))
    words = tuple(
        Line(
            text=word.word,
            uid=word.uid,
            explanation=word.explanation,
            own_language=word.own_language,
            example=word.example,
        )
        for word in book.words(meeting.uid)
    )
    found.append(Section(key=WORDS, step=Step.WHO, lines=words))
    laters = tuple(Line(text=later.text, uid=later.uid) for later in book.laters(meeting.uid))
    found.append(Section(key=LATERS, step=Step.WHO, lines=laters))
    found.append(Section(key=PARTICIPANT_WROTE, step=Step.WHO))
    return tuple(found)


def _lines(text: str) -> Iterable[Line]:
    return (Line(text=line.strip()) for line in text.split("\n") if line.strip())


def _spoken_of(carried: list[Action], meeting: Meeting) -> Iterable[Line]:
    for action in carried:
        if event := event_in(action, meeting.uid):
            yield Line(
                text=action.what,
                uid=action.uid,
                owner=action.owner,
                mark=event.mark,
                due=due_after(action, meeting),
                own_words=action.own_words,
            )


def _agreed(book: Book, meeting: Meeting, carried: list[Action]) -> Iterable[Line]:
    """Who does what until next time: what was agreed today, then what still stands from before."""
    for action in [*book.agreed_in(meeting.uid), *carried]:
        if not open_after(book, action, meeting):
            continue
        yield Line(
            text=action.what,
            uid=action.uid,
            owner=action.owner,
            due=due_after(action, meeting),
            own_words=action.own_words,
        )


def read_lines(sections: Iterable[Section], edits: Iterable[LineEdit]) -> tuple[ReadLine, ...]:
    """Every line of the read-back in order: struck ones too, added ones at the end of their section."""
    by_place = {(e.section, e.original, e.nth): e for e in edits if e.kind is not EditKind.ADDED}
    added = [e for e in edits if e.kind is EditKind.ADDED]
    found: list[ReadLine] = []
    for section in sections:
        seen: Counter[str] = Counter()
        for line in section.lines:
            nth = seen[line.text]
            seen[line.text] += 1
            edit = by_place.get((section.key, line.text, nth))
            now = msgspec.structs.replace(line, text=edit.text) if edit and edit.text else line
            found.append(
                ReadLine(
                    section=section.key,
                    original=line.text,
                    nth=nth,
                    line=now,
                    kind=edit.kind if edit else None,
                )
            )
        found += [
            ReadLine(
                section=section.key,
                original="",
                nth=edit.nth,
                line=Line(text=edit.text),
                kind=EditKind.ADDED,
            )
            for edit in added
            if edit.section == section.key
        ]
    return tuple(found)


def summarise(book: Book, meeting: Meeting, version: int = 0) -> Summary:
    """What will be shared of a meeting as it now stands: struck lines and empty sections are left out."""
    sections = sections_of(book, meeting)
    lines = read_lines(sections, meeting.edits)
    kept = tuple(
        msgspec.structs.replace(
            section,
            lines=tuple(
                r.line
                for r in lines
                if r.section == section.key and r.kind is not EditKind.STRUCK and r.line.text.strip()
            ),
        )
        for section in sections
    )
    mentorship = book.mentorship
    return Summary(
        meeting=meeting.uid,
        number=meeting.number,
        title=meeting.title,
        theme=meeting.theme,
        language=meeting.language,
        date=meeting.date or meeting.created.date(),
        participant=mentorship.alias,
        mentor=mentorship.mentor,
        sections=tuple(section for section in kept if section.lines),
        next_date=meeting.next_date,
        next_time=next_time(book, meeting),
        version=version,
    )


def next_time(book: Book, meeting: Meeting) -> dt.time | None:
    """The time that the plan says for the next meeting's date, if one is set."""
    if meeting.next_date is None:
        return None
    from mentortui.model.chapters.dates import time_on

    return time_on(book, meeting.next_date)


def approved_summary(book: Book, meeting: Meeting) -> Summary:
    """The newest approved summary of a meeting, or a draft of what stands."""
    versions = book.approved(meeting.uid)
    return msgspec.convert(versions[-1].data, Summary) if versions else summarise(book, meeting)
