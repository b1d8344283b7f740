"""Asks for an action: what, who, by when, and the participant's own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.dates import parse_due
from mentortui.model.records import Owner
from mentortui.ui.dialogs.ask_date import understood
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.people import OWNERS
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet


class ActionSaid(NamedTuple):
    """What was agreed."""

    what: str
    owner: Owner
    due: dt.date | None
    own_words: str


class AskAction(Dialog[ActionSaid]):
    """Enter in any field keeps: only "what" must be said."""

    ABOUT = N_(
        "An action is a small thing that one of you will do, or both. Say what and who. The day may stay "
        "empty: then it is the next meeting."
    )

    def __init__(
        self, participant: str, mentor: str, today: dt.date, before: ActionSaid | None = None
    ) -> None:
        super().__init__()
        self._names = (participant, mentor or _("Mentor"), _("Both"))
        self._today = today
        self._before = before or ActionSaid("", Owner.PARTICIPANT, None, "")

    def title_text(self) -> str:
        """A new one, or one to correct."""
        return _("Action: who does what?") if not self._before.what else _("Change the action")

    def fields(self) -> Iterable[Widget]:
        """What, who, by when, own words."""
        before = self._before
        yield Sheet(plain(_("What")), classes="label")
        yield Field(before.what, id="what")
        yield Choice(_("Who"), self._names, OWNERS.index(before.owner), id="owner")
        yield Sheet(plain(_("By when")), classes="label")
        yield Field(before.due.isoformat() if before.due else "", placeholder=_("the next meeting"), id="due")
        yield Sheet(classes="muted", id="understood")
        yield Sheet(plain(_("In {name}'s own words", name=self._names[0])), classes="label")
        yield Field(before.own_words, id="own_words")

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter keeps · Tab to the next field · Esc goes back")

    @on(Input.Changed, "#due")
    def _tell(self, event: Input.Changed) -> None:
        said = understood(event.value, self._today) if event.value.strip() else ""
        self.query_one("#understood", Sheet).update(plain(said))

    def answer(self) -> ActionSaid:
        """The action. Raises BadInput when it has no "what", or a date that does not exist."""
        what = self.query_one("#what", Field).said
        if not what:
            raise BadInput(_("Write what will be done first, or press Esc to go back."))
        due = parse_due(self.query_one("#due", Field).said, self._today)
        owner = OWNERS[self.query_one("#owner", Choice).chosen]
        return ActionSaid(what, owner, due, self.query_one("#own_words", Field).said)
