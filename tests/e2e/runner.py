"""The program, changed from outside: ``python -m tests.e2e.runner clock=2026-11-23 -- meet Amina``.

What is changed stands here and not in the program, which has no switch for tests.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any


def clock(begins: str) -> None:
    """The clock starts at a time in ISO form, noon UTC where only a date is given, and runs on from there."""
    from mentortui.workbook import workbook

    first = dt.datetime.fromisoformat(begins if "T" in begins else f"{begins}T12:00").replace(tzinfo=dt.UTC)
    started = time.monotonic()
    assert workbook.Workbook.__init__.__kwdefaults__ is not None
    workbook.Workbook.__init__.__kwdefaults__["clock"] = lambda: (
        first + dt.timedelta(seconds=time.monotonic() - started)
    )


def quick_keys(_yes: str) -> None:
    """A guess at the passphrase costs next to nothing, so that tests may unlock often."""
    from mentortui.storage import slots
    from mentortui.storage.keyfile import Cost

    slots.COST = slots.LEAST = Cost(8, 1, 1)


def lazy_journal(seconds: str) -> None:
    """The journal waits for a rest in the typing, as an autosave does: what this program must not do."""
    from mentortui.storage.journal import Journal

    append = Journal.append
    waiting: list[dict[str, Any]] = []
    timers: list[threading.Timer] = []

    def write(journal: Journal) -> None:
        while waiting:
            append(journal, waiting.pop(0))

    def hold(journal: Journal, record: dict[str, Any]) -> None:
        waiting.append(record)
        for timer in timers:
            timer.cancel()
        timers[:] = [threading.Timer(float(seconds), write, [journal])]
        timers[0].daemon = True
        timers[0].start()

    Journal.append = hold  # type: ignore[method-assign,assignment]


def note_network(file: str) -> None:
    """Every attempt to reach something through a socket is written to a file, also of other threads."""
    reaching = {"connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname", "gethostbyaddr"}

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        room, _, what = event.partition(".")
        if room == "socket" and what in reaching:
            with open(file, "a", encoding="utf-8") as told:
                told.write(f"{event} {arguments[1:]}\n")

    sys.addaudithook(hear)


def ask_the_network(_yes: str) -> None:
    """What this program never does: look up a name when the workbook is closed."""
    import socket

    from mentortui.workbook.workbook import Workbook

    close = Workbook.close

    def asking(workbook: Workbook) -> None:
        with contextlib.suppress(OSError):
            socket.getaddrinfo("localhost", 1)
        close(workbook)

    Workbook.close = asking  # type: ignore[assignment]


def raise_in(method: str) -> None:
    """A method of the meeting's screen raises, with the note's text in its variables and its message."""
    from mentortui.ui.screens.meeting.screen import MeetingScreen

    def broken(screen: MeetingScreen, *_arguments: object) -> None:
        note_text = screen.query_one("#note").text  # type: ignore[attr-defined]
        raise RuntimeError(note_text)

    setattr(MeetingScreen, method, broken)


def small_disk(size: str) -> None:
    """No file can grow beyond so many bytes: a full disk, without being root."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _most, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), hard))


def no_override(_yes: str) -> None:
    """Root asks for permission as others do: for the program that is started in the place of this one."""
    import ctypes

    drop_from_bounds, override = 24, 1  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE
    if ctypes.CDLL(None).prctl(drop_from_bounds, override, 0, 0, 0):
        raise OSError("not allowed")
    place = sys.argv.index("--")
    os.execv(sys.executable, [sys.executable, "-m", "mentortui", *sys.argv[place + 1 :]])


CHANGES: dict[str, Callable[[str], None]] = {
    change.__name__: change
    for change in (
        clock,
        quick_keys,
        note_network,
        ask_the_network,
        lazy_journal,
        raise_in,
        small_disk,
        no_override,
    )
}


def main() -> int:
    """Make the changes named before ``--`` and run the program with what stands after it."""
    place = sys.argv.index("--")
    for said in sys.argv[1:place]:
        name, _equals, value = said.partition("=")
        CHANGES[name](value)
    sys.argv = ["mentortui", *sys.argv[place + 1 :]]
    from mentortui.__main__ import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
