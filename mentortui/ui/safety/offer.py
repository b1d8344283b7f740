"""The offer of encryption, made once: before the first participant is written down."""

from __future__ import annotations

from mentortui.i18n import _
from mentortui.ui.desk import Desk
from mentortui.ui.screens.room import Room


def is_due(desk: Desk) -> bool:
    """Nobody is in the workbook, it is not encrypted, and it was never asked. Never in the example."""
    workbook = desk.workbook
    return not (desk.demo or desk.settings.asked_protect or workbook.is_protected or workbook.entries())


async def offer(room: Room) -> None:
    """Ask, and encrypt when that is the answer. For a worker of ``room``."""
    from mentortui.ui.dialogs.confirm import Choose
    from mentortui.ui.safety.changing import turn_on

    question = Choose(
        _("Do you want to encrypt the notes?"),
        _(
            "Then nobody who gets hold of this machine, its disk or a backup can read what you two talk "
            "about without your passphrase. But if you lose both the passphrase and the recovery key, the "
            "notes are lost too: nobody can open them."
        ),
        (
            ("yes", _("Yes, encrypt the notes (recommended)")),
            ("no", _("Not now. It can be done later, under Safety")),
        ),
    )
    answer = await room.app.push_screen_wait(question)
    room.remember(asked_protect=True)
    if answer == "yes":
        await turn_on(room)
