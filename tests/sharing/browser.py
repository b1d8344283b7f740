"""A real browser without a window, whose every way out ends at a listener that writes down who asked."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import threading
from pathlib import Path
from types import TracebackType

import pytest

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no chromium or chrome on PATH to print with")

_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-domain-reliability",
    "--metrics-recording-only",
)
"""So that the browser asks for little of its own."""
_ITS_MAKERS = re.compile(r"(?:^|[/. ])(?:google|googleapis|gstatic|gvt1)\.com\b")
"""Whom a browser with a fresh profile still asks for the time and the like, whatever the page."""
_SECONDS = 60


class Listener:
    """A proxy that answers nothing; ``asked`` holds the first line of every request, or ``?``."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._listen)

    def __enter__(self) -> Listener:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._socket.close()

    def _listen(self) -> None:
        while True:
            try:
                caller, _address = self._socket.accept()
            except OSError:
                return
            with caller:
                caller.settimeout(5)
                try:
                    said = caller.recv(4096).decode(errors="replace")
                except OSError:
                    said = "?"
                # A line that nothing is said on is one that a browser that ends had ready.
                if said:
                    self.asked.append(said.partition("\r\n")[0])


def print_page(page: str, folder: Path) -> tuple[bytes, list[str]]:
    """The page as the browser prints it from a file, and what it asked the network for meanwhile.

    The page names nobody whom the browser asks on its own.
    """
    assert BROWSER is not None
    assert not _ITS_MAKERS.search(page)
    file, target = folder / "page.html", folder / "page.pdf"
    file.write_text(page, encoding="utf-8")
    with Listener() as listener:
        subprocess.run(
            [
                BROWSER,
                *_QUIET,
                f"--user-data-dir={folder / 'browser'}",
                f"--proxy-server=http://127.0.0.1:{listener.port}",
                "--proxy-bypass-list=<-loopback>",
                "--no-pdf-header-footer",
                f"--print-to-pdf={target}",
                file.as_uri(),
            ],
            check=True,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
            capture_output=True,
        )
    return target.read_bytes(), [line for line in listener.asked if not _ITS_MAKERS.search(line)]
