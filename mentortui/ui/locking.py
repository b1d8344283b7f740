"""Locks the workbook: everything kept, every screen let go of, the key forgotten. Unlocks it again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

from textual import events
from textual.app import App
from textual.notifications import Notification, Notify
from textual.timer import Timer

from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.ui.commands import is_letter
from mentortui.ui.desk import AtDesk, Desk
from mentortui.ui.idle import CLOCKS, Clocks, Due, Idle
from mentortui.ui.place import Place
from mentortui.ui.screens.room import Room
from mentortui.ui.stage import let_go, show_again, show_beside

TICK = 5.0
"""Seconds between two looks at the clocks; none where nothing is encrypted, or all is locked."""
_AT_MOST = 1.0
"""Seconds that what was typed is waited for."""


class Locking:
    """The lock of one program. All of it runs in the app's own loop."""

    def __init__(self, app: App[Any], desk: Desk, clocks: Clocks = CLOCKS) -> None:
        self._app = app
        self._desk = desk
        self._clocks = clocks
        self._idle = Idle(desk.settings.lock_after, clocks)
        self._timer: Timer | None = None
        self._warning: Notification | None = None
        self._asked = False
        self._behind = ""
        self._locked = asyncio.Event()
        self._gone = asyncio.Event()
        self._gone.set()

    # When

    @property
    def is_on(self) -> bool:
        """Something can be locked now."""
        workbook = self._desk.workbook
        is_open = workbook.is_protected and not workbook.is_locked
        return is_open and not self._behind and self._gone.is_set()

    @property
    def is_covering(self) -> bool:
        """Something that could not be kept waits behind the lock."""
        return bool(self._behind)

    def watch(self) -> None:
        """Look at the clocks from now on, while there is something to lock."""
        if self._timer is None and self.is_on:
            self._idle.begin()
            self._timer = self._app.set_interval(TICK, self.tick)

    def lock_after(self, minutes: int) -> None:
        """Lock after so long from now on; 0 for never."""
        self._idle = Idle(minutes, self._clocks)

    def tick(self) -> None:
        """Look at the clocks: warn, lock, or rest."""
        if not self.is_on:
            self._rest()
            return
        due = self._idle.look()
        if due is Due.LOCK:
            self.lock_soon()
        elif due is Due.WARN:
            self._warn()

    def takes(self, event: events.Event) -> bool:
        """Whether the lock takes what the user does, so that nothing else happens by it."""
        if not self.is_on:
            return False
        if self._asked:
            return True
        self.watch()
        if self._idle.touched() is Due.LOCK or self._is_lock_key(event):
            self.lock_soon()
            return True
        self._take_warning_away()
        return False

    def _is_lock_key(self, event: events.Event) -> bool:
        """The key that locks from everywhere, from a small question too."""
        if not isinstance(event, events.Key):
            return False
        keys = self._desk.keys.keys["app.lock"]
        return event.key in keys and not is_letter(event.key)

    def _rest(self) -> None:
        self._take_warning_away()
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _warn(self) -> None:
        if self._warning is None:
            told = _("The notes are locked in a minute. Any key keeps them open.")
            self._warning = Notification(told, severity="warning", timeout=120, markup=False)
            self._app.post_message(Notify(self._warning))

    def _take_warning_away(self) -> None:
        if self._warning is not None:
            warning, self._warning = self._warning, None
            if warning in self._app._notifications:
                self._app._unnotify(warning)

    # Lock

    def lock_soon(self) -> None:
        """Lock when what was typed before has been taken in, or after a second."""
        if self.is_on and not self._asked:
            self._asked = True
            self._locked.clear()
            after_what_was_typed(self._app, self._lock)
            self._app.set_timer(_AT_MOST, self._lock)

    async def lock(self) -> None:
        """Lock, and wait until that is done."""
        if self.is_on:
            self.lock_soon()
            await self._locked.wait()
        await self._gone.wait()

    def _lock(self) -> None:
        if not self._asked:
            return
        self._asked = False
        if self.is_on:
            self._hide()
        self._locked.set()

    def _hide(self) -> None:
        self._rest()
        self._app.clear_notifications()
        stack = self._app.screen_stack
        rooms = [screen for screen in reversed(stack) if isinstance(screen, Room)]
        self._desk.place = next((place for room in rooms if (place := room.whereabouts())), Place())
        self._gone.clear()
        if self._is_unkept() or not _put_down(rooms):
            told = _("Something that is not finished waits here unseen until you unlock.")
            self._behind = self._show(self._uncover, told)
            self._gone.set()
        else:
            before = self._show(self._unlock)
            self._app.run_worker(self._let_go(before), group=_LOCKING)

    def _is_unkept(self) -> bool:
        """Something would be lost if the screens went: what is half written, and work that is going on."""
        from mentortui.ui.dialogs.dialog import Dialog

        busy = any(w.is_running and w._thread_worker and w.group not in _HARMLESS for w in self._app.workers)
        half = any(
            isinstance(s, Room | Dialog) and s.is_mounted and s.is_unkept() for s in self._app.screen_stack
        )
        return busy or half

    def _show(self, open_with: Callable[[str], Any], told: str = "") -> str:
        from mentortui.ui.screens.unlock import UnlockScreen

        folder = self._desk.workbook.layout.root
        return show_beside(self._app, lambda: UnlockScreen(open_with, folder, told))

    async def _let_go(self, before: str) -> None:
        """The screens, then the key, then all that still holds what they showed."""
        for worker in self._app.workers:
            if worker.group not in _SPARED:
                worker.cancel()
        try:
            await let_go(self._app, before)
        finally:
            self._desk.workbook.lock()
            cast(AtDesk, self._app).copy_inside("")
            from mentortui.ui.forgetting import forget

            await forget(self._app)
            self._gone.set()

    # Unlock

    async def _unlock(self, secret: str) -> None:
        await self._gone.wait()
        await self.unlock(secret)

    async def unlock(self, secret: str, trouble: str = "") -> None:
        """Open the notes and go to where one was. Raises MentortuiError; it is then still locked."""
        from mentortui.ui.opening import screen_at
        from mentortui.ui.stage import show_instead

        workbook = self._desk.workbook
        await asyncio.to_thread(workbook.unlock, secret)
        try:
            screen = screen_at(self._desk, self._desk.place, trouble)
        except (MentortuiError, FileNotFoundError):
            workbook.lock()
            self._desk.place = Place()  # it has been told; the next time it is no obstacle
            raise
        await show_instead(self._app, lambda: screen)
        self.watch()

    async def _uncover(self, secret: str) -> None:
        from mentortui.workbook.protection import must_fit

        await asyncio.to_thread(must_fit, self._desk.workbook.layout.root, secret)
        before, self._behind = self._behind, ""
        await show_again(self._app, before)
        self.watch()


_LOCKING, STOPPING = "locking", "stopping"
_SPARED = (_LOCKING, STOPPING)
"""Groups of work that go on while it is locked."""
_HARMLESS = ("read", "look", "warm")
"""Groups of work in threads that nobody misses: finding, and getting ready."""


def _put_down(rooms: list[Room]) -> bool:
    """Every room is kept, and can go; False when the disk refuses."""
    try:
        for room in rooms:
            room.put_down()
    except MentortuiError:
        return False
    return True


def after_what_was_typed(app: App[Any], do: Callable[[], None]) -> None:
    """Do something when all from the focus up have handled what they were given, in the app's own turn."""
    screen = app.screen
    above = [node for node in (screen.focused or screen).ancestors_with_self if node is not app]

    def climb() -> None:
        while above:
            if above.pop(0).call_later(climb):
                return
        app.call_later(do)

    climb()
