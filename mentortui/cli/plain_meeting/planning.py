"""Before a meeting: theme, time, and what is put aside. An empty line takes what is suggested."""

from __future__ import annotations

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Asking, place_of
from mentortui.cli.plain_meeting.names import say_action
from mentortui.errors import BadInput
from mentortui.i18n import N_, _, _n
from mentortui.model.shared import SharedView
from mentortui.model.template import Template
from mentortui.templates.library import Library
from mentortui.text import clean_line
from mentortui.workbook.limits import NO_SUCH_MINUTES, possible_minutes
from mentortui.workbook.planning import Plan, SavedPlan, suggested

_NUMBER = N_("Write one of the numbers, or nothing.")
_UNREADABLE = N_("This template cannot be read. Run “mentortui templates”.")


def ask_plan(view: SharedView, saved: SavedPlan | None, library: Library, asking: Asking) -> Plan:
    """The plan of the meeting that begins now. Raises Gone; nothing is kept by then."""
    template = _ask_template(view, saved, library, asking)
    is_saved = saved is not None and saved.template == template.id
    minutes = saved.minutes if saved and is_saved else template.minutes
    title = saved.title if saved and is_saved else template.title
    if template.theme is None:
        title = asking.field(_("A title of our own"), title) or template.title
    minutes = asking.read(_("How many minutes do we have?"), str(minutes), _minutes)
    return Plan(
        template=template,
        title=title,
        minutes=minutes,
        aside=_ask_aside(view, asking),
        meeting=saved.meeting if saved else "",
    )


def _minutes(said: str) -> int:
    if not (said.isdecimal() and possible_minutes(int(said))):
        raise BadInput(NO_SUCH_MINUTES)
    return int(said)


def _ask_template(view: SharedView, saved: SavedPlan | None, library: Library, asking: Asking) -> Template:
    titles = suggested(library.titles(view.language), view, saved)
    telling.heading(_("What is the theme of this meeting?"))
    for number, title in enumerate(titles, 1):
        telling.item(title.title, number)
    telling.say(_("A number chooses; an empty line takes the first."))
    while True:
        said = clean_line(asking.text()) or "1"
        place = place_of(said, len(titles))
        if place is None:
            telling.say(_(_NUMBER))
        elif (template := library.get(titles[place].id, view.language)) is None:
            telling.say(_(_UNREADABLE))
        else:
            return template


def _ask_aside(view: SharedView, asking: Asking) -> frozenset[str]:
    """The actions that are not carried over."""
    actions = view.open_actions
    if not actions:
        return frozenset()
    count = len(actions)
    telling.heading(_n("{count} action is carried over", "{count} actions are carried over", count))
    for number, action in enumerate(actions, 1):
        telling.item(say_action(action, view), number)
    telling.say(_("Write the numbers of those to put aside, or nothing to carry over all."))
    while True:
        said = clean_line(asking.text()).replace(",", " ").split()
        places = [place for word in said if (place := place_of(word, count)) is not None]
        if len(places) == len(said):
            return frozenset(actions[place].uid for place in places)
        telling.say(_(_NUMBER))
