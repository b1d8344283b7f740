"""What can be done about encryption, each from its first question to its last. Until the last answer is given
nothing is changed, and Esc at any of them says so."""

from __future__ import annotations

from functools import partial

from mentortui.errors import MentortuiError
from mentortui.i18n import N_, _
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.safety.busy import while_busy
from mentortui.ui.safety.passphrase import AskPassphrase, NewPassphrase
from mentortui.ui.safety.recovery_key import AGAIN, NEXT, SAVE, RecoveryKeyBack, ShowRecoveryKey
from mentortui.ui.screens.room import Room
from mentortui.workbook import protection
from mentortui.workbook.protection import Protected

_UNCHANGED = N_("Nothing was changed.")
_NOT_IT = N_("That is neither the passphrase nor the recovery key. Nothing was changed. Write it once more.")


async def turn_on(room: Room) -> bool:
    """Encrypt the notes; whether it was done. For a worker of ``room``, as all here are."""
    if (secrets := await _new_secrets(room)) is None:
        return False
    work = partial(protection.protect, room.desk.workbook, *secrets)
    return await _done(room, _("Encrypting the notes"), work, _("The notes are encrypted now."))


async def turn_off(room: Room) -> bool:
    """Take the encryption away, asked twice in plain words."""
    first = Choose(
        _("Take the encryption away?"),
        _("Whoever can use this machine, or has its disk or a copy of its files, can then read the notes."),
        (("keep", _("No, keep the notes encrypted")), ("off", _("Yes, take it away"))),
    )
    second = Choose(
        _("Are you sure?"),
        _("What the participants told you in trust will then lie open on this machine."),
        (("keep", _("No, keep the notes encrypted")), ("off", _("Yes, I am sure"))),
    )
    for question in (first, second):
        if await room.app.push_screen_wait(question) != "off":
            return _unchanged(room)
    if await _old_secret(room) is None:
        return False
    work = partial(protection.unprotect, room.desk.workbook)
    return await _done(room, _("Taking the encryption away"), work, _("The notes are not encrypted now."))


async def change_passphrase(room: Room) -> bool:
    """Another passphrase, when the old one is known."""
    if await _old_secret(room) is None:
        return False
    passphrase = await room.app.push_screen_wait(NewPassphrase())
    if passphrase is None:
        return _unchanged(room)
    work = partial(protection.change_passphrase, room.desk.workbook, passphrase)
    return await _done(room, _("Changing the passphrase"), work, _("The new passphrase opens the notes now."))


async def new_recovery_key(room: Room) -> bool:
    """Another recovery key, when the passphrase is known."""
    if await _old_secret(room) is None or (key := await _recovery_key(room)) is None:
        return False
    work = partial(protection.change_recovery_key, room.desk.workbook, key)
    done = _("The new recovery key opens the notes now. The old one does not.")
    return await _done(room, _("Changing the recovery key"), work, done)


async def new_data_key(room: Room) -> bool:
    """Everything encrypted anew, with a new passphrase and a new recovery key."""
    question = Choose(
        _("Encrypt everything anew?"),
        _(
            "Use this when someone may have copied the notes, or seen the passphrase. What they have copied "
            "they keep; but their copy of the keys opens nothing that is written from now on. To change the "
            "passphrase alone does not help against that."
        ),
        (("no", _("Not now")), ("yes", _("Yes, with a new passphrase and a new recovery key"))),
    )
    if await room.app.push_screen_wait(question) != "yes":
        return _unchanged(room)
    if await _old_secret(room) is None or (secrets := await _new_secrets(room)) is None:
        return False
    work = partial(protection.new_data_key, room.desk.workbook, *secrets)
    return await _done(room, _("Encrypting the notes anew"), work, _("All notes are encrypted anew."))


def _unchanged(room: Room) -> bool:
    room.say(_(_UNCHANGED), problem=False)
    return False


async def _old_secret(room: Room) -> str | None:
    """The passphrase or recovery key there is, tried; None when it was not told, and that was said."""
    problem = ""
    while True:
        said = await room.app.push_screen_wait(AskPassphrase(problem))
        if said is None:
            _unchanged(room)
            return None
        work = partial(protection.fits, room.desk.workbook.layout.root, said)
        try:
            if await while_busy(room, _("Trying the passphrase"), work):
                return said
        except MentortuiError as trouble:
            room.say(trouble)
            return None
        problem = _(_NOT_IT)


async def _new_secrets(room: Room) -> tuple[str, str] | None:
    """A passphrase and a recovery key; None when one went back, and that was said."""
    passphrase = await room.app.push_screen_wait(NewPassphrase())
    if passphrase is None:
        _unchanged(room)
        return None
    key = await _recovery_key(room)
    return None if key is None else (passphrase, key)


async def _recovery_key(room: Room) -> str | None:
    """A recovery key that was shown and written back; None when one went back, and that was said."""
    key = protection.new_recovery_key()
    while True:
        answer = await room.app.push_screen_wait(ShowRecoveryKey(key))
        if answer == SAVE:
            from mentortui.ui.safety.paper import save_page

            await save_page(room, key)
        elif answer == NEXT:
            answer = await room.app.push_screen_wait(RecoveryKeyBack(key))
            if answer == NEXT:
                return key
        if answer not in (SAVE, AGAIN):
            _unchanged(room)
            return None


async def _done(room: Room, said: str, work: partial[Protected] | partial[None], told: str) -> bool:
    """Do it, and tell how it went."""
    try:
        result = await while_busy(room, said, work)
    except MentortuiError as trouble:
        room.say(trouble)
        return False
    if isinstance(result, Protected) and result.weaker:
        weaker = _(
            "This machine had little free memory, so each guess at the passphrase costs less than usual. Use "
            "a long one. You can change it under Safety when more memory is free."
        )
        await room.app.push_screen_wait(Choose(told, weaker, (("ok", _("Go on")),)))
    else:
        room.say(told, problem=False)
    return True
