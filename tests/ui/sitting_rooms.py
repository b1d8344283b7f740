"""A program with a real workbook and a real meeting in a folder of its own, for the tests of rooms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot
from textual.screen import Screen

from mentortui.model.template import Template
from mentortui.ui.app import MentorApp
from mentortui.ui.desk import Desk
from mentortui.ui.widgets.rows import Rows
from mentortui.workbook.planning import Plan
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.builders import START, agenda

TEMPLATE = Template(
    id="theme-3", theme=3, language="en", title="The labour market", minutes=60, agenda=agenda()
)


def open_workbook(root: Path) -> Workbook:
    """A new workbook whose clock stands still."""
    return Workbook(root / "workbook", clock=lambda: START)


def sit_down(workbook: Workbook, alias: str = "Amina", mentor: str = "Kari") -> Sitting:
    """A first meeting that has just begun."""
    notebook = workbook.add_participant(alias, mentor=mentor, language="en")
    return notebook.start(Plan(template=TEMPLATE, title="", minutes=60))


def app_of(workbook: Workbook, root: Path, first: Screen[None]) -> MentorApp:
    """The program, with ``first`` on the screen."""
    return MentorApp(Desk(workbook, root / "settings.toml", root / "templates"), first)


def row_texts(pilot: Pilot[int], which: Callable[[Screen[object]], bool] = lambda screen: True) -> list[str]:
    """What the rows of the topmost such screen say, headings too."""
    screen = next(s for s in reversed(pilot.app.screen_stack) if which(s))
    return [str(option.prompt) for option in screen.query_one(Rows).options]
