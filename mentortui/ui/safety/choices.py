"""What can be done in the Safety room, in its order, and what each is for."""

from __future__ import annotations

from typing import NamedTuple

from mentortui.i18n import N_


class SafetyChoice(NamedTuple):
    """One row. ``said`` and ``about`` are gettext ids."""

    id: str
    said: str
    about: str


CHOICES = (
    SafetyChoice(
        "on",
        N_("Encrypt the notes"),
        N_("A passphrase of your own then opens them each time. It is recommended, and can be undone."),
    ),
    SafetyChoice(
        "passphrase",
        N_("Change the passphrase"),
        N_(
            "When you want another one. It does not help against someone who has a copy of the notes and "
            "knows the old one: for that, encrypt everything anew."
        ),
    ),
    SafetyChoice(
        "recovery",
        N_("Make a new recovery key"),
        N_(
            "When the paper is lost, or someone may have seen it. The old key no longer opens the notes here."
        ),
    ),
    SafetyChoice(
        "new-key",
        N_("Encrypt everything anew"),
        N_(
            "When someone may have copied the notes. Their copy of the keys then opens nothing that is "
            "written from now on; to change the passphrase alone does not do that."
        ),
    ),
    SafetyChoice(
        "lock",
        N_("Lock when no key is pressed for"),
        N_("The screen then shows nothing until you write the passphrase. It also locks when the lid shuts."),
    ),
    SafetyChoice(
        "off",
        N_("Take the encryption away"),
        N_("The notes can then be read by everyone who can use this machine. You are asked twice."),
    ),
    SafetyChoice(
        "backup",
        N_("Make a backup"),
        N_("A copy of all notes in a folder or on a memory stick. It is encrypted when the notes are."),
    ),
    SafetyChoice(
        "restore",
        N_("Restore from a backup"),
        N_("Look into a backup first, and only then take anything back. Nobody who was erased comes back."),
    ),
    SafetyChoice(
        "copies",
        N_("Earlier copies"),
        N_("The program keeps earlier copies of the notes by itself. Read how many, and for how long."),
    ),
    SafetyChoice(
        "check",
        N_("Check all notes"),
        N_("Read everything on the disk and tell what is wrong. Nothing is changed."),
    ),
    SafetyChoice(
        "what",
        N_("What this protects, and what not"),
        N_("In plain words: the screen, the disk, the files you share, and what happens if it all is lost."),
    ),
)

_PROTECTED = ("passphrase", "recovery", "new-key", "off")
_WRITING = ("on", *_PROTECTED, "restore")


def applies(choice: str, *, protected: bool, may_write: bool) -> bool:
    """Whether a row makes sense now."""
    if choice in _WRITING and not may_write:
        return False
    return protected if choice in (*_PROTECTED, "lock") else not (choice == "on" and protected)
