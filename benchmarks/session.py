"""One run of a program in a pseudo-terminal, seen from outside: what it writes and when, its CPU and memory.

A frame counts when its last byte has been read. Textual brackets each frame with the marks of synchronised
output when the terminal says that it knows them, so no screen is kept here: a frame's text is what is left of
its bytes without the escape sequences. Linux only, for /proc and pidfd.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from benchmarks.programs import Program

COLUMNS, ROWS = 100, 30
PATIENCE = 60.0

_ASKS_FOR_SYNC, _KNOWS_SYNC = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_FRAME_BEGINS, _FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
_FRAME_PAUSE = 0.004
_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_=>])")
_ROOT = Path(__file__).parents[1]


class Session:
    """A running program: ``born`` is when it was started (``perf_counter``), ``size`` the bytes it wrote."""

    def __init__(self, program: Program, home: Path) -> None:
        self.program, self.size, self._closed = program, 0, False
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.set_blocking(self._master, False)
        env = _environment(home)
        self.born = time.perf_counter()
        self._process = subprocess.Popen(
            program.command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=env,
            cwd=_ROOT,
            start_new_session=True,
        )
        os.close(slave)
        self._gone = os.pidfd_open(self._process.pid)

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        os.close(self._master)
        os.close(self._gone)

    # --- what it writes

    def until(self, shown: Callable[[str], object], timeout: float = PATIENCE) -> float | None:
        """When the frame was read by which ``shown(text written since now)`` first holds, or None."""
        return self._until(shown, timeout, lambda written: written.rfind(_FRAME_ENDS))

    def first(self, shown: Callable[[str], object]) -> float | None:
        """As ``until``, while the program may not have heard yet that the terminal knows the marks: a frame
        without them has been read when a moment goes by without more of it.
        """
        marked = False

        def whole(written: bytes) -> int:
            nonlocal marked
            marked = _FRAME_BEGINS in written
            return written.rfind(_FRAME_ENDS) if marked else len(written)

        at = self._until(shown, PATIENCE, whole)
        while at and not marked and select.select([self._master], [], [], _FRAME_PAUSE)[0]:
            if not self._take():
                break
            at = time.perf_counter()
        return at

    def _until(
        self, shown: Callable[[str], object], timeout: float, whole: Callable[[bytes], int]
    ) -> float | None:
        """``whole`` tells how much of what was written makes whole frames; -1 is nothing."""
        deadline, written, asked = time.perf_counter() + timeout, b"", 0
        while (left := deadline - time.perf_counter()) > 0 and not self._closed:
            if not select.select([self._master], [], [], left)[0]:
                return None
            written += self._take()
            at = time.perf_counter()
            if _ASKS_FOR_SYNC in written[asked:]:
                asked = len(written)
                self.write(_KNOWS_SYNC)
            end = whole(written)
            if end >= 0 and shown(_ESCAPES.sub(b"", written[:end]).decode(errors="replace")):
                return at
        return None

    def quiet(self, seconds: float, limit: float = 10.0) -> None:
        """Read until nothing has been written for ``seconds``."""
        deadline = time.perf_counter() + limit
        while time.perf_counter() < deadline and select.select([self._master], [], [], seconds)[0]:
            if not self._take():
                return

    def _take(self) -> bytes:
        try:
            data = os.read(self._master, 1 << 20)
        except BlockingIOError:
            return b""
        except OSError:  # EIO: the program has closed its side
            data = b""
        self._closed = self._closed or not data
        self.size += len(data)
        return data

    # --- what is done to it

    def write(self, data: bytes) -> float:
        """Write keys; when the first was written."""
        at = time.perf_counter()
        while data:
            select.select([], [self._master], [])
            data = data[os.write(self._master, data) :]
        return at

    def exit_time(self) -> float | None:
        """When the program is gone, while what it still writes is read."""
        deadline = time.perf_counter() + PATIENCE
        while time.perf_counter() < deadline:
            sources = [self._gone] if self._closed else [self._gone, self._master]
            ready = select.select(sources, [], [], PATIENCE)[0]
            if self._gone in ready:
                return time.perf_counter()
            if ready:
                self._take()
        return None

    # --- what it uses

    def cpu(self) -> float:
        """CPU seconds of all its threads so far, to the nanosecond."""
        tasks = Path(f"/proc/{self._process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def peak_memory(self) -> float:
        """The most that was resident, in MB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def _environment(home: Path) -> dict[str, str]:
    """A person's environment: nothing of a build machine, and Python keeps compiled modules as at home."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "MENTORTUI_HOME": str(home / "mentortui"),
        "LANG": "nb_NO.UTF-8",
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
