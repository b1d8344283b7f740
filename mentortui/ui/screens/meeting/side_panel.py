"""Beside the talk: what is open, today's words, what was kept for later, last meeting.

What the page itself shows is not said twice.
"""

from __future__ import annotations

from functools import partial

from textual.containers import VerticalScroll
from textual.content import Content

from mentortui import i18n
from mentortui.i18n import _
from mentortui.model.pages import PageKind
from mentortui.model.records import ActionState, Mark
from mentortui.model.shared import LiveView, SharedAction
from mentortui.model.summary import Summary
from mentortui.ui.people import SIGNS, owner_name
from mentortui.ui.widgets.draw import hung, join, lines, plain


class SidePanel(VerticalScroll, can_focus=False):
    """Only to read; nothing here takes the keys."""

    def __init__(self, view: LiveView, page: PageKind) -> None:
        super().__init__()
        self._view = view
        self._page = page

    def on_mount(self) -> None:
        """The text, once the talk itself can be seen: laying out a long last meeting takes its time."""
        self.call_after_refresh(lambda: self.show(self._view, self._page))

    def show(self, view: LiveView, page: PageKind) -> None:
        """As it now stands, beside such a page."""
        from mentortui.ui.widgets.flow import Flow

        self._view, self._page = view, page
        text = partial(side_text, view, page)
        if texts := self.query(Flow):
            texts.first().show(text)
        elif self.is_attached:
            self.mount(Flow(text, id="side"))


Signed = tuple[str, Content]


def side_text(view: LiveView, page: PageKind, width: int) -> Content:
    """Everything there is to say, under quiet headings; what is empty or on the page is left out."""
    parts: list[Content] = []

    def group(heading: str, rows: list[Signed]) -> None:
        if rows:
            parts.append(plain(heading, "$accent bold"))
            for sign, row in rows:
                parts.extend(hung(row, width, sign))
            parts.append(Content(""))

    open_now = [a for a in (*view.standing, *view.agreed) if a.state is ActionState.OPEN]
    done = [a for a in view.standing if a.mark is Mark.DONE]
    words = [join((w.word, "bold"), f" = {w.explanation}" if w.explanation else "") for w in view.words]
    if page not in (PageKind.ACTIONS, PageKind.TABLE):
        group(_("Open"), [_action(view, a) for a in open_now])
    if page is not PageKind.ACTIONS:
        group(_("Done since last time"), [_action(view, a) for a in done])
    group(_("Words today"), [("• ", word) for word in words])
    if page is not PageKind.FRAME:
        group(_("For later"), [("• ", plain(later.text)) for later in view.laters])
    if view.last:
        from mentortui.model.dates import say_date

        date = say_date(view.last_date, i18n.current()) if view.last_date else ""
        group(_("Last time, {date}", date=date), _last(view.last))
    if not (parts or open_now or view.laters):
        told = _("Actions, words and what you keep for later will stand here.")
        return lines(*hung(plain(told, "$text-muted"), width, ""))
    return lines(*parts)


def _action(view: LiveView, action: SharedAction) -> Signed:
    sign = SIGNS[action.mark] if action.mark else "☐"
    who = owner_name(action.owner, view.participant, view.mentor)
    return f"{sign} ", join((who, "bold"), f" {action.what}")


def _last(summary: Summary) -> list[Signed]:
    found: list[Signed] = [("", plain(summary.title, "bold"))]
    for section in summary.sections:
        if section.heading:
            found += [("• ", plain(line.text)) for line in section.lines]
    return found
