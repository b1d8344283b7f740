"""Turning encryption on and off, and changing what opens the notes.

Whatever is cut off half way is gone on with at the next opening: until then every file is in the old or the
new form, and the same passphrase opens both.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mentortui.errors import BadInput, ReadOnly
from mentortui.i18n import N_
from mentortui.storage import keyfile
from mentortui.storage.cipher import Cipher, Plain
from mentortui.storage.layout import Layout

if TYPE_CHECKING:
    from mentortui.storage.keyring import Keyring
    from mentortui.workbook.workbook import Workbook

SHORTEST = 10
"""Characters of a passphrase. Nothing else is asked of it: rules about signs make for worse ones."""

TOO_SHORT = N_(
    "That is too short to withstand guessing. Write at least {count} characters; a few words are best."
)
_NOT_PROTECTED = N_("The notes are not encrypted, so there is nothing to change.")
_PROTECTED = N_("The notes are encrypted already.")
_NO_KEY = N_("That is not a recovery key.")


class Protected(NamedTuple):
    """How it went. ``weaker``: memory was short, so each guess at the passphrase costs less than usual."""

    weaker: bool


def is_protected(root: Path) -> bool:
    """The notes in ``root`` are encrypted."""
    return Layout(root).is_protected


def new_recovery_key() -> str:
    """A new recovery key, as it is shown: nine groups of four letters."""
    from mentortui.storage.recovery_key import new_recovery_key as new

    return new()


def same_recovery_key(shown: str, typed: str) -> bool:
    """What was typed back is the key that was shown."""
    from mentortui.storage.recovery_key import plain_letters

    return plain_letters(shown) == plain_letters(typed)


def too_weak(passphrase: str) -> str | None:
    """Why ``passphrase`` cannot be used: a gettext id with the field ``count``; None when it can."""
    from mentortui.storage.slots import plain_passphrase

    return TOO_SHORT if len(plain_passphrase(passphrase)) < SHORTEST else None


def must_fit(root: Path, secret: str) -> None:
    """Try the passphrase or recovery key. Slow. Raises WrongSecret, DamagedFile, NewerFormat and BadInput."""
    from mentortui.storage.keyring import unlock

    unlock(Layout(root), secret, writable=False)


def fits(root: Path, secret: str) -> bool:
    """The passphrase or recovery key is right. Slow. Raises DamagedFile, NewerFormat and BadInput."""
    from mentortui.storage.keyring import fits

    return fits(Layout(root), secret)


def protect(workbook: Workbook, passphrase: str, recovery: str) -> Protected:
    """Encrypt all notes. Slow; no meeting may be open in this program.

    Raises BadInput, ReadOnly and NotSaved; what is encrypted by then can be opened, and the rest is gone on
    with at the next opening.
    """
    from mentortui.storage.keyring import create

    _may_change(workbook)
    _good(passphrase, recovery)
    if workbook.is_protected:
        raise BadInput(_PROTECTED)
    keyring = create(workbook.layout, passphrase, recovery, moving="on")
    workbook.seal_with(keyring)
    finish_moving(workbook, keyring)
    return _how_strong(workbook)


def change_passphrase(workbook: Workbook, passphrase: str) -> Protected:
    """From now on this passphrase opens the notes, and the earlier one does not. Slow.

    It helps nobody whose key file was copied before: for that, ``new_data_key``. Raises BadInput, ReadOnly
    and NotSaved.
    """
    keyring = _keyring(workbook)
    _good(passphrase)
    keyring.set_slot(keyring.passphrase_slot(passphrase))
    return _how_strong(workbook)


def change_recovery_key(workbook: Workbook, recovery: str) -> None:
    """From now on this recovery key opens the notes. Raises BadInput, ReadOnly and NotSaved."""
    keyring = _keyring(workbook)
    _good(recovery=recovery)
    keyring.set_slot(keyring.recovery_slot(recovery))


def new_data_key(workbook: Workbook, passphrase: str, recovery: str) -> Protected:
    """Encrypt everything anew, so that keys copied earlier open nothing that is written from now on. Slow.

    Raises BadInput, ReadOnly and NotSaved, as ``protect`` does.
    """
    keyring = _keyring(workbook)
    _good(passphrase, recovery)
    finish_moving(workbook, keyring)
    renewed = keyring.renew(passphrase, recovery)
    workbook.seal_with(renewed)
    finish_moving(workbook, renewed)
    return _how_strong(workbook)


def unprotect(workbook: Workbook) -> None:
    """Take the encryption away. Slow. Raises ReadOnly and NotSaved, as ``protect`` does."""
    keyring = _keyring(workbook)
    finish_moving(workbook, keyring)
    keyring.set_moving("off")
    finish_moving(workbook, keyring)


def finish_moving(workbook: Workbook, keyring: Keyring) -> None:
    """Go on with what was being done to all files. Raises NotSaved."""
    from mentortui.storage.moving import move_all

    if not keyring.moving:
        return
    target: Cipher = Plain() if keyring.moving == "off" else keyring
    move_all(workbook.layout, keyring, target, _owners(workbook, keyring))
    if keyring.moving == "off":
        keyfile.remove(workbook.layout)
    else:
        keyring.set_moving("")
    workbook.seal_with(target)


def _owners(workbook: Workbook, cipher: Cipher) -> Callable[[str], str]:
    """Whose a meeting is, by the workbook's own files: asked for once, as every one may have to be read."""
    found: dict[str, str] = {}
    asked = False

    def owner(meeting: str) -> str:
        nonlocal asked
        if not asked:
            asked = True
            found.update(_meetings(workbook, cipher))
        return found.get(meeting, "")

    return owner


def _meetings(workbook: Workbook, cipher: Cipher) -> dict[str, str]:
    from mentortui.errors import MentortuiError
    from mentortui.workbook.loading import live_of, load

    found = {}
    for uid in workbook.layout.mentorships():
        try:
            book = load(workbook.layout, cipher, uid).book
        except (MentortuiError, FileNotFoundError):
            continue
        found.update(dict.fromkeys(book.tables["meetings"], uid))
    live = {meeting: uid for uid, meeting in live_of(workbook.layout, cipher).items()}
    return found | live


def _may_change(workbook: Workbook) -> None:
    if workbook.read_only:
        from mentortui.workbook.notebook import READ_ONLY

        raise ReadOnly(READ_ONLY)


def _keyring(workbook: Workbook) -> Keyring:
    from mentortui.storage.keyring import Keyring

    _may_change(workbook)
    if not isinstance(workbook.cipher, Keyring):
        raise BadInput(_NOT_PROTECTED)
    return workbook.cipher


def _good(passphrase: str | None = None, recovery: str | None = None) -> None:
    from mentortui.storage.recovery_key import key_bytes

    if passphrase is not None and (why := too_weak(passphrase)):
        raise BadInput(why, count=SHORTEST)
    if recovery is not None and key_bytes(recovery) is None:
        raise BadInput(_NO_KEY)


def _how_strong(workbook: Workbook) -> Protected:
    from mentortui.storage.slots import COST

    slots = keyfile.read(workbook.layout.keys).slots
    return Protected(any(slot.kind == "passphrase" and slot.cost.memory < COST.memory for slot in slots))
