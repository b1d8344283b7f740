"""Leads a meeting from the page it is on to its end, and leaves it safely wherever it stops."""

from __future__ import annotations

from mentortui import i18n
from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Turned
from mentortui.cli.plain_meeting.captures import go_on_asking
from mentortui.cli.plain_meeting.commands import STEPS, Do
from mentortui.cli.plain_meeting.obeying import obey
from mentortui.cli.plain_meeting.read_back import ReadBack
from mentortui.cli.plain_meeting.table import Table
from mentortui.i18n import _
from mentortui.model.dates import say_date
from mentortui.model.pages import Page, PageKind
from mentortui.model.steps import STEP_NAMES, Step
from mentortui.ui.people import both
from mentortui.ui.time_left import say_minutes


def lead(table: Table) -> None:
    """The whole meeting, until it is closed. Raises Gone when one leaves it."""
    _say_whose(table)
    table.asking = table.asking.within(lambda do: obey(table, do))
    go_on_asking(table)
    index: int | None = table.live.page()
    step: Step | None = None
    while index is not None:
        pages = table.live.pages()
        if index < len(pages):
            table.live.go(index)
            if pages[index].step is not step:
                step = pages[index].step
                _say_step(table, pages[index])
        index = _next_after(table, index)


def _next_after(table: Table, index: int) -> int | None:
    """Lead one page, or behind the last one the read-back; the page that comes then, None at the end."""
    pages = table.live.pages()
    try:
        if index >= len(pages):
            ReadBack(table).lead()
            return None
        lead_page(table, pages[index])
    except Turned as turned:
        return _after(turned.to, index, table)
    return index + 1


def lead_page(table: Table, page: Page) -> None:
    """One page. Raises Turned and Gone."""
    from mentortui.cli.plain_meeting.actions_page import lead_actions
    from mentortui.cli.plain_meeting.expectations_page import lead_expectations
    from mentortui.cli.plain_meeting.frame_page import lead_frame
    from mentortui.cli.plain_meeting.question_page import lead_question
    from mentortui.cli.plain_meeting.who_page import lead_who
    from mentortui.cli.plain_meeting.words_page import lead_words

    if page.kind is PageKind.QUESTION:
        lead_question(table, page)
    elif page.kind is PageKind.TABLE:
        lead_who(table, page)
    else:
        {
            PageKind.ACTIONS: lead_actions,
            PageKind.EXPECTATIONS: lead_expectations,
            PageKind.WORDS: lead_words,
            PageKind.FRAME: lead_frame,
        }[page.kind](table)


def _after(to: Do, index: int, table: Table) -> int:
    """The page that a command leads to."""
    pages = table.live.pages()
    if to is Do.BACK:
        return max(min(index, len(pages)) - 1, 0)
    if to is Do.READ_BACK:
        return len(pages)
    if to in STEPS:
        wanted = list(Step)[STEPS.index(to)]
        return next((place for place, page in enumerate(pages) if page.step is wanted), index)
    return index + 1


def _say_whose(table: Table) -> None:
    """Whose meeting it is, and that both see the screen."""
    view, meeting = table.view(), table.view().meeting
    telling.say(_("TOGETHER") + ". " + both(view.participant, view.mentor))
    telling.say(_("Meeting {number} · {title}", number=meeting.number, title=meeting.title))
    day = say_date(meeting.date, i18n.current(), weekday=True) if meeting.date else ""
    telling.say(", ".join(part for part in (day, _("{minutes} minutes", minutes=meeting.minutes)) if part))
    if meeting.topic:
        telling.say(meeting.topic)
    if table.sitting.damaged:
        told = _(
            "A part of this meeting's notes on the disk was damaged. What could be read is here, and "
            "nothing was thrown away: the damaged file is kept beside the others."
        )
        telling.say(told)
    telling.say(_("An empty line goes on. ? tells what else can be written."))


def _say_step(table: Table, page: Page) -> None:
    minutes = table.live.minutes_left()
    left = f" · {say_minutes(minutes, page.step)}" if minutes is not None else ""
    telling.heading(f"{page.step.place + 1}. {_(STEP_NAMES[page.step])}{left}")
