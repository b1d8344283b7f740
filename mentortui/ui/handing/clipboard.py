"""Copying: what is copied can be read by other programs, so it is asked about before the first time."""

from __future__ import annotations

from typing import cast

from mentortui.i18n import _
from mentortui.settings import ALONE, ALWAYS, ASK
from mentortui.ui.desk import AtDesk
from mentortui.ui.screens.room import Room

LONG_ENOUGH_TO_READ = 12


def may_copy(setting: str, *, together: bool) -> bool:
    """Whether copying is there at all."""
    return not (together and setting == ALONE)


async def copy_text(room: Room, text: str, *, together: bool) -> None:
    """Put ``text`` on the clipboard, when that is what is meant, and say who can read it there."""
    if not await _meant(room, together=together):
        return
    cast(AtDesk, room.app).copy_for_others(text)
    room.notify(
        _(
            "Copied. Other programs on this machine can read what is copied. If it cannot be pasted, this "
            "terminal does not allow copying: save it as a file instead."
        ),
        timeout=LONG_ENOUGH_TO_READ,
        markup=False,
    )


async def _meant(room: Room, *, together: bool) -> bool:
    if room.desk.settings.clipboard != ASK:
        return may_copy(room.desk.settings.clipboard, together=together)
    from mentortui.ui.dialogs.confirm import Choose

    question = Choose(
        _("Copy the text?"),
        _(
            "What is copied can be read by other programs on this machine, and it cannot be taken back for "
            "certain."
        ),
        (
            ("copy", _("Copy")),
            (ALWAYS, _("Copy, and do not ask again")),
            (ALONE, _("Not while we are Together")),
        ),
    )
    answer = await room.app.push_screen_wait(question)
    if answer in (ALWAYS, ALONE):
        room.remember(clipboard=answer)
        room.show_offers()
    if answer == ALONE and together:
        room.say(_("Nothing was copied. You can copy when you are alone."), problem=False)
    return answer in ("copy", ALWAYS) or (answer == ALONE and not together)
