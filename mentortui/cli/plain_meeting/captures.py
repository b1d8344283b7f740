"""What is caught in the middle of a talk: actions, words, things for later. Each field is journaled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Option, WentBack
from mentortui.cli.plain_meeting.table import Table
from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.dates import HINT, parse_due
from mentortui.model.records import Owner
from mentortui.ui.people import OWNERS, owner_name
from mentortui.workbook.entries import Draft
from mentortui.workbook.recorder import NO_DRAFT

_NOT_KEPT = N_("Not kept.")


class Action(NamedTuple):
    """What was agreed."""

    what: str = ""
    owner: Owner = Owner.PARTICIPANT
    due: dt.date | None = None
    own_words: str = ""


Keep = Callable[..., None]
"""Journals the fields that were answered so far."""


def ask_action(table: Table, before: Action, keep: Keep = lambda *said: None) -> Action | None:
    """The action, or None when it was not said after all. Raises Gone; what was answered is journaled."""
    view, asking, live = table.view(), table.asking, table.live
    options = [Option(str(n), owner_name(o, view.participant, view.mentor)) for n, o in enumerate(OWNERS, 1)]
    due_before = before.due.isoformat() if before.due else ""
    try:
        what = asking.field(_("What"), before.what)
        if not what:
            return None
        keep(what, str(OWNERS.index(before.owner)), due_before, before.own_words)
        who = asking.one_of(_("Who"), options, OWNERS.index(before.owner))
        keep(what, str(who), due_before, before.own_words)
        telling.say(_(HINT) + " " + _("An empty line is the next meeting, or what stands there."))
        due = asking.read(_("By when"), due_before, lambda said: parse_due(said, live.today()))
        keep(what, str(who), due.isoformat() if due else "", before.own_words)
        own = asking.field(_("In {name}'s own words", name=view.participant), before.own_words)
    except WentBack:
        return None
    return Action(what, OWNERS[who], due, own)


def _ask(table: Table, kind: str, ask: Callable[[tuple[str, ...], Keep], bool]) -> None:
    """Ask with what was answered before the program was cut off; forget it when it is answered."""
    before = table.live.draft.values if table.live.draft.kind == kind else ()
    is_kept = ask(before, lambda *said: table.live.keep_draft(Draft(kind, said)))
    table.live.keep_draft(NO_DRAFT)
    telling.say(_("Kept.") if is_kept else _(_NOT_KEPT))


def action(table: Table) -> None:
    """An action, from anywhere."""

    def ask(before: tuple[str, ...], keep: Keep) -> bool:
        said = ask_action(table, _action_of(before, table.live.today()), keep)
        if said is None or not table.do(lambda: table.live.add_action(*said)):
            return False
        table.ask_if_needed(said.what, said.own_words)
        return True

    telling.heading(_("Action: who does what?"))
    _ask(table, "action", ask)


def _action_of(values: tuple[str, ...], today: dt.date) -> Action:
    what, who, due, own, *_rest = (*values, "", "", "", "")
    owner = OWNERS[int(who)] if who in ("0", "1", "2") else Owner.PARTICIPANT
    try:
        return Action(what, owner, parse_due(due, today), own)
    except BadInput:  # half a date was typed when it was cut off
        return Action(what, owner, None, own)


def word(table: Table) -> None:
    """A work word, from anywhere."""
    labels = (_("Word"), _("It means"), _("In the participant's own language"), _("A sentence with the word"))

    def ask(before: tuple[str, ...], keep: Keep) -> bool:
        said = [*before, "", "", "", ""][: len(labels)]
        try:
            for place, label in enumerate(labels):
                said[place] = table.asking.field(label, said[place])
                if not said[0]:
                    return False
                keep(*said)
        except WentBack:
            return False
        if not table.do(lambda: table.live.add_word(*said)):
            return False
        table.ask_if_needed(*said)
        return True

    telling.heading(_("A work word"))
    _ask(table, "word", ask)


def later(table: Table) -> None:
    """Something for later, from anywhere."""

    def ask(before: tuple[str, ...], _keep: Keep) -> bool:
        try:
            said = table.asking.field(_("For later: what shall we come back to?"), "".join(before[:1]))
        except WentBack:
            return False
        if not said or not table.do(lambda: table.live.add_later(said)):
            return False
        table.ask_if_needed(said)
        return True

    telling.heading(_("For later"))
    _ask(table, "later", ask)


def go_on_asking(table: Table) -> None:
    """A question that was being answered when the program was cut off is asked again, as it stood."""
    again = {"action": action, "word": word, "later": later}.get(table.live.draft.kind)
    if again is not None:
        telling.say(
            _("This was being written when the program ended. An empty line keeps what stands there.")
        )
        again(table)
