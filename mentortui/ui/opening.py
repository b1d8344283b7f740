"""Opens the workbook and chooses the first screen."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from textual.screen import Screen

from mentortui import i18n
from mentortui.errors import Locked, ReadOnly
from mentortui.ui.desk import AtDesk, Desk
from mentortui.ui.place import Place
from mentortui.ui.screens.room import back_to
from mentortui.workbook.workbook import Workbook


def open_desk(
    root: Path, settings_file: Path, *, read_only: bool, meet: str, demo: bool, language: str
) -> tuple[Desk, Screen[None]]:
    """The desk and the screen that was asked for. Raises MentortuiError when ``meet`` names nobody here."""
    workbook, trouble = _workbook(root, read_only=read_only)
    desk = Desk(workbook, settings_file, root / "meeting_templates", demo=demo)
    i18n.use(language or desk.settings.language)
    desk.place = Place(meet, together=True, meeting=True) if meet else Place()
    if workbook.is_locked:
        return desk, _locked(desk, trouble)
    return desk, screen_at(desk, desk.place, trouble)


def _locked(desk: Desk, trouble: str) -> Screen[None]:
    """Asks for the passphrase first; then straight to what was asked for."""
    from mentortui.ui.screens.unlock import UnlockScreen

    async def open_with(secret: str) -> None:
        await cast(AtDesk, screen.app).locking.unlock(secret, trouble)

    screen = UnlockScreen(open_with, desk.workbook.layout.root, trouble)
    return screen


def screen_at(desk: Desk, place: Place, trouble: str = "") -> Screen[None]:
    """The screen of a place. Raises MentortuiError when there is nobody of that name, or the notes cannot be
    read, and FileNotFoundError when they are gone."""
    if not place.mentorship:
        from mentortui.ui.screens.home import HomeScreen

        return HomeScreen(trouble)
    if place.meeting:
        return _meeting(desk, place.mentorship, trouble)
    if place.together:
        from mentortui.ui.screens.mentorship import MentorshipScreen

        return MentorshipScreen(desk.workbook.open(place.mentorship), together=True)
    from mentortui.ui.screens.home import HomeScreen

    return HomeScreen(trouble, open_first=place.mentorship)


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
        from mentortui.ui.stage import show_instead

        await back_to(screen)
        await show_instead(screen.app, lambda: HomeScreen("", open_first=entry.uid, finished=finished))

    screen = MeetingScreen(sitting, done, notebook.reader())
    return screen
