"""The four steps, and which one we are on. A sign and a place tell it, not only a colour."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mentortui.i18n import N_, _, _n
from mentortui.model.steps import STEP_NAMES, Step
from mentortui.ui.widgets.draw import join, lines, plain

_SHORT = {
    Step.SINCE: N_("Since"),
    Step.TODAY: N_("Today"),
    Step.FORWARD: N_("Next"),
    Step.WHO: N_("Who"),
}


class StepLine(Widget):
    """``✓ Since last time   ● Today's topic   ○ Next steps   ○ Who does what``."""

    step: reactive[Step | None] = reactive(None)
    """The step we are on; None is after the last one: the read-back."""

    minutes: reactive[tuple[int, ...]] = reactive(())
    """How long the template suggests for each step; told of the one we are on."""

    def __init__(self, reached: Step = Step.WHO) -> None:
        """``reached`` is the step one came to before the read-back."""
        super().__init__()
        self._reached = reached

    class Chosen(Message):
        """A step was pointed at."""

        def __init__(self, step: Step) -> None:
            super().__init__()
            self.step = step

    def render(self) -> Content:
        """The steps at even distance, over a thin line."""
        width = self.size.width
        column = max((width - 1) // len(Step), 1)
        longest = max(len(_(name)) for name in STEP_NAMES.values())
        names = STEP_NAMES if longest + 3 < column else _SHORT
        parts = []
        for step in Step:
            sign, style = self._look(step)
            part = plain(f"{sign} {_(names[step])}", style)
            if step is self.step and self.minutes:
                told = join(
                    part, (" " + _n("{count} min", "{count} min", self.minutes[step.place]), "$text-muted")
                )
                part = told if told.cell_length < column - 1 else part
            part = part.truncate(column - 1, ellipsis=True)
            parts.append(join(part, " " * (column - part.cell_length)))
        return lines(join(" ", *parts).truncate(width), plain("─" * width, "$foreground 30%"))

    def _look(self, step: Step) -> tuple[str, str]:
        if step.place < (self._reached.place + 1 if self.step is None else self.step.place):
            return "✓", "$text-muted"
        return ("●", "$accent bold") if step is self.step else ("○", "")

    def on_click(self, event: events.Click) -> None:
        """A step can be pointed at."""
        column = max((self.size.width - 1) // len(Step), 1)
        place = min(max(event.x - 1, 0) // column, len(Step) - 1)
        self.post_message(self.Chosen(list(Step)[place]))
