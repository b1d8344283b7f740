"""Since last time: every open action of the earlier meetings, and how it went, by one letter."""

from __future__ import annotations

from mentortui import i18n
from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Option, WentBack
from mentortui.cli.plain_meeting.captures import Action, ask_action
from mentortui.cli.plain_meeting.names import say_action
from mentortui.cli.plain_meeting.table import Table
from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.dates import HINT, parse_due
from mentortui.model.records import Mark
from mentortui.model.shared import SharedAction
from mentortui.ui.people import MARKS

_LETTERS = {"nb": "gdienb", "en": "dpncma"}
"""The letter of each mark, in their order: the first one of its word where it is free."""
_HOW = N_("How did it go since last time?")


def lead_actions(table: Table) -> None:
    """One action after the other; an empty line passes over it. Raises Turned and Gone."""
    found = table.view().standing
    telling.heading(_(_HOW))
    for number, one in enumerate(found, 1):
        action = _now(table, one.uid)
        place = _("{place} of {count}", place=number, count=len(found))
        telling.say(f"{place}. {say_action(action, table.view())}")
        chosen = table.asking.choose(_marks(is_marked=action.mark not in (None, Mark.MOVED)))
        if chosen is not None:
            _say_how(table, action, [*(mark for _k, mark, _s, _w in MARKS), None][chosen])


def _now(table: Table, uid: str) -> SharedAction:
    return next(action for action in table.view().standing if action.uid == uid)


def _marks(*, is_marked: bool) -> list[Option]:
    letters = _LETTERS[i18n.current()]
    found = [
        Option(letter, _(word), (key, word))
        for letter, (key, _mark, _sign, word) in zip(letters, MARKS, strict=True)
    ]
    return [*found, Option("-", _("take the mark off"))] if is_marked else found


def _say_how(table: Table, action: SharedAction, mark: Mark | None) -> None:
    if mark is Mark.MOVED:
        _move(table, action)
    elif mark is Mark.CHANGED:
        change_action(table, action)
    elif mark is not action.mark:  # the same mark once more takes it off
        table.do(lambda: table.live.mark(action.uid, mark or action.mark or Mark.DONE))


def _move(table: Table, action: SharedAction) -> None:
    telling.say(_(HINT))
    before = action.due.isoformat() if action.due else ""

    def move(said: str) -> None:
        date = parse_due(said, table.live.today())
        if date is None:
            raise BadInput(HINT)
        table.live.mark(action.uid, Mark.MOVED, due=date)

    try:
        table.asking.read(_("New date"), before, move)
    except WentBack:
        telling.say(_("Not kept."))


def change_action(table: Table, action: SharedAction) -> None:
    """Say an action otherwise; an empty line keeps what stands."""
    before = Action(action.what, action.owner, action.due, action.own_words)
    said = ask_action(table, before)
    if said is None:
        telling.say(_("Not kept."))
    elif said != before and table.do(lambda: table.live.change_action(action.uid, *said)):
        table.ask_if_needed(said.what, said.own_words)
