"""One meeting's summary, as it is shared: to read together, save and copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from textual import work
from textual.binding import Binding
from textual.widget import Widget

from mentortui.i18n import N_, _
from mentortui.model.summary import Summary
from mentortui.ui import sharing_actions
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.summary_sheet import SummarySheet, summary_content


class SummaryScreen(Room):
    """``on_alone`` is what going to Alone does from here; None when that cannot be done."""

    WHERE = Where.SUMMARY
    BINDINGS = [
        *bindings_of(Where.SUMMARY),
        Binding("escape", "go_back", N_("Back"), show=False, id="summary.back"),
    ]

    def __init__(
        self, summary: Summary, *, together: bool, who: str, on_alone: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._summary = summary
        self._together = together
        self._who = who
        self._on_alone = on_alone

    def body(self) -> Iterable[Widget]:
        """The summary."""
        yield SummarySheet(partial(summary_content, self._summary))

    def on_mount(self) -> None:
        """Ready to be scrolled."""
        self.top.where = _("Summary · {title}", title=self._summary.title)
        self.top.who = self._who
        self.top.together = self._together
        self.query_one(SummarySheet).focus()

    def applies(self, command: str) -> bool:
        """Going to Alone only makes sense Together, and where there is a way."""
        return command != "app.alone" or (self._together and self._on_alone is not None)

    @work
    async def action_summary_export(self) -> None:
        """Save it as a file."""
        await sharing_actions.export(self, self._summary)

    def action_summary_copy(self) -> None:
        """Copy it."""
        sharing_actions.copy(self, self._summary)

    def action_app_alone(self) -> None:
        """The participant no longer looks on."""
        if self._on_alone is not None:
            self._on_alone()

    def action_go_back(self) -> None:
        """Where we came from."""
        self.dismiss()
