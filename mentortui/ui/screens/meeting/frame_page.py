"""The frame of today's talk, agreed by both: what we talk about, and how long we have."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from mentortui.i18n import N_, _
from mentortui.model.shared import LiveView
from mentortui.ui.chapters.register import chapters
from mentortui.ui.screens.meeting.said import Agreed, FrameDone, TakenUp
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet


class FramePage(Vertical):
    """Two fields, and what was kept for later."""

    DEFAULT_CSS = "FramePage { overflow-y: auto; }"
    ABOUT = N_("What you talk about today, and how long you have. Agree on it before you go on.")

    def __init__(self, view: LiveView) -> None:
        super().__init__(classes="page")
        self._view = view

    def compose(self) -> ComposeResult:
        """Theme, topic, time, things kept for later."""
        meeting = self._view.meeting
        yield Sheet(plain(_("What will we talk about today?"), "bold"))
        yield Sheet(join((_("Theme: "), "$text-muted"), meeting.title), classes="tell")
        belongs = [_(entry.title) for entry in chapters(together=True) if meeting.theme in entry.themes]
        if belongs:
            yield Sheet(join((_("To look up: "), "$text-muted"), " · ".join(belongs)))
        yield Sheet(plain(_("What matters most to you today?")), classes="label tell")
        yield Field(meeting.topic, id="topic")
        yield Sheet(plain(_("How many minutes do we have?")), classes="label")
        yield Field(str(meeting.minutes), id="minutes")
        yield Sheet(plain("", ""), classes="muted", id="wrong")
        if self._view.laters:
            yield Sheet(plain(_("Kept for later – Enter takes it up today:")), classes="label")
            yield Rows((Row(later.uid, plain(later.text)) for later in self._view.laters), id="laters")

    def on_mount(self) -> None:
        """Begin with the topic."""
        self.query_one("#topic", Field).focus()

    @on(Input.Changed)
    def _agree(self, event: Input.Changed) -> None:
        event.stop()
        topic, minutes = self.query_one("#topic", Field).value, self.query_one("#minutes", Field).value
        self.post_message(Agreed(topic, minutes, self._view.meeting.minutes))

    @on(Input.Submitted)
    def _on(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input.id == "topic":
            self.query_one("#minutes", Field).focus()
        else:
            self.post_message(FrameDone())

    @on(OptionList.OptionSelected)
    def _take_up(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        later = next(later for later in self._view.laters if later.uid == event.option.id)
        topic = self.query_one("#topic", Field)
        topic.value = f"{topic.value}, {later.text}" if topic.value.strip() else later.text
        self.post_message(TakenUp(later.uid))
