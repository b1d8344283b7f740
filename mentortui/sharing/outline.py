"""A summary as an outline: what is said under which heading. Empty texts and empty parts are left out.

Markdown and plain text draw the same outline, so they cannot come to say different things.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from mentortui.i18n import N_, in_language
from mentortui.model.dates import say_date
from mentortui.model.moments import say_moment
from mentortui.model.steps import STEP_NAMES
from mentortui.model.summary import LATERS, PARTICIPANT_WROTE, SINCE_ACTIONS, TASKS, WORDS, Section, Summary
from mentortui.sharing.blocks import Block, Heading, Item, Items, Notice, Paragraph, one_line
from mentortui.sharing.phrases import both_of, participant_of, spoken_of, task, word

PARTS = {
    WORDS: N_("Words today"),
    LATERS: N_("For later"),
    PARTICIPANT_WROTE: N_("{name} wrote"),
}
"""The sections with a heading of their own, after the four steps."""
_SAID = {SINCE_ACTIONS: spoken_of, TASKS: task, WORDS: word}


def outline(summary: Summary) -> tuple[Block, ...]:
    """The whole document in the summary's own language."""
    t = in_language(summary.language)
    blocks: list[Block] = [Heading(1, _title(summary))]
    if not summary.version:
        blocks.append(Notice(t("Draft: not yet approved by both.")))
    blocks.append(Paragraph(f"{_day(summary, summary.date)} · {both_of(summary)}"))
    for step, heading in STEP_NAMES.items():
        sections = (s for s in summary.sections if s.step is step and s.key not in PARTS)
        blocks += _part(t(heading), _asked(summary, sections))
    for key, heading in PARTS.items():
        if section := summary.section(key):
            blocks += _part(t(heading, name=participant_of(summary)), _said(summary, section))
    if summary.next_date:
        ahead = say_moment(summary.next_date, summary.next_time, summary.language, weekday=True, year=True)
        blocks += _part(t("Next meeting"), [Paragraph(ahead)])
    return tuple(blocks)


def _title(summary: Summary) -> str:
    t = in_language(summary.language)
    if title := one_line(summary.title):
        return t("Meeting {number} · {title}", number=summary.number, title=title)
    return t("Meeting {number}", number=summary.number)


def _day(summary: Summary, day: dt.date) -> str:
    return say_date(day, summary.language, weekday=True, year=True)


def _part(heading: str, blocks: Iterable[Block]) -> list[Block]:
    found = list(blocks)
    return [Heading(2, heading), *found] if found else []


def _asked(summary: Summary, sections: Iterable[Section]) -> Iterator[Block]:
    """What stands under the step itself first, then question by question."""
    for section in sorted(sections, key=lambda section: bool(one_line(section.heading))):
        if said := _said(summary, section):
            if question := one_line(section.heading):
                yield Heading(3, question)
            yield from said


def _said(summary: Summary, section: Section) -> list[Block]:
    lines = [line for line in section.lines if one_line(line.text)]
    if say := _SAID.get(section.key):
        items = [say(summary, line) for line in lines]
    elif len(lines) == 1 and section.key != LATERS:
        return [Paragraph(one_line(lines[0].text))]
    else:
        items = [Item(one_line(line.text)) for line in lines]
    return [Items(tuple(items))] if items else []
