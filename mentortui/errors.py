"""What can go wrong, in words a person can act on: what happened, what is safe, what to do."""

from __future__ import annotations

from mentortui.i18n import _


class MentortuiError(Exception):
    """A problem told to the user in plain words. ``message`` is a gettext id; ``values`` fill its fields.

    Never put note text in ``values``: the message may reach a log or another person's eyes.
    """

    helped_by = ""
    """The id of the command that helps. Screens tell its key; the message itself is whole without one."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return _(self.message, **self.values)


class DamagedFile(MentortuiError):
    """A file could not be read; nothing was written over it."""


class NewerFormat(MentortuiError):
    """A file was written by a newer version of the program."""


class Locked(MentortuiError):
    """Another window has the workbook open."""


class ReadOnly(MentortuiError):
    """The workbook is open for reading only."""


class NotSaved(MentortuiError):
    """The disk refused a write; the text is still on the screen."""


class BadInput(MentortuiError):
    """Something typed or named could not be understood."""


class OutOfTurn(BadInput):
    """Something else comes first, or instead: the command that ``helped_by`` names does it."""

    def __init__(self, message: str, helped_by: str) -> None:
        super().__init__(message)
        self.helped_by = helped_by


class WrongSecret(MentortuiError):
    """The passphrase or recovery key does not open the notes."""


class Encrypted(MentortuiError):
    """The notes are encrypted and there is no key for them here."""


class Erased(MentortuiError):
    """This person's notes were erased, and nothing brings them back."""


class NotInstalled(MentortuiError):
    """What is asked for needs something that is not installed."""


class BadTemplate(MentortuiError):
    """A meeting template could not be read."""
