"""What a phone takes with it from a meeting: who does what and the next date, in short plain lines."""

from __future__ import annotations

from mentortui.i18n import in_language
from mentortui.model.dates import say_date
from mentortui.model.summary import TASKS, Summary
from mentortui.sharing.phrases import task


def pocket_lines(summary: Summary) -> tuple[str, ...]:
    """``Amina · innen 4. desember: lese to annonser``, a line a task; last the next meeting's day."""
    t = in_language(summary.language)
    tasks = section.lines if (section := summary.section(TASKS)) else ()
    lines = [f"{item.lead}{item.text}" for item in (task(summary, line) for line in tasks)]
    if summary.next_date:
        day = say_date(summary.next_date, summary.language, weekday=True)
        lines.append(t("Next meeting: {date}", date=day))
    if lines and not summary.version:
        lines.insert(0, t("Draft: not yet approved by both."))
    return tuple(lines)
