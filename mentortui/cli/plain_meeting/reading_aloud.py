"""Says every line of a read-back with its number, under the headings that the summary will have."""

from __future__ import annotations

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.table import Table
from mentortui.i18n import N_, _, in_language
from mentortui.model.moments import say_moment
from mentortui.model.records import EditKind
from mentortui.model.summary import ReadLine, Summary
from mentortui.sharing.blocks import one_line
from mentortui.ui.screens.read_back_advice import LineAdvice, say
from mentortui.workbook.reading_aloud import groups, said

_SIGNS = {
    EditKind.STRUCK: N_("(struck, not shared)"),
    EditKind.REWORDED: N_("(said in other words)"),
    EditKind.ADDED: N_("(added)"),
}


def read_aloud(table: Table) -> list[ReadLine]:
    """Say it all; the lines, in the order of their numbers from 1."""
    live = table.live
    summary = live.summary()
    found = list(groups(live.meeting, summary, live.read_back()))
    lines = [line for group in found for line in group.lines]
    advice = LineAdvice()
    advice.look_at(summary, lines)
    telling.heading(_("Read this aloud together. Nothing else is shared."))
    number, above = 0, ""
    for group in found:
        if group.heading != above:
            telling.heading(group.heading)
        above = group.heading
        if group.question:
            telling.say(one_line(group.question))
        for line in group.lines:
            number += 1
            _say_line(line, summary, number)
            for piece in advice.of(line):
                telling.say(say(piece), "   ", "   ")
    if not lines:
        telling.say(_("Nothing has been written down this time, and that is fine."))
    _say_next(summary)
    return lines


def say_changed(table: Table, before: list[ReadLine]) -> list[ReadLine]:
    """Say only the lines that are new or said otherwise, and the date; all lines, as they now stand."""
    live = table.live
    summary = live.summary()
    lines = [line for group in groups(live.meeting, summary, live.read_back()) for line in group.lines]
    for number, line in enumerate(lines, 1):
        if line not in before:
            _say_line(line, summary, number)
    _say_next(summary)
    return lines


def _say_line(line: ReadLine, summary: Summary, number: int) -> None:
    item = said(line, summary)
    box = "" if item.ticked is None else "[x] " if item.ticked else "[ ] "
    sign = f" {_(_SIGNS[line.kind])}" if line.kind else ""
    telling.item(f"{box}{item.lead}{item.text}{sign}", number)
    for under in item.under:
        telling.say(under, "   ", "   ")


def _say_next(summary: Summary) -> None:
    t = in_language(summary.language)
    telling.heading(t("Next meeting"))
    date, language = summary.next_date, summary.language
    if date:
        telling.say(say_moment(date, summary.next_time, language, weekday=True, year=True))
    else:
        telling.say(_("No date yet. {key} sets it.", key="n"))
