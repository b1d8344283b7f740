"""Minutes in Markdown: our own summaries come back, old ones are understood, the rest is told by line."""

from __future__ import annotations

import datetime as dt
import time

import msgspec
import pytest
from hypothesis import given
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
    Summary,
)
from mentortui.sharing.blocks import one_line
from mentortui.sharing.markdown import to_markdown
from mentortui.sharing.minutes import Minutes, People, read_minutes
from mentortui.text import clean_line
from tests.sharing.nasty import texts
from tests.sharing.summaries import labour_market, summaries

PEOPLE = People("Amina", "Kari", "nb")
TODAY = dt.date(2027, 6, 1)
OLD = """\
---
dato: 28. oktober 2026
tema: 3
---

# Møte 2 · Arbeidsmarkedet

Vi møttes på biblioteket.

## Siden sist:
Amina har skrevet CV.
Hun er **glad** for det.

- [ ] Kari Nordmann: ringe Larvik

## Hvor er jobbene?

1. finn.no
2. [nav](https://nav.no)
   - snakk med veileder

> Mange jobber lyses ikke ut.

### Hva med nettverket?
Kari kjenner noen.

## Ord

## Ord i dag
- **lyse ut** = si at en jobb er ledig
- fast: ikke midlertidig

## Hvem gjør hva

- [ ] Amina: lese to annonser (innen 4. desember)
- [x] Amina: kjøpe mappe
- Begge · innen 04.01: møtes på jobben
- **Kari:** spørre om omvisning (til neste møte)
  - Hun gleder seg

## Til senere
- lønn

## Amina skrev

Takk!

## Neste møte
mandag 23. november 2026
"""


def read(text: str) -> Minutes:
    return read_minutes(text, PEOPLE, TODAY)


def lines_of(minutes: Minutes, key: str) -> tuple[Line, ...]:
    return next((section.lines for section in minutes.sections if section.key == key), ())


def texts_of(minutes: Minutes, key: str) -> list[str]:
    return [line.text for line in lines_of(minutes, key)]


def test_old_minutes() -> None:
    minutes = read(OLD)
    assert minutes.problems == ()
    front = minutes.front
    assert (front.title, front.theme, front.number) == ("Arbeidsmarkedet", 3, None)
    assert (front.date, front.next_date) == (dt.date(2026, 10, 28), dt.date(2026, 11, 23))
    asked = {s.heading: [line.text for line in s.lines] for s in minutes.sections if s.heading}
    assert asked == {
        "Hvor er jobbene?": [
            "finn.no",
            "nav (https://nav.no)",
            "snakk med veileder",
            "Mange jobber lyses ikke ut.",
        ],
        "Hva med nettverket?": ["Kari kjenner noen."],
    }
    assert texts_of(minutes, TOPIC) == ["Vi møttes på biblioteket."]
    assert texts_of(minutes, "since-0") == ["Amina har skrevet CV.", "Hun er glad for det."]
    assert texts_of(minutes, "who-0") == ["✓ Amina: kjøpe mappe"]
    assert [(one.owner, one.text, one.due) for one in lines_of(minutes, TASKS)] == [
        (Owner.MENTOR, "ringe Larvik", None),
        (Owner.PARTICIPANT, "lese to annonser", dt.date(2026, 12, 4)),
        (Owner.BOTH, "møtes på jobben", dt.date(2027, 1, 4)),
        (Owner.MENTOR, "spørre om omvisning", None),
        (None, "Hun gleder seg", None),
    ]
    assert [(one.text, one.explanation) for one in lines_of(minutes, WORDS)] == [
        ("lyse ut", "si at en jobb er ledig"),
        ("fast", "ikke midlertidig"),
    ]
    assert texts_of(minutes, LATERS) == ["lønn"]
    assert texts_of(minutes, PARTICIPANT_WROTE) == ["Takk!"]
    assert {s.step for s in minutes.sections} == {Step.SINCE, Step.TODAY, Step.WHO}


@pytest.mark.parametrize("language", ["nb", "en"])
def test_our_own_summary_comes_back(language: str) -> None:
    told = labour_market(language)
    minutes = read(to_markdown(told))
    assert minutes.problems == ()
    kept = {section.key: section for section in told.sections}
    found = {section.key: section for section in minutes.sections}
    assert list(found) == list(kept)
    for key in ("since-1", TOPIC, "today-1", TASKS, WORDS, LATERS, PARTICIPANT_WROTE):
        assert found[key] == kept[key]
    marks = [(line.text, line.owner, line.mark, line.due) for line in found[SINCE_ACTIONS].lines]
    assert marks[1] == ("ringe Larvik", Owner.MENTOR, Mark.MOVED, dt.date(2027, 1, 4))


def in_nfc(text: str) -> str:
    """As it is shown, composed: that is how a line is kept."""
    return clean_line(one_line(text))


def _with_names(summary: Summary) -> Summary:
    return msgspec.structs.replace(summary, participant="Amina", mentor="Kari")


