"""Whole mentorships with a marker word in every private place, for hypothesis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple

import msgspec
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.chapters import records as kinds
from mentortui.model.chapters.checks import ASKED, OPTIONS, OWN_WORDS
from mentortui.model.privacy import PARTLY, PRIVATE
from mentortui.model.records import (
    Action,
    ActionEvent,
    ActionState,
    Approved,
    EditKind,
    Later,
    LineEdit,
    Mark,
    Meeting,
    MeetingState,
    Mentorship,
    Note,
    Owner,
    PrivateNote,
    Record,
    Word,
)
from mentortui.model.summary import summarise
from mentortui.model.tables import TABLES
from mentortui.templates.content import read_content
from tests import builders
from tests.builders import record_uid
from tests.sharing.marked import Marker

TODAY = dt.date(2026, 11, 23)
_START = dt.datetime(2026, 3, 2, 15, tzinfo=dt.UTC)
_NAMES = ("Amina", "Oleksandr", "أمينة", "ሰላም", "Нina O'Neill", "Å. <Ø>", "")
_SAYINGS = (
    "lese to annonser",
    "Ring Larvik!\nOg Moss",
    "# 1. *fet* | <b>",
    "сказати",
    "مرحبا بك",
    "a; b, c\\n",
    "=1+1",
    "x" * 90,
    "",
)
_QUESTIONS = ("since-1", "today-1", "today-2", "forward-1", "who-1")


class Marked(NamedTuple):
    """``private`` marks what not both may see, ``struck`` the lines that both left out of a summary, and
    ``shared`` what both may see."""

    book: Book
    private: Marker
    struck: Marker
    shared: Marker


class Shape(NamedTuple):
    """What there is of a mentorship."""

    seed: int
    held: int
    live: bool
    planned: bool
    language: str
    closed: bool
    least: int = 0
    """Of each thing in a chapter."""


def mentorships(**given: Any) -> st.SearchStrategy[Marked]:
    """Any mentorship; ``given`` are fields of its ``Shape``."""
    drawn: dict[str, st.SearchStrategy[Any]] = {
        "seed": st.integers(0, 2**32 - 1),
        "held": st.integers(0, 4),
        "live": st.booleans(),
        "planned": st.booleans(),
        "language": st.sampled_from(("nb", "en")),
        "closed": st.booleans(),
        "least": st.integers(0, 1),
    }
    drawn |= {name: st.just(value) for name, value in given.items()}
    return st.builds(Shape, **drawn).map(mentorship)


def mentorship(shape: Shape) -> Marked:
    """The mentorship of a shape; the same one each time."""
    maker = _Maker(shape)
    for record in maker.records():
        builders.add(maker.book, record)
    return Marked(maker.book, maker.private, maker.struck, maker.shared)


class _Maker:
    def __init__(self, shape: Shape) -> None:
        self.draw = Random(shape.seed)
        self.shape = shape
        self.book = Book()
        self.private, self.struck, self.shared = (Marker(self.draw) for _nth in range(3))
        self._count = 0

    # Small things

    def some(self, most: int = 2) -> range:
        return range(self.draw.randint(0, most))

    def maybe(self, value: Any, otherwise: Any = None) -> Any:
        return value if self.draw.random() < 0.5 else otherwise

    def said(self) -> str:
        """Something both may see."""
        return f"{self.draw.choice(_SAYINGS)} {self.shared.fresh()}".strip()

    def day(self) -> dt.date:
        return TODAY + dt.timedelta(days=self.draw.randint(-200, 200))

    def one(self, enum: Any) -> Any:
        return self.draw.choice(list(enum))

    def fresh(self, kind: str) -> dict[str, Any]:
        self._count += 1
        at = _START + dt.timedelta(minutes=self._count)
        return {"uid": record_uid(kind, self._count), "created": at, "changed": at}

    def hidden(self, kind: str) -> dict[str, Any]:
        """As ``fresh``; that there is such a record is private, so its uid is marked too."""
        return {**self.fresh(kind), "uid": f"{self._count + 1:012x}-{self.private.fresh()}"}

    # Everything

    def records(self) -> Iterator[Record]:
        shape = self.shape
        yield Mentorship(
            **self.fresh("mentorship"),
            alias=self.draw.choice(_NAMES[:-1]),
            mentor=self.draw.choice(_NAMES),
            profession=self.said(),
            language=shape.language,
        )
        for number in range(1, shape.held + 1):
            yield from self.meeting(number, MeetingState.HELD)
        if shape.live:
            yield from self.meeting(shape.held + 1, MeetingState.LIVE)
        if shape.planned:
            yield from self.meeting(shape.held + 2, self.one((MeetingState.PLANNED, MeetingState.CANCELLED)))
        for make in _CHAPTERS:
            for _nth in range(self.draw.randint(shape.least, 3)):
                yield from make(self)
        yield from self.checks()
        if shape.closed:
            yield from self.closing()
        yield from self.rights()

    # A meeting

    def meeting(self, number: int, state: MeetingState) -> Iterator[Record]:
        edits = tuple(self.edits())
        talk = builders.meeting(
            number,
            state,
            title=self.said(),
            topic=self.said(),
            language=self.maybe(self.shape.language, "nb"),
            theme=self.maybe(self.draw.randint(1, 6)),
            date=(_START + dt.timedelta(weeks=4 * number)).date(),
            next_date=self.maybe(self.day()),
            edits=tuple(edit for edit, _line in edits),
        )
        yield talk
        yield PrivateNote(
            **self.hidden("private"),
            meeting=talk.uid,
            text=f"{self.private.fresh()}\n- {self.private.fresh()}",
        )
        lines = {"today-2": [line for _edit, line in edits if line]}
        for question in self.draw.sample(_QUESTIONS, 4):
            text = "\n".join([self.said(), *lines.pop(question, ())])
            yield Note(**self.fresh("note"), meeting=talk.uid, question=question, text=text)
        for question, rest in lines.items():
            yield Note(**self.fresh("note"), meeting=talk.uid, question=question, text="\n".join(rest))
        yield from self.agreed(talk)
        if state is MeetingState.HELD:
            yield from self.approved(talk)

    def edits(self) -> Iterator[tuple[LineEdit, str]]:
        """Edits of lines that are there, with the line; of lines that were moved to the own notes since; and
        lines that were added."""
        for nth in self.some(3):
            kind = self.one(EditKind)
            if kind is EditKind.ADDED:
                yield LineEdit(kind=kind, section="participant", nth=nth, text=self.said()), ""
                continue
            moved = self.draw.random() < 0.5
            line = self.private.fresh() if moved else self.struck.fresh()
            text = self.said() if kind is EditKind.REWORDED else ""
            yield (
                LineEdit(kind=kind, section="today-2", original=line, text=text),
                "" if moved else line,
            )

    def agreed(self, talk: Meeting) -> Iterator[Record]:
        for _nth in self.some(3):
            yield Action(
                **self.fresh("action"),
                meeting=talk.uid,
                what=self.said(),
                owner=self.one(Owner),
                due=self.maybe(self.day()),
                own_words=self.maybe(self.said(), ""),
                state=self.one(ActionState),
                history=self.maybe(
                    (
                        ActionEvent(
                            meeting=talk.uid, mark=self.one(Mark), date=self.day(), before=self.said()
                        ),
                    ),
                    (),
                ),
            )
        for _nth in self.some():
            yield Word(
                **self.fresh("word"),
                meeting=talk.uid,
                word=self.said(),
                explanation=self.said(),
                own_language=self.said(),
                example=self.said(),
                learnt=self.maybe(True, False),
            )
        for _nth in self.some():
            yield Later(
                **self.fresh("later"), meeting=talk.uid, text=self.said(), taken_up=self.maybe(True, False)
            )

    def approved(self, talk: Meeting) -> Iterator[Record]:
        for version in range(1, 1 + self.draw.randint(0, 2)):
            yield Approved(
                **self.fresh("approved"),
                meeting=talk.uid,
                version=version,
                markdown=f"# {self.said()}\n",
                data=msgspec.to_builtins(summarise(self.book, talk, version)),
            )

    # The chapters

    def prepared(self) -> Iterator[Record]:
        question = self.draw.choice(read_content("preparation", self.shape.language).cards).id
        yield kinds.Prepared(
            **self.hidden("prepared"),
            question=question,
            text=self.private.fresh(),
            answer=self.private.fresh(),
            theme=self.maybe(self.draw.randint(1, 6)),
        )

    def expectation(self) -> Iterator[Record]:
        yield kinds.Expectation(
            **self.fresh("expectation"),
            by=self.one(ASKED),
            text=self.said(),
            answer=self.maybe(self.one(kinds.Answer)),
            reason=self.said(),
            answered=self.maybe(self.day()),
        )

    def agreement(self) -> Iterator[Record]:
        cards = read_content("agreement", self.shape.language).cards
        state = self.one(kinds.AgreementState)
        yield kinds.Agreement(
            **self.fresh("agreement"),
            version=1 + len(self.book.all(kinds.Agreement)),
            language=self.shape.language,
            state=state,
            answers={self.draw.choice(cards).id: self.said()},
            extra=(self.said(),),
            text="" if state is kinds.AgreementState.DRAFT else f"# {self.said()}\n\n- {self.said()}\n",
            read_on=self.maybe(self.day()),
            signed_on=self.maybe(self.day()),
            place=self.said(),
            paper=self.said(),
        )

    def goal(self) -> Iterator[Record]:
        goal = kinds.Goal(
            **self.fresh("goal"),
            what=self.said(),
            sign=self.said(),
            due=self.maybe(self.day()),
            agreed=self.maybe(ASKED, ()),
            state=self.one(kinds.GoalState),
        )
        yield goal
        yield kinds.Goal(**self.fresh("sub"), what=self.said(), parent=goal.uid, agreed=ASKED)

    def meeting_date(self) -> Iterator[Record]:
        yield kinds.MeetingDate(
            **self.fresh("date"),
            date=self.day(),
            theme=self.maybe(self.draw.randint(1, 6)),
            title=self.said(),
            state=self.one(kinds.DateState),
            moved_from=self.maybe((self.day(),), ()),
        )
        if self.shape.least:
            ahead = TODAY + dt.timedelta(days=self.draw.randint(0, 60))
            yield kinds.MeetingDate(**self.fresh("date"), date=ahead, title=self.said())

    def skill(self) -> Iterator[Record]:
        ratings = {when: self.one(kinds.Rating) for when in kinds.RatedAt if self.maybe(True)}
        yield kinds.Skill(
            **self.fresh("skill"), text=self.said(), kind=self.one(kinds.SkillKind), ratings=ratings
        )

    def job(self) -> Iterator[Record]:
        job = kinds.Job(
            **self.fresh("job"),
            title=self.said(),
            why=self.said(),
            where=self.said(),
            is_goal=self.maybe(True, False),
            stage=self.one(kinds.JobStage),
        )
        yield job
        for _nth in self.some():
            yield kinds.Requirement(
                **self.fresh("requirement"),
                job=job.uid,
                text=self.said(),
                has=self.maybe(True, False),
                way=self.maybe(self.one(kinds.Way)),
                how=self.said(),
                owner=self.maybe(self.one(Owner)),
                due=self.maybe(self.day()),
            )

    def introduction(self) -> Iterator[Record]:
        yield kinds.Introduction(
            **self.fresh("introduction"),
            who=self.said(),
            purpose=self.said(),
            consent=self.one(kinds.Consent),
            promised_by=self.maybe(self.day()),
            result=self.said(),
            done_on=self.maybe(self.day()),
        )

    def card(self) -> Iterator[Record]:
        kind = self.one(kinds.CardKind)
        name = {kinds.CardKind.NORM: "norms", kinds.CardKind.SOURCE: "jobs"}[kind]
        cards = read_content(name, self.shape.language).cards
        yield kinds.Card(
            **self.fresh("card"),
            kind=kind,
            key=self.maybe(self.draw.choice(cards).id, ""),
            side=self.draw.choice(("written", "unwritten")),
            title=self.said(),
            text=self.said(),
            example=self.said(),
            talked=self.maybe(True, False),
            hidden=self.maybe(True, False),
        )

    def checks(self) -> Iterator[Record]:
        """Nobody has answered, one has, both have, both have looked; and a day of looking without both."""
        for kind in kinds.CheckKind:
            for _nth in self.some():
                answered = self.draw.sample(ASKED, self.draw.randint(0, 2))
                opened = self.maybe(self.day())
                seen = opened is not None and len(answered) == len(ASKED)
                yield kinds.Check(
                    **self.fresh("check"),
                    kind=kind,
                    answers={who: dict(self.answers(kind, seen=seen)) for who in answered},
                    opened=opened,
                )

    def answers(self, kind: kinds.CheckKind, *, seen: bool) -> Iterator[tuple[str, str]]:
        write: Callable[[], str] = self.said if seen else self.private.fresh
        card = read_content("checks", self.shape.language).card(kind.value)
        assert card is not None
        for key, _text in card.pairs:
            if key:
                yield key, self.maybe(self.draw.choice(OPTIONS), write()) if seen else write()
        yield OWN_WORDS, write()

    def closing(self) -> Iterator[Record]:
        for one in [*self.book.all(kinds.Goal), *self.book.actions()]:
            if self.maybe(True):
                yield kinds.Placement(
                    **self.fresh("placement"), of=one.uid, left=self.one(kinds.Left), who=self.said()
                )
        yield kinds.Closing(
            **self.fresh("closing"),
            contact=self.maybe(self.one(kinds.Contact)),
            contact_how=self.said(),
            notes=self.maybe(self.one(kinds.NotesAfter)),
            delete_on=self.maybe(self.day()),
            outcome=self.one(kinds.Outcome),
            learnt=self.said(),
            closed_on=self.maybe(self.day()),
        )

    def rights(self) -> Iterator[Record]:
        yield kinds.Rights(
            **self.fresh("rights"),
            delete_on=self.maybe(self.day()),
            agreed_on=self.maybe(self.day()),
            frozen_on=self.maybe(self.day()),
            regret_until=self.maybe(self.day()),
        )
        held = [meeting.uid for meeting in self.book.held()]
        for _nth in self.some():
            yield kinds.Statement(
                **self.fresh("statement"),
                by=self.one(Owner),
                meeting=self.draw.choice(["", *held]),
                about=self.said(),
                was=self.maybe(self.said(), ""),
                said=self.said(),
                day=self.day(),
                earlier=tuple(kinds.Wording(self.said(), self.day()) for _time in self.some()),
            )


_CHAPTERS: tuple[Callable[[_Maker], Iterator[Record]], ...] = (
    _Maker.prepared,
    _Maker.expectation,
    _Maker.agreement,
    _Maker.goal,
    _Maker.meeting_date,
    _Maker.skill,
    _Maker.job,
    _Maker.introduction,
    _Maker.card,
)


def private_places(marked: Marked) -> dict[str, set[str]]:
    """Table -> its fields in which a marker of what is private stands."""
    found: dict[str, set[str]] = {}
    for table, records in marked.book.tables.items():
        for record in records.values():
            for field in record.__struct_fields__:
                if marked.private.stem in msgspec.json.encode(getattr(record, field)).decode():
                    found.setdefault(table, set()).add(field)
    return found


def places_to_mark() -> dict[str, set[str]]:
    """Where a marker can stand: every text in the private tables, but ids, and what not both may see."""
    ids = {"meeting", "question", "theme", "created", "changed", "rev"}
    private = {table: set(TABLES[table].__struct_fields__) - ids for table in PRIVATE}
    return private | {table: set(fields) for table, fields in PARTLY.items()}
