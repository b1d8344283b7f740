"""A small question over a screen: a title, a few fields, Enter to keep, Esc to go back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.ui.bindings import HELP
from mentortui.ui.delicate import NEEDED_KEEP, delicate_words
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.keys_line import KeysLine
from mentortui.ui.widgets.sheet import Sheet

T = TypeVar("T")


class Dialog(ModalScreen[T | None], Generic[T]):
    """Answers with a value, or None when one goes back. ``answer`` raises BadInput to stay and explain.

    Where something delicate was written, the first Enter asks whether it is needed and the next one keeps it.
    """

    ABOUT = ""
    """What help says of this question: a gettext id."""
    KEEPS_TEXT = True
    """What is typed here is kept as text; a place or a day is not."""
    _asked_about: frozenset[int] = frozenset()
    """What is delicate in the fields and was asked about, or was kept before."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (28, "-tall")]
    CSS_PATH = Path(__file__).with_name("dialog.tcss")  # dialogs stand in other folders too
    BINDINGS = [
        HELP,
        Binding("escape", "go_back", N_("Back"), show=False, id="dialog.back"),
        Binding("enter", "keep", N_("Keep"), show=False, id="dialog.keep"),
        Binding("tab,down", "app.focus_next", N_("Next field"), show=False, id="dialog.next"),
        Binding("shift+tab,up", "app.focus_previous", N_("Field before"), show=False, id="dialog.previous"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._tell_draft: Callable[[tuple[str, ...]], None] | None = None
        self._draft: tuple[str, ...] = ()
        self._began: tuple[str, ...] = ()

    def with_draft(self, tell: Callable[[tuple[str, ...]], None], draft: tuple[str, ...]) -> None:
        """``tell`` is told what stands in the fields at each change; ``draft`` is what stood there before."""
        self._tell_draft, self._draft = tell, draft

    def on_mount(self) -> None:
        """Go on where the question was left."""
        if self.KEEPS_TEXT:
            self._asked_about = self._delicate()
        for widget, value in zip(self._filled(), self._draft, strict=False):
            if isinstance(widget, Input):
                widget.value = value
                widget.action_end()
            elif value.isdecimal():
                widget.chosen = int(value)
        self._began = self._values()
        # On a short screen the first field may be come to by scrolling, with the question out of sight.
        self.call_after_refresh(self.query_one("#box").scroll_home, animate=False)

    def _filled(self) -> list[Input | Choice]:
        return [w for w in self.query("*") if isinstance(w, Input | Choice)]

    def _values(self) -> tuple[str, ...]:
        return tuple(w.value if isinstance(w, Input) else str(w.chosen) for w in self._filled())

    def is_unkept(self) -> bool:
        """Something was written here that stands nowhere else."""
        return self._tell_draft is None and self._values() != self._began

    @on(Input.Changed)
    def _drafted(self) -> None:
        if self._tell_draft is not None:
            self._tell_draft(self._values())

    def title_text(self) -> str:
        """What is asked."""
        raise NotImplementedError

    def fields(self) -> Iterable[Widget]:
        """The fields, in order."""
        return ()

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter keeps · Esc goes back")

    def answer(self) -> T:
        """The value that was given. Raises BadInput."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """A box with the title, the fields, what is wrong, and the keys."""
        with Vertical(id="box"):
            yield Sheet(plain(self.title_text()), classes="heading")
            yield from self.fields()
            yield Sheet(classes="problem")
            yield KeysLine(self.keys_text())

    def action_go_back(self) -> None:
        """Answer nothing."""
        self.dismiss(None)

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Answer, unless something has to be said better."""
        try:
            value = self.answer()
        except BadInput as problem:
            self.explain(str(problem))
        else:
            if self._is_to_ask():
                self.explain(_(NEEDED_KEEP))
            else:
                self.dismiss(value)

    def _is_to_ask(self) -> bool:
        """Something delicate was written that was not asked about; now it is."""
        found = self._delicate() if self.KEEPS_TEXT else frozenset()
        is_new = not found <= self._asked_about
        self._asked_about |= found
        return is_new

    def _delicate(self) -> frozenset[int]:
        typed = (field.value for field in self.query(Input) if not field.password)
        return delicate_words("\n".join(filter(None, typed)))

    def explain(self, problem: str) -> None:
        """Say at once what to write instead."""
        line = self.query_one(".problem", Sheet)
        line.update(plain(problem))
        line.set_class(bool(problem), "-shown")
