"""A terminal for tests: runs a command in a pseudo-terminal, reads its screen and presses its keys.

Nothing here sleeps: every wait ends when the program has written what was waited for, or fails with the
screen. Textual acts on a bound key after text that was typed right behind it: wait for a bound key's effect
before typing on, as a person does.
"""

from __future__ import annotations

import codecs
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import pyte

from tests.e2e.screen import Screen

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds until a wait fails: far above what is needed, so that a busy machine fails nothing."""

_KEYS = {
    "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "space": " ", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "delete": "\x1b[3~", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS",
    "f5": "\x1b[15~", "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~",
    "f9": "\x1b[20~", "f10": "\x1b[21~", "f11": "\x1b[23~", "f12": "\x1b[24~",
    **{
        f"{held}+{key}": f"\x1b[1;{code}{end}"
        for held, code in (("shift", 2), ("alt", 3), ("ctrl", 5))
        for key, end in zip(("up", "down", "right", "left", "home", "end"), "ABCDHF", strict=True)
    },
}  # fmt: skip

_SEQUENCE = re.compile(
    r"\x1b(?:\[(?P<mark>[<=>?]?)(?P<numbers>[0-9;:]*)(?P<middle>[ -/]*)(?P<end>[@-~])"
    r"|[]PX^_][^\x07\x1b]*(?:\x07|\x1b\\))"
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[]PX^_][^\x07\x1b]*\x1b?)?$")


class Terminal:
    """A command on a screen of ``size`` columns and rows, with its home in ``home``. Use it in ``with``."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        home: Path,
        size: tuple[int, int] = (80, 24),
        env: dict[str, str] | None = None,
    ) -> None:
        self._screen = Screen(*size)
        self._stream = pyte.Stream(self._screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._held, self._drawing, self._ended = "", False, False
        self.output = b""
        self._master, slave = os.openpty()
        self.resize(*size)
        self._process = subprocess.Popen(
            list(command),
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=home,
            env=environment(home) | (env or {}),
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        self._line = slave
        self._gone = os.pidfd_open(self._process.pid)

    @classmethod
    def python(
        cls, *arguments: str, home: Path, size: tuple[int, int] = (80, 24), env: dict[str, str] | None = None
    ) -> Terminal:
        """Run this Python with ``arguments``, such as ``"-m", "mentortui"``."""
        return cls([sys.executable, *arguments], home=home, size=size, env=env)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- what is on the screen

    def screen(self) -> str:
        """The text on the screen, one line a row, without trailing spaces."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    def look(self) -> object:
        """The screen with its colours and its cursor, to compare: a change of focus changes no text."""
        buffer, size = self._screen.buffer, self._screen
        return self.cursor, [[buffer[y][x] for x in range(size.columns)] for y in range(size.lines)]

    def wait_for(self, what: str | re.Pattern[str], timeout: float = PATIENCE) -> str:
        """Read until the screen holds ``what``, a text or a pattern to search for; return the screen."""
        found = what.search if isinstance(what, re.Pattern) else lambda screen: what in screen
        return self.wait_until(found, f"the screen never showed {what!r}", timeout)

    def wait_gone(self, text: str, timeout: float = PATIENCE) -> str:
        """Read until ``text`` has left the screen, and return the screen."""
        return self.wait_until(lambda screen: text not in screen, f"{text!r} never left the screen", timeout)

    def wait_until(self, holds: Callable[[str], object], why: str, timeout: float = PATIENCE) -> str:
        """Read until ``holds(screen)``; fail with ``why`` and the screen."""
        deadline = time.monotonic() + timeout
        while self._drawing or not holds(self.screen()):
            if not self._read(deadline - time.monotonic()):
                raise AssertionError(f"{why}; the screen was:\n{self.screen()}")
        return self.screen()

    def read_until(self, end: float) -> None:
        """Show what the program writes until a moment of ``time.monotonic()``, and what it has written."""
        while (left := end - time.monotonic()) > 0 or self._read(0):
            self._read(left)

    def wait_still(self, seconds: float = 0.2) -> None:
        """Read until nothing has been drawn for a while: the first frame may be followed by another one."""
        seen = None
        while seen != (now := self.look()):
            seen = now
            self.read_until(time.monotonic() + seconds)

    # --- what a person does

    def press(self, *keys: str) -> None:
        """Press keys by Textual's names; what names no key is typed as text."""
        for key in keys:
            self._write(_bytes_of(key))

    def paste(self, text: str) -> None:
        """Paste ``text`` as a terminal does (bracketed)."""
        self._write(f"\x1b[200~{text}\x1b[201~".encode("utf-8", "surrogatepass"))

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    # --- how it ends

    @property
    def pid(self) -> int:
        """The program's process id."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        """The program has not ended."""
        return not select.select([self._gone], [], [], 0)[0]

    def is_cooked(self) -> bool:
        """Lines are edited and echoed by the terminal again, as a shell wants it."""
        wanted = termios.ICANON | termios.ECHO | termios.ISIG
        local: int = termios.tcgetattr(self._line)[3]
        return local & wanted == wanted

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Send the program a signal."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal's side, as when its window is closed."""
        if not self._ended:
            self._ended = True
            os.close(self._master)

    def wait_exit(self, timeout: float = PATIENCE) -> int:
        """Read until the program is gone; its exit code, or minus the signal that ended it."""
        deadline = time.monotonic() + timeout
        while not select.select([self._gone], [], [], 0)[0]:
            if not self._read(deadline - time.monotonic()) and time.monotonic() > deadline:
                raise AssertionError(f"the program did not end; the screen was:\n{self.screen()}")
        while self._read(0):
            pass
        return self._process.wait()

    def close(self) -> None:
        """End whatever is left."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self.hang_up()
        if self._gone >= 0:
            os.close(self._gone)
            os.close(self._line)
            self._gone = -1

    # --- bytes

    def _read(self, timeout: float) -> bool:
        """Take what the program has written, waiting for it; False when nothing came."""
        sources = [self._gone] if self._ended else [self._master, self._gone]
        ready = select.select(sources, [], [], max(0.0, timeout))[0]
        if self._master not in ready or self._ended:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # EIO: the program has closed its side
            data = b""
        if not data:
            self.hang_up()
            return False
        self.output += data
        self._show(self._decode(data))
        return True

    def _show(self, text: str) -> None:
        """Draw ``text``, without the sequences that pyte would print, and answer what a program waits for."""
        if self._held.startswith("\x1b]") and "\x07" not in text and "\x1b" not in text:
            self._held += text  # a long one, such as a text for the clipboard
            return
        text, self._held = self._held + text, ""
        if cut := _UNFINISHED.search(text):
            text, self._held = text[: cut.start()], text[cut.start() :]
        done = 0
        for found in _SEQUENCE.finditer(text):
            self._stream.feed(text[done : found.start()])
            done = found.end()
            if found["end"] and not found["mark"] and not found["middle"] and ":" not in found["numbers"]:
                self._screen.obey(found["numbers"], found["end"])
            elif found["mark"] == "?":
                self._private(found["numbers"], found["middle"] + found["end"])
        self._stream.feed(text[done:])

    def _private(self, numbers: str, end: str) -> None:
        if numbers == "2026":  # a frame is drawn between h and l
            self._drawing = end == "h"
            if end == "$p":
                self._write(b"\x1b[?2026;2$y")
        elif end in ("h", "l"):
            self._stream.feed(f"\x1b[?{numbers}{end}")
            if numbers == "1049":
                self._screen.erase_in_display(2)

    def _write(self, data: bytes) -> None:
        """Write all of ``data``, reading meanwhile so that neither side can block the other."""
        while data and not self._ended:
            readable, writable, _ = select.select([self._master], [self._master], [], PATIENCE)
            if readable:
                self._read(0)
            elif writable:
                data = data[os.write(self._master, data[:4096]) :]
            else:
                raise AssertionError(f"the program does not read; the screen was:\n{self.screen()}")


def _own_terminal() -> None:
    """Make the pseudo-terminal the child's controlling one, so that closing it hangs the child up."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def environment(home: Path) -> dict[str, str]:
    """A person's environment with everything in ``home``, and nothing of the machine that runs the tests."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(ROOT),
        "HOME": str(home),
        "MENTORTUI_HOME": str(home / "mentortui"),
        "LANG": "nb_NO.UTF-8",
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }


def _bytes_of(key: str) -> bytes:
    if key in _KEYS:
        return _KEYS[key].encode()
    if named := re.fullmatch(r"ctrl\+([a-z])", key):
        return bytes([ord(named[1]) & 0x1F])
    if named := re.fullmatch(r"alt\+(.)", key):
        return b"\x1b" + named[1].encode()
    return key.encode()
