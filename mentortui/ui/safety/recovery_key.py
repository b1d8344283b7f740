"""Shows the recovery key to be written down, and asks it back."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import join, lines, plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.protection import same_recovery_key

NEXT, SAVE, AGAIN = "next", "save", "again"
ROW = 3
"""Groups in a row."""
_GROUP = 4
_WRONG = N_("Group {number} is not as it was shown. Look at the paper, and write it once more.")
_SHORT = N_("Group {number} is missing or too short. Look at the paper, and write it once more.")
_LONG = N_("There is more here than the {count} groups that were shown. Look at the paper.")


class ShowRecoveryKey(Choose):
    """Large and calm, with what to do with it. NEXT when it is written down, SAVE to make a page of it."""

    def __init__(self, key: str) -> None:
        answers = ((NEXT, _("I have written it down")), (SAVE, _("Save it as a page to print")))
        super().__init__(_("Your recovery key"), "", answers)
        self._key = key

    def fields(self) -> Iterable[Widget]:
        """What it is for, the key, and the answers."""
        yield Sheet(plain(_("It opens the notes when the passphrase is forgotten. It is not shown again.")))
        yield Sheet(key_content(self._key), id="key")
        yield Sheet(plain(_("Write it on paper, and keep the paper at home and away from this machine.")))
        yield Sheet(plain(" "))
        yield Rows(Row(id_, plain(said)) for id_, said in self._answers)


def key_content(key: str) -> Content:
    """The groups, three in a row, with air around them."""
    groups = key.split("-")
    rows = [groups[at : at + ROW] for at in range(0, len(groups), ROW)]
    drawn = [join("     ", *((f"  {group}  ", "$accent bold") for group in row)) for row in rows]
    return lines(Content(" "), *drawn, Content(" "))


class RecoveryKeyBack(Dialog[str]):
    """The key as it was written down: NEXT when it is right, AGAIN to see it once more."""

    ABOUT = N_("Write the key as it stands on your paper. Then you know that the paper opens the notes.")

    BINDINGS = [Binding("ctrl+r", "again", N_("See the key again"), show=False, id="recovery.again")]

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key

    def title_text(self) -> str:
        """What is asked."""
        return _("Write the recovery key from your paper")

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter goes on · Ctrl R shows the key again · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """The one field."""
        yield Field(id="line")
        told = _("Then you know that the paper is right. Small letters will do, and spaces are not needed.")
        yield Sheet(plain(told), classes="muted")

    def action_again(self) -> None:
        """Look at it once more."""
        self.dismiss(AGAIN)

    def answer(self) -> str:
        """NEXT. Raises BadInput with the first group that is wrong."""
        typed = self.query_one(Field).value
        if not typed.strip():
            raise BadInput(_("Write the key first, or press Ctrl R to see it again."))
        if not same_recovery_key(self._key, typed):
            raise what_is_wrong(self._key, typed)
        return NEXT


def what_is_wrong(key: str, typed: str) -> BadInput:
    """Which group of ``typed`` is not that of ``key``: the first."""
    letters = "".join(letter for letter in typed if letter.isalnum())
    groups = [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]
    shown = key.split("-")
    for number, (right, said) in enumerate(zip_longest(shown, groups, fillvalue=""), 1):
        if not right:
            break
        if len(said) < _GROUP and same_recovery_key(right[: len(said)], said):
            return BadInput(_SHORT, number=number)
        if not same_recovery_key(right, said):
            return BadInput(_WRONG, number=number)
    return BadInput(_LONG, count=len(shown))
