"""Beside the talk: last meeting, what is open, today's words, what was kept for later."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from mentortui import i18n
from mentortui.i18n import _
from mentortui.model.dates import say_date
from mentortui.model.records import ActionState, Mark
from mentortui.model.shared import LiveView, SharedAction
from mentortui.model.summary import Summary
from mentortui.ui.people import SIGNS, owner_name
from mentortui.ui.widgets.draw import join, lines, plain
from mentortui.ui.widgets.sheet import Sheet


class SidePanel(VerticalScroll, can_focus=False):
    """Only to read; nothing here takes the keys."""

    def __init__(self, view: LiveView) -> None:
        super().__init__()
        self._view = view

    def compose(self) -> ComposeResult:
        """One sheet."""
        yield Sheet(side_text(self._view), id="side")

    def show(self, view: LiveView) -> None:
        """As it now stands."""
        self._view = view
        self.query_one("#side", Sheet).update(side_text(view))


def side_text(view: LiveView) -> Content:
    """Everything there is to say, under quiet headings; what is empty is left out."""
    parts: list[Content] = []
    open_now = [a for a in (*view.standing, *view.agreed) if a.state is ActionState.OPEN]
    done = [a for a in view.standing if a.mark is Mark.DONE]
    _group(parts, _("Open"), [_action(view, a) for a in open_now])
    _group(parts, _("Done since last time"), [_action(view, a) for a in done])
    words = [
        join((word.word, "bold"), f" = {word.explanation}" if word.explanation else "") for word in view.words
    ]
    _group(parts, _("Words today"), words)
    _group(parts, _("For later"), [plain(later.text) for later in view.laters])
    if view.last:
        date = say_date(view.last_date, i18n.current()) if view.last_date else ""
        _group(parts, _("Last time, {date}", date=date), _last(view.last))
    return lines(*parts) if parts else Content("")


def _group(parts: list[Content], heading: str, rows: list[Content]) -> None:
    if rows:
        parts += [plain(heading, "$accent bold"), *(join("  ", row) for row in rows), Content("")]


def _action(view: LiveView, action: SharedAction) -> Content:
    sign = SIGNS[action.mark] if action.mark else "☐"
    return join(
        f"{sign} ", (owner_name(action.owner, view.participant, view.mentor), "bold"), f" {action.what}"
    )


def _last(summary: Summary) -> list[Content]:
    found = [plain(summary.title, "bold")]
    for section in summary.sections:
        if section.heading:
            found += [plain(line.text) for line in section.lines]
    return found
