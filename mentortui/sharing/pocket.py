"""What a phone takes with it from a meeting: who does what and the next date, in short plain lines."""

from __future__ import annotations

from mentortui.i18n import in_language
from mentortui.model.dates import say_date
from mentortui.model.moments import say_moment
from mentortui.model.records import Owner
from mentortui.model.summary import TASKS, Line, Summary
from mentortui.sharing.blocks import one_line
from mentortui.sharing.phrases import task

_ORDER = (Owner.PARTICIPANT, Owner.BOTH, None, Owner.MENTOR)
"""The phone is the participant's."""


def pocket_lines(summary: Summary) -> tuple[str, ...]:
    """``Amina: lese to annonser – innen 4. desember``, a line a task; last the next meeting's day. A task
    without a day is for the next meeting."""
    t = in_language(summary.language)
    tasks = section.lines if (section := summary.section(TASKS)) else ()
    said = [line for line in tasks if one_line(line.text)]
    lines = [_said(summary, line) for line in sorted(said, key=lambda line: _ORDER.index(line.owner))]
    if summary.next_date:
        day = say_moment(summary.next_date, summary.next_time, summary.language, weekday=True)
        lines.append(t("Next meeting: {date}", date=day))
    if lines and not summary.version:
        lines.insert(0, t("Draft: not yet approved by both."))
    return tuple(lines)


def _said(summary: Summary, line: Line) -> str:
    t = in_language(summary.language)
    owner, text = task(summary, line).lead, one_line(line.text)
    said = f"{owner}: {text}" if owner else text
    if line.due is None:
        return said
    by = t("by {date}", date=say_date(line.due, summary.language, year=line.due.year != summary.date.year))
    return f"{said} – {by}"
