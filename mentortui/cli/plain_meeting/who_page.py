"""The last step: who does what by when, in whose words, and the next meeting's date."""

from __future__ import annotations

from mentortui.cli.plain_meeting import captures, telling
from mentortui.cli.plain_meeting.actions_page import change_action
from mentortui.cli.plain_meeting.asking import Option, place_of, say_not_understood
from mentortui.cli.plain_meeting.names import say_action
from mentortui.cli.plain_meeting.next_date import ask_next_date, say_next_date
from mentortui.cli.plain_meeting.table import Table
from mentortui.i18n import _
from mentortui.model.pages import Page
from mentortui.model.records import ActionState
from mentortui.model.shared import SharedAction
from mentortui.text import clean_line, fold


def lead_who(table: Table, page: Page) -> None:
    """The actions by question, until an empty line; then the date. Raises Turned and Gone."""
    telling.heading(page.question.text if page.question else _("Who does what until next time?"))
    while True:
        found = _say_table(table)
        said = clean_line(table.asking.text())
        if not said:
            break
        if fold(said) in ("o", "+"):
            captures.action(table)
        elif (place := place_of(said, len(found))) is not None:
            _change_or_remove(table, found[place])
        else:
            say_not_understood(said)
    telling.say(_("Next meeting: ") + (say_next_date(table) or _("no date yet")))
    ask_next_date(table)


def _say_table(table: Table) -> list[SharedAction]:
    view = table.view()
    earlier = (action for action in view.standing if action.state is ActionState.OPEN)
    found = [*view.agreed, *earlier]
    for number, action in enumerate(found, 1):
        telling.item(say_action(action, view), number)
    telling.say(_("o = one more action, a number changes one, an empty line goes on to the date"))
    return found


def _change_or_remove(table: Table, action: SharedAction) -> None:
    options = [Option("e", _("change it"), ("c",)), Option("x", _("take it away"))]
    chosen = table.asking.choose(options)
    if chosen == 0:
        change_action(table, action)
    elif chosen == 1:
        table.do(lambda: table.live.remove_action(action.uid))
