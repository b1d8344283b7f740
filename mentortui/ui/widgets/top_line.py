"""The line at the top: where we are, who we are, whether both may look, and how long we have."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from mentortui.i18n import _
from mentortui.model.steps import Step
from mentortui.ui.time_left import say_minutes
from mentortui.ui.widgets.draw import join, plain


class TopLine(Widget):
    """``Meeting 3 · The labour market      Amina and Kari      TOGETHER   42 min left``."""

    where: reactive[str] = reactive("")
    """Where we are."""
    who: reactive[str] = reactive("")
    """The two, or nobody."""
    together: reactive[bool] = reactive(False)
    """The participant sees the screen."""
    locked: reactive[bool] = reactive(False)
    """Nobody sees anything."""
    minutes: reactive[int | None] = reactive(None)
    """Minutes left; None when no time runs."""

    step: reactive[Step | None] = reactive(None)
    """Where in a talk one is; None outside one."""

    def render(self) -> Content:
        """One line, whatever the width: the middle gives way first, then the left."""
        right = self._right()
        width = self.size.width
        left = plain(f" {self.where}", "bold")
        middle = plain(self.who)
        room = width - right.cell_length
        gap = (width - middle.cell_length) // 2
        if left.cell_length + 1 <= gap and gap + middle.cell_length < room:
            left = join(left, " " * (gap - left.cell_length), middle)
        elif left.cell_length >= room:
            left = left.truncate(max(room - 1, 0), ellipsis=True)
        return join(left, " " * max(room - left.cell_length, 0), right)

    def _right(self) -> Content:
        mode, style = (
            (_("TOGETHER"), "$accent bold reverse")
            if self.together
            else (_("LOCKED") if self.locked else _("ALONE"), "reverse")
        )
        time = f"  {say_minutes(self.minutes, self.step)}" if self.minutes is not None else ""
        return join(time, "  ", (f" {mode} ", style))
