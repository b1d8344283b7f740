"""What every page needs: the meeting, somebody to ask, and what was typed here to take back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Asking
from mentortui.errors import BadInput, NotSaved
from mentortui.i18n import _
from mentortui.model.shared import LiveView
from mentortui.ui.delicate import NEEDED, delicate_words
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.sitting import Sitting


class Typed(NamedTuple):
    """One edit of a note: which, where, what went and what came."""

    key: str
    start: int
    removed: str
    inserted: str


class Table:
    """The table that the two sit at, Together. ``templates`` is the folder of the mentor's own."""

    def __init__(self, sitting: Sitting, asking: Asking, templates: Path) -> None:
        self.sitting = sitting
        self.asking = asking
        self.templates = templates
        self.typed: list[Typed] = []
        """What was typed here, to take back: the last one last."""
        self._told: NotSaved | None = None

    @property
    def live(self) -> LiveMeeting:
        """The meeting."""
        return self.sitting.live

    def view(self) -> LiveView:
        """All that both may see of it."""
        return self.live.view()

    def tell_trouble(self) -> None:
        """Say once that the latest is not on the disk."""
        trouble = self.sitting.trouble
        if trouble is not self._told:
            self._told = trouble
            if trouble:
                telling.say(str(trouble))

    def ask_if_needed(self, *texts: str) -> None:
        """A quiet question about what may be delicate; it is kept all the same."""
        if any(delicate_words(text) for text in texts):
            telling.say(_(NEEDED) + " " + _("/u takes it back."))

    def do(self, change: Callable[[], object]) -> bool:
        """Make a change of the meeting, and say what is wrong with it; whether it was made."""
        try:
            change()
        except BadInput as problem:
            telling.say(str(problem))
            return False
        finally:
            self.tell_trouble()
        return True
