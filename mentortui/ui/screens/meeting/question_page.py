"""A page with one question, what the mentor may tell of their own, and the note under it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.shared import LiveView
from mentortui.model.template import Question
from mentortui.ui.screens.meeting.needed_line import Needed
from mentortui.ui.widgets.draw import join, lines, plain
from mentortui.ui.widgets.flow import Flow
from mentortui.ui.widgets.note import NoteArea

NEEDED_ESC = N_("Is this needed here? Write it only if you both want it. Esc takes this line away.")


class QuestionPage(Vertical):
    """``edit`` is told of each change in the note before it is drawn."""

    ABOUT = N_(
        "One question for the talk. Ask it in your own words. A few words in the note are enough, and it "
        "may stay empty."
    )

    BINDINGS = [Binding("escape", "needed", show=False, id="needed.take_away")]

    def __init__(
        self, question: Question, place: str, text: str, edit: Callable[[int, int, str], None]
    ) -> None:
        super().__init__(classes="page")
        self.question = question
        self._place = place
        self._text = text
        self._edit = edit
        self._needed = Needed(self, lambda: self.note, NEEDED_ESC)

    def compose(self) -> ComposeResult:
        """Question, own story, note."""
        yield Flow(partial(question_text, self.question, self._place))
        yield NoteArea(self._text, journal=self._typed, id="note")

    @property
    def note(self) -> NoteArea:
        """The note."""
        return self.query_one("#note", NoteArea)

    def _typed(self, start: int, removed: int, inserted: str) -> None:
        self._edit(start, removed, inserted)
        self._needed.typed()

    def show(self, view: LiveView) -> None:
        """Words may have come or gone otherwise than by typing."""
        self._needed.typed()

    def action_needed(self) -> None:
        """Esc takes the line under the note away; without one it means what it always does."""
        if not self._needed.take_away():
            raise SkipAction

    def on_mount(self) -> None:
        """The cursor stands where the text ends."""
        self.note.move_cursor(self.note.document.end)
        self.note.focus()


def question_text(question: Question, place: str, width: int) -> Content:
    """The question, its place among the others, which is never torn apart, and what the mentor may tell
    first."""
    *above, last = plain(question.text, "bold").wrap(width)
    aside = plain(place, "$text-muted")
    beside = join(last, "   ", aside) if place else last
    asked = [*above, *([beside] if beside.cell_length <= width else [last, aside])]
    tell = [join((_("Tell about yourself: "), "$accent"), (told, "$text-muted")) for told in question.tell]
    return lines(*asked, *([plain("")] if tell else []), *tell)
