"""Meetings held in Amina's notebook, a program over it, and what then stands on the screen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from textual.screen import Screen

from mentortui.model.changes import PRIVATE
from mentortui.model.records import Mark, Owner
from mentortui.ui.app import MentorApp
from mentortui.ui.desk import Desk
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import approve, plan

CANARY = "kanarifugl"


def hold_meeting(
    notebook: Notebook, title: str, said: str, *, task: str = "", mark: Mark | None = None, private: str = ""
) -> str:
    """Hold a meeting in which something is said and agreed; its uid. ``mark`` is said of what stood open."""
    sitting = notebook.start(plan(title=title))
    live = sitting.live
    for action in live.view().standing:
        if mark:
            live.mark(action.uid, mark)
    live.edit_text("today-1", 0, 0, said)
    live.edit_text(PRIVATE, 0, 0, private)
    if task:
        live.add_action(task, Owner.PARTICIPANT, own_words="Jeg gjør det.")
    live.set_next_date(dt.date(2026, 12, 21))
    approve(live)
    sitting.finish()
    return live.meeting.uid


def app_with(first: Screen[None], workbook: Workbook, home: Path) -> MentorApp:
    """The program with ``first`` over an empty first screen, its settings in ``home``."""
    app = MentorApp(Desk(workbook, home / "settings.toml", home / "templates"), Screen[None]())
    app.call_later(app.push_screen, first)
    return app


def on_screen(app: MentorApp) -> str:
    """Every character on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)
