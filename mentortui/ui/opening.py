"""Opens the workbook and chooses the first screen."""

from __future__ import annotations

from pathlib import Path

from textual.screen import Screen

from mentortui import i18n
from mentortui.errors import Locked, ReadOnly
from mentortui.ui.desk import Desk
from mentortui.ui.screens.room import back_to
from mentortui.workbook.workbook import Workbook

_HOME = "home"
"""The screens after a meeting that was opened first: Textual cannot put another in the place of its first."""


def open_desk(
    root: Path, settings_file: Path, *, read_only: bool, meet: str, demo: bool, language: str
) -> tuple[Desk, Screen[None]]:
    """The desk and the screen that was asked for. Raises MentortuiError when ``meet`` names nobody here."""
    workbook, trouble = _workbook(root, read_only=read_only)
    desk = Desk(workbook, settings_file, root / "meeting_templates", demo=demo)
    i18n.use(language or desk.settings.language)
    if meet:
        return desk, _meeting(desk, meet, trouble)
    from mentortui.ui.screens.home import HomeScreen

    return desk, HomeScreen(trouble)


def _workbook(root: Path, *, read_only: bool) -> tuple[Workbook, str]:
    """The workbook; to read only, and why, when another window has it or the folder cannot be written to."""
    if read_only:
        return Workbook(root, read_only=True), ""
    try:
        return Workbook(root), ""
    except (Locked, ReadOnly) as trouble:
        return Workbook(root, read_only=True), str(trouble)


def _meeting(desk: Desk, name: str, trouble: str) -> Screen[None]:
    """The meeting that is going on with someone, or the plan for the next one."""
    entry = desk.workbook.entry(name)
    if not entry.live or desk.workbook.read_only:
        from mentortui.ui.screens.home import HomeScreen

        return HomeScreen(trouble, open_first=entry.uid, plan=not desk.workbook.read_only)
    from mentortui.ui.screens.meeting.screen import MeetingScreen

    notebook = desk.workbook.open(entry.uid)
    sitting = notebook.go_on()

    def done(finished: bool) -> None:
        screen.app.run_worker(leave(finished))

    async def leave(finished: bool) -> None:
        from mentortui.ui.screens.home import HomeScreen

        await back_to(screen)
        app = screen.app
        app.add_mode(_HOME, lambda: HomeScreen("", open_first=entry.uid, finished=finished))
        await app.switch_mode(_HOME)
        app.add_mode(app.DEFAULT_MODE, _HOME)  # only a mode that was added can be removed
        app.remove_mode(app.DEFAULT_MODE)

    screen = MeetingScreen(sitting, done, notebook.reader())
    return screen
