"""Asks for a file to take in; what is wrong with it is told at once, and another can be named."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from textual.widget import Widget

from mentortui.errors import BadInput, MentortuiError
from mentortui.i18n import N_, _
from mentortui.text import show
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet

T = TypeVar("T")
_TOLD = 3
"""So many troubles at a time: the file has to be mended elsewhere anyway."""


class AskFile(Dialog[T]):
    """``use`` makes the answer of the file that is named, and raises MentortuiError where it cannot."""

    ABOUT = N_(
        "Write or paste the whole name of the file. It is read first: nothing is taken in before you "
        "have seen what is in it."
    )

    KEEPS_TEXT = False

    def __init__(self, title: str, hint: str, folder: str, use: Callable[[Path], T]) -> None:
        super().__init__()
        self._title_text = title
        self._hint = hint
        self._folder = folder
        self._use = use

    def title_text(self) -> str:
        """As given."""
        return self._title_text

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter reads the file · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """The one field."""
        yield Field(self._folder, id="line")
        yield Sheet(plain(self._hint), classes="muted")

    def answer(self) -> T:
        """What was made of the file. Raises BadInput."""
        from mentortui.workbook.importing.trouble import BadImport

        said = self.query_one("#line", Field).said
        if not said:
            raise BadInput(_("Write the name of the file first, or press Esc to go back."))
        try:
            return self._use(Path(said))
        except BadImport as problem:
            raise BadInput("{told}", told=show(problem.told(_TOLD))) from None
        except MentortuiError as problem:
            raise BadInput("{told}", told=show(str(problem))) from None
