"""How people and actions are said aloud: words only, no signs."""

from __future__ import annotations

from mentortui import i18n
from mentortui.i18n import _
from mentortui.model.dates import say_date
from mentortui.model.shared import LiveView, SharedAction, SharedView
from mentortui.ui.people import WORDS, owner_name, quoted


def say_action(action: SharedAction, view: LiveView | SharedView) -> str:
    """``Amina: read two advertisements, by 4 December. “I read.” (done)``."""
    parts = [f"{owner_name(action.owner, view.participant, view.mentor)}: {action.what}"]
    if action.due:
        parts.append(_("by {date}", date=say_date(action.due, i18n.current())))
    said = ", ".join(parts)
    if action.own_words:
        said += f". {quoted(action.own_words)}"
    return f"{said} ({_(WORDS[action.mark])})" if action.mark else said
