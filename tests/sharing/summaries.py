"""Summaries with any text in every field, for hypothesis, and one believable one."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from mentortui.model.records import Mark, Owner
from mentortui.model.steps import Step
from mentortui.model.summary import (
    LATERS,
    PARTICIPANT_WROTE,
    SINCE_ACTIONS,
    TASKS,
    TOPIC,
    WORDS,
    Line,
    Section,
    Summary,
)
from tests.sharing.nasty import texts

_SECTIONS = (
    (SINCE_ACTIONS, Step.SINCE),
    ("since-1", Step.SINCE),
    (TOPIC, Step.TODAY),
    ("today-1", Step.TODAY),
    ("today-2", Step.TODAY),
    ("forward-1", Step.FORWARD),
    ("who-1", Step.WHO),
    (TASKS, Step.WHO),
    (WORDS, Step.WHO),
    (LATERS, Step.WHO),
    (PARTICIPANT_WROTE, Step.WHO),
)


def _dates() -> st.SearchStrategy[dt.date]:
    return st.dates(dt.date(2026, 1, 1), dt.date(2029, 12, 31))


def times() -> st.SearchStrategy[dt.time]:
    """What a clock on the wall shows."""
    return st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))


def _lines(key: str) -> st.SearchStrategy[tuple[Line, ...]]:
    fields: dict[str, st.SearchStrategy[object]] = {"text": texts()}
    if key in (SINCE_ACTIONS, TASKS):
        fields |= {
            "owner": st.none() | st.sampled_from(Owner),
            "due": st.none() | _dates(),
            "own_words": texts(),
        }
    if key == SINCE_ACTIONS:
        fields["mark"] = st.none() | st.sampled_from(Mark)
    if key == WORDS:
        fields |= {"explanation": texts(), "own_language": texts(), "example": texts()}
    return st.lists(st.builds(Line, **fields), max_size=3).map(tuple)


@st.composite
def summaries(draw: st.DrawFn) -> Summary:
    """Any summary, in either language."""
    sections = [
        Section(
            key=key,
            step=step,
            heading="a " + draw(texts()) if key[-1].isdigit() else "",
            lines=draw(_lines(key)),
        )
        for key, step in draw(st.lists(st.sampled_from(_SECTIONS), max_size=4, unique=True))
    ]
    next_date = draw(st.none() | _dates())
    return Summary(
        meeting="m",
        number=draw(st.integers(1, 99)),
        title=draw(texts()),
        theme=draw(st.none() | st.integers(1, 6)),
        language=draw(st.sampled_from(["nb", "en"])),
        date=draw(_dates()),
        participant=draw(texts()),
        mentor=draw(texts()),
        sections=tuple(sections),
        next_date=next_date,
        next_time=draw(st.none() | times()) if next_date else None,
        version=draw(st.integers(0, 2)),
    )


def labour_market(language: str = "en", version: int = 1) -> Summary:
    """A meeting with something in every part."""
    parts = {
        SINCE_ACTIONS: (
            Line(text="lese to annonser", owner=Owner.PARTICIPANT, mark=Mark.DONE),
            Line(text="ringe Larvik", owner=Owner.MENTOR, mark=Mark.MOVED, due=dt.date(2027, 1, 4)),
            Line(text="øve på intervju", owner=Owner.BOTH, mark=Mark.PARTLY),
            Line(text="vi møttes på kaffe også"),
        ),
        "since-1": (Line(text="Amina har vært på biblioteket."),),
        TOPIC: (Line(text="Hvor jobbene er"),),
        "today-1": (Line(text="finn.no og nav.no"), Line(text="mange jobber blir ikke lyst ut")),
        TASKS: (
            Line(
                text="skrive en e-post",
                owner=Owner.PARTICIPANT,
                due=dt.date(2026, 12, 4),
                own_words="Jeg skriver på fredag.",
            ),
            Line(text="spørre om omvisning", owner=Owner.MENTOR),
            Line(text="møtes på jobben", owner=Owner.BOTH, due=dt.date(2027, 1, 4)),
            Line(text="ta med CV"),
        ),
        WORDS: (
            Line(
                text="lyse ut",
                explanation="si at en jobb er ledig",
                own_language="publish",
                example="De lyser ut to stillinger.",
            ),
            Line(text="fast"),
        ),
        LATERS: (Line(text="lønn"),),
        PARTICIPANT_WROTE: (Line(text="Takk for i dag!"),),
    }
    questions = {"since-1": "Hva har skjedd?", "today-1": "Hvor kan du finne jobber?"}
    return Summary(
        meeting="m",
        number=3,
        title="Arbeidsmarkedet",
        theme=3,
        language=language,
        date=dt.date(2026, 11, 23),
        participant="Amina",
        mentor="Kari",
        sections=tuple(
            Section(key=key, step=step, heading=questions.get(key, ""), lines=parts[key])
            for key, step in _SECTIONS
            if key in parts
        ),
        next_date=dt.date(2026, 12, 16),
        version=version,
    )
