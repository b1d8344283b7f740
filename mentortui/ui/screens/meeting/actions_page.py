"""The first page of "since last time": every open action from all earlier meetings, to say how it went."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.dates import short_date
from mentortui.model.records import Mark
from mentortui.model.shared import LiveView, SharedAction
from mentortui.ui.people import MARKS, SIGNS, WORDS, owner_name, quoted
from mentortui.ui.screens.meeting.list_page import ListPage
from mentortui.ui.screens.meeting.said import Marked
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet


class ActionsPage(ListPage):
    """A list to mark with the keys 1 to 6; Enter is done."""

    ABOUT = N_(
        "What you agreed to do. Ask how each one went, and press the number of the answer. What is still "
        "open comes back next time."
    )

    def compose(self) -> ComposeResult:
        """A heading, the actions, and how to mark them."""
        yield Sheet(plain(_("How did it go since last time?"), "bold"), classes="heading")
        yield Rows(self._rows(), id="actions")
        yield Sheet(_legend(), classes="tell")

    def list_rows(self, width: int) -> Iterable[Row]:
        """The actions."""
        return (Row(action.uid, action_row(action, self._view, width)) for action in self._view.standing)

    def waits(self) -> Iterable[bool]:
        """No mark yet."""
        return (action.mark is None for action in self._view.standing)

    def on_key(self, event: events.Key) -> None:
        """1 to 6 mark the action we are on."""
        chosen = self.query_one(Rows).chosen
        for key, mark, _sign, _word in MARKS:
            if event.key == key and chosen:
                self.post_message(Marked(chosen, mark))
                event.stop()

    @on(OptionList.OptionSelected)
    def _done(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.post_message(Marked(event.option.id, Mark.DONE))


def action_row(action: SharedAction, view: LiveView, width: int) -> Content:
    """``☐ Amina   read two advertisements   by 4. des``, with how it went, and own words under it."""
    sign = SIGNS[action.mark] if action.mark else "☐"
    who = owner_name(action.owner, view.participant, view.mentor)
    quiet = "$text-muted" if action.mark in (Mark.DONE, Mark.ASIDE) else ""
    said = join((who, "bold"), "  ", (action.what, quiet))
    if action.due:
        said = join(said, (_("  by {date}", date=short_date(action.due, i18n.current())), "$text-muted"))
    if action.mark:
        said = join(said, "  ", (_(WORDS[action.mark]), "$accent"))
    rows = hung(said, width, join((f"{sign} ", "$accent bold")))
    if action.own_words:
        rows += hung(plain(quoted(action.own_words), "$text-muted italic"), width, "  ")
    return lines(*rows)


def _legend() -> Content:
    parts: list[Content] = []
    for key, _mark, _sign, word in MARKS:
        parts.append(join((key, "$accent bold"), " ", _(word), "  "))
    return Content("").join(parts)
