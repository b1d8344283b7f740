"""Whose turn it is at the keyboard: the small questions between the answers of one and of the other."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mentortui.i18n import _
from mentortui.model.records import Owner
from mentortui.ui.dialogs.confirm import Choose

GO, LATER = "go", "later"
"""What all but the first are answered with."""


def who_answers(names: Mapping[Owner, str], answered: Collection[Owner]) -> Choose:
    """Who sits here? Answered with an ``Owner``; who has not answered yet stands first."""
    rows = [
        (who.value, _("{name}, all over again", name=names[who]) if who in answered else names[who])
        for who in sorted(names, key=lambda who: who in answered)
    ]
    told = _("The other one looks away. When both have answered, both see both answers.")
    return Choose(_("Who answers now?"), told, rows)


def hand_over(name: str) -> Choose:
    """The one who answered gives the keyboard to the other."""
    told = _("Your answers are kept, and nobody sees them yet. Then look away.")
    rows = ((GO, _("I am {name}, and I answer now", name=name)), (LATER, _("{name} later", name=name)))
    return Choose(_("Give the keyboard to {name}", name=name), told, rows)


def look_together() -> Choose:
    """Both are in."""
    rows = ((GO, _("See the answers together")), (LATER, _("Wait")))
    return Choose(_("Both have answered"), _("Sit so that both can see."), rows)


def was_answering(name: str) -> Choose:
    """The program was cut off while one was answering. Somebody else may sit here now."""
    told = _("Give the keyboard to {name}. Nobody else looks now.", name=name)
    rows = ((LATER, _("Not now: begin again later")), (GO, _("I am {name}, and I go on", name=name)))
    return Choose(_("{name} was answering", name=name), told, rows)
