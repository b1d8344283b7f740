"""What will be, or was, taken in: in one line."""

from __future__ import annotations

from mentortui import i18n
from mentortui.i18n import _, _n
from mentortui.model.book import Book
from mentortui.model.dates import say_date
from mentortui.model.summary import TASKS, WORDS, Summary
from mentortui.text import show
from mentortui.workbook.importing.incoming import WholeMentorship


def said_of(told: WholeMentorship | Summary) -> str:
    """``Meeting 2 · Arbeidsmarkedet, 28 October 2026, 3 tasks, 2 words``, or
    ``the mentorship with Amina, 4 meetings, with the mentor's own notes``."""
    return show(", ".join(_whole(told) if isinstance(told, WholeMentorship) else _meeting(told)))


def _whole(told: WholeMentorship) -> list[str]:
    held = len(Book(told.tables).held())
    said = [
        _("the mentorship with {name}", name=told.mentorship.alias),
        _n("{count} meeting", "{count} meetings", held),
    ]
    if told.private:
        said.append(_("with the mentor's own notes"))
    return said


def _meeting(told: Summary) -> list[str]:
    agreed, kept = told.section(TASKS), told.section(WORDS)
    tasks = sum(line.owner is not None for line in agreed.lines) if agreed else 0
    words = len(kept.lines) if kept else 0
    title = _("Meeting {number} · {title}", number=told.number, title=told.title)
    said = [
        title if told.title else _("Meeting {number}", number=told.number),
        say_date(told.date, i18n.current(), year=True),
    ]
    if tasks:
        said.append(_n("{count} task", "{count} tasks", tasks))
    if words:
        said.append(_n("{count} word", "{count} words", words))
    if not told.version:
        said.append(_("a draft"))
    return said
