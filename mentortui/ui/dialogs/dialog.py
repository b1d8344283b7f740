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
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.sheet import Sheet

T = TypeVar("T")


class Dialog(ModalScreen[T | None], Generic[T]):
    """Answers with a value, or None when one goes back. ``answer`` raises BadInput to stay and explain."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (28, "-tall")]
    CSS_PATH = Path(__file__).with_name("dialog.tcss")  # dialogs stand in other folders too
    BINDINGS = [
        Binding("escape", "go_back", N_("Back"), show=False, id="dialog.back"),
        Binding("enter", "keep", N_("Keep"), show=False, id="dialog.keep"),
        Binding("tab,down", "app.focus_next", N_("Next field"), show=False, id="dialog.next"),
        Binding("shift+tab,up", "app.focus_previous", N_("Field before"), show=False, id="dialog.previous"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._tell_draft: Callable[[tuple[str, ...]], None] | None = None
        self._draft: tuple[str, ...] = ()

    def with_draft(self, tell: Callable[[tuple[str, ...]], None], draft: tuple[str, ...]) -> None:
        """``tell`` is told what stands in the fields at each change; ``draft`` is what stood there before."""
        self._tell_draft, self._draft = tell, draft

    def on_mount(self) -> None:
        """Go on where the question was left."""
        for widget, value in zip(self._filled(), self._draft, strict=False):
            if isinstance(widget, Input):
                widget.value = value
                widget.action_end()
            elif value.isdecimal():
                widget.chosen = int(value)

    def _filled(self) -> list[Input | Choice]:
        return [w for w in self.query("*") if isinstance(w, Input | Choice)]

    @on(Input.Changed)
    def _drafted(self) -> None:
        if self._tell_draft is not None:
            self._tell_draft(
                tuple(w.value if isinstance(w, Input) else str(w.chosen) for w in self._filled())
            )

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
            yield Sheet(plain(self.keys_text()), classes="keys")

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
            self.dismiss(value)

    def explain(self, problem: str) -> None:
        """Say at once what to write instead."""
        line = self.query_one(".problem", Sheet)
        line.update(plain(problem))
        line.set_class(bool(problem), "-shown")