def _in_sight(summary: Summary) -> bool:
    """Without the year in which it was: a day before the meeting is told as one to come."""
    days = (line.due for section in summary.sections for line in section.lines)
    return all(
        day is None or summary.date <= day <= summary.date.replace(year=summary.date.year + 4, day=1)
        for day in days
    )


@given(summaries().map(_with_names).filter(_in_sight))
def test_tasks_words_and_dates_come_back_whatever_was_typed(summary: Summary) -> None:
    minutes = read_minutes(to_markdown(summary), PEOPLE, dt.date(2029, 12, 31))
    assert minutes.problems == ()
    front = minutes.front
    assert (front.title, front.date, front.theme) == (in_nfc(summary.title), summary.date, summary.theme)
    assert (front.number, front.next_date) == (summary.number, summary.next_date)
    for key in (TASKS, WORDS, LATERS, PARTICIPANT_WROTE):
        section = summary.section(key)
        lines = [line for line in section.lines if in_nfc(line.text)] if section else []
        found = lines_of(minutes, key)
        assert [line.text for line in found] == [in_nfc(line.text) for line in lines]
        if key == WORDS:
            assert [line.explanation for line in found] == [in_nfc(line.explanation) for line in lines]
            assert [line.example for line in found] == [in_nfc(line.example) for line in lines]
        if key == TASKS:
            told = [(line.owner, line.due if line.owner else None) for line in lines]
            assert [(line.owner, line.due) for line in found] == told
            assert [line.own_words for line in found] == [in_nfc(line.own_words) for line in lines]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Hei", 1, "must begin with"),
        ("---\ndate: 2026-10-28\n", 1, "must begin with"),
        ("---\ntitle: x\n---\n", 3, "the day of the meeting is missing"),
        ("---\ndate: i går\n---\n", 2, "a date with its year"),
        ("---\ndate: 28.10\n---\n", 2, "a date with its year"),
        ("---\ndate: 0001-01-01\n---\n", 2, "a date with its year"),
        ("---\ndate: 2026-10-28\ndate: 2026-10-28\n---\n", 3, "stands twice"),
        ("---\ndate: 2026-10-28\ntags: x\n---\n", 3, "not known here"),
        ("---\ndate: 2026-10-28\ntheme: 9\n---\n", 3, "from 1 to 6"),
        ("---\ndate: 2026-10-28\nmeeting: -1\n---\n", 3, "from 1 to 999"),
        ("---\ndate: 2026-10-28\nlanguage: ar\n---\n", 3, "“nb”"),
        ("---\ndate: 2026-10-28\nnext_time: 99\n---\n", 3, "time"),
        ("---\ndate: 2026-10-28\n---\n\n- [ ] ringe NAV\n", 5, "Amina: what to do"),
        ("---\ndate: 2026-10-28\n---\n\n- [ ] Per: ringe\n", 5, "who does this"),
        ("---\ndate: 2026-10-28\n---\n## Hvem gjør hva\n- ringe NAV\n", 5, "who does this"),
        ("---\ndate: 2026-10-28\n---\n- [ ] Amina: x (innen 31. februar)\n", 4, "the day is not understood"),
        ("---\ndate: 2026-10-28\n---\n## Neste møte\nsnart\n", 5, "next_meeting"),
    ],
)
def test_what_is_not_understood_is_told_by_line(text: str, line: int, said: str) -> None:
    (problem,) = read(text).problems
    assert problem.line == line
    assert said in problem.message
    assert "NAV" not in problem.message


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = "---\ndate: x\ntheme: 9\n---\n- [ ] a\n- [ ] b\n"
    assert [problem.line for problem in read(text).problems] == [2, 3, 5, 6]


def test_a_date_in_brackets_that_is_none_is_part_of_what_is_done() -> None:
    text = "---\ndate: 2026-10-28\n---\n- [ ] Amina: ringe (to ganger)\n"
    assert texts_of(read(text), TASKS) == ["ringe (to ganger)"]


@given(st.text(max_size=200) | texts(), st.booleans())
def test_any_text_is_read_or_told(text: str, ours: bool) -> None:
    head = "---\ndate: 2026-10-28\n" + ("status: draft\n" if ours else "") + "---\n"
    for whole in (text, head + text, f"---\n{text}\n---\n", f"{head}## Hvem gjør hva\n- [ ] {text}\n"):
        minutes = read(whole)
        assert all(1 <= problem.line <= whole.count("\n") + 2 for problem in minutes.problems)
        assert all("\n" not in line.text for section in minutes.sections for line in section.lines)


@pytest.mark.parametrize(
    "piece", ["[", "> ", "*a ", "- ", "`", "![](", "<", "    ", "#", "_a**", "|\n", "a\n", "1. "]
)
def test_no_text_takes_long(piece: str) -> None:
    text = "---\ndate: 2026-10-28\n---\n" + piece * (300_000 // len(piece))
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 8
