"""Encryption without the screen: on, off, what opens the notes, all anew, how it stands."""

from __future__ import annotations

import sys

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.secrets import TRIES, Ask, asking, unlock
from mentortui.errors import BadInput, ReadOnly
from mentortui.i18n import N_, _
from mentortui.workbook import protection
from mentortui.workbook.workbook import Workbook

_NEW = N_("New passphrase")
_AGAIN = N_("The passphrase once more")
_BACK = N_("Write the recovery key back from your paper")
_DIFFER = N_("The two passphrases are not the same. Nothing was changed.")
_NOT_BACK = N_("That is not the recovery key that was shown. Nothing was changed. Begin again.")
_NOT_ON = N_(
    "The notes are not encrypted, so there is nothing to change. “mentortui protect on” encrypts them."
)
_IS_ON = N_("The notes are encrypted already.")


def protect_command(options: Options) -> int:
    """Do what is asked for; how it stands when nothing is."""
    if options.what == "status":
        return _status(options)
    if options.read_only:
        from mentortui.workbook.notebook import READ_ONLY

        raise ReadOnly(READ_ONLY)
    workbook = Workbook(options.root)
    try:
        if workbook.is_protected is (options.what == "on"):
            raise BadInput(_IS_ON if workbook.is_protected else _NOT_ON)
        ask = asking(options)
        unlock(workbook, ask, 1 if options.passphrase_from else TRIES)
        _DO[options.what](workbook, ask, bool(options.passphrase_from))
    finally:
        workbook.close()
    return 0


def _status(options: Options) -> int:
    protected = protection.is_protected(options.root)
    if options.json:
        output.give_json({"encrypted": protected})
    elif protected:
        output.say(_("The notes are encrypted."))
    else:
        output.say(_("The notes are not encrypted. “mentortui protect on” encrypts them."))
    return 0


def _on(workbook: Workbook, ask: Ask, scripted: bool) -> None:
    passphrase = _passphrase(ask, scripted)
    recovery = _recovery_key(ask, scripted)
    _tell(protection.protect(workbook, passphrase, recovery))
    output.complain(_("The notes are encrypted now."))


def _off(workbook: Workbook, ask: Ask, scripted: bool) -> None:
    protection.unprotect(workbook)
    output.complain(_("The notes are not encrypted now."))


def _change(workbook: Workbook, ask: Ask, scripted: bool) -> None:
    _tell(protection.change_passphrase(workbook, _passphrase(ask, scripted)))
    output.complain(_("The new passphrase opens the notes now."))


def _recovery(workbook: Workbook, ask: Ask, scripted: bool) -> None:
    protection.change_recovery_key(workbook, _recovery_key(ask, scripted))
    output.complain(_("The new recovery key opens the notes now. The old one does not."))


def _new_key(workbook: Workbook, ask: Ask, scripted: bool) -> None:
    passphrase = _passphrase(ask, scripted)
    _tell(protection.new_data_key(workbook, passphrase, _recovery_key(ask, scripted)))
    output.complain(_("All notes are encrypted anew."))


_DO = {"on": _on, "off": _off, "passphrase": _change, "recovery": _recovery, "new-key": _new_key}


def _passphrase(ask: Ask, scripted: bool) -> str:
    """A new one: twice from a person, once from a file. Raises BadInput."""
    passphrase = ask(_NEW)
    if why := protection.too_weak(passphrase):
        raise BadInput(why, count=protection.SHORTEST)
    if not scripted and ask(_AGAIN) != passphrase:
        raise BadInput(_DIFFER)
    return passphrase


def _recovery_key(ask: Ask, scripted: bool) -> str:
    """A new one, told on stdout alone; a person writes it back. Raises BadInput."""
    key = protection.new_recovery_key()
    if scripted:
        output.say(key)
        output.flush()
        return key
    sys.stderr.write(
        _("Write this recovery key on paper, and keep the paper away from this machine:") + "\n\n"
    )
    output.say(key)
    output.flush()
    if not protection.same_recovery_key(key, ask(_BACK)):
        raise BadInput(_NOT_BACK)
    return key


def _tell(how: protection.Protected) -> None:
    if how.weaker:
        output.complain(
            _(
                "This machine had little free memory, so each guess at the passphrase costs less than usual. "
                "Use a long one, or change it when more memory is free."
            )
        )
