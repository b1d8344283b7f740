"""A mentorship is begun, met, shared and closed: its words are nowhere but where they should be, and nothing
was asked of any network."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentortui.workbook.workbook import Workbook
from tests.e2e.driving import Mentor, _unlock, command, ready_to_write, running, unlock
from tests.e2e.terminal import Terminal
from tests.storage.keyrings import PASSPHRASE, keyring

CANARY, PRIVATE = "grevlinghi", "fuglekasse"
"""Words that are typed and stand nowhere else."""

OUTSIDE = [Path("/tmp"), Path("/dev/shm"), Path("/var/tmp"), Path.home()]
_LARGE = 20 * 2**20
_MINE = re.compile(r"pytest-\d+|pytest-of-.*|popen-gw\d+|\.venv|site-packages|__pycache__").fullmatch
"""Folders of the tests themselves, which run side by side, and of what is installed."""


@pytest.mark.fault("T28")
@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "sealed"])
def test_the_words_are_in_the_store_and_nowhere_else(sealed: bool, tmp_path: Path) -> None:
    home, network = tmp_path / "home", tmp_path / "network.txt"
    began = time.time() - 1
    _live(home, network, sealed=sealed)
    places = {file.relative_to(home).parts[1] for file in _telling(home, began)}
    assert places == (set() if sealed else {"mentorships", "backups"} | _copied(home))
    assert not network.exists(), network.read_text()
    for place in OUTSIDE:
        assert list(_telling(place, began)) == [], place


@pytest.mark.fault("T28")
def test_it_would_be_seen(tmp_path: Path) -> None:
    """An attempt to look up a name, and a word in a file beside, are both found."""
    home, network = tmp_path / "home", tmp_path / "network.txt"
    began = time.time() - 1
    _live(home, network, "ask_the_network=1", sealed=False)
    assert "getaddrinfo" in network.read_text()
    (tmp_path / "beside.txt").write_text(f"x{CANARY}x")
    assert tmp_path / "beside.txt" in list(_telling(tmp_path, began))


def _live(home: Path, network: Path, *changes: str, sealed: bool) -> None:
    """From the first meeting, paused and gone on with, to its end, a search, a copy and a lock."""
    if sealed:
        keyring(home / "mentortui")
    env = {"TMPDIR": str(home / "tmp")}
    (home / "tmp").mkdir(parents=True)
    told = ("quick_keys=1", f"note_network={network}", *changes)
    with running(home, "--lang", "en", changes=told, env=env) as terminal:
        mentor = Mentor(terminal, "en")
        if sealed:
            unlock(terminal, "en")
        mentor.see("Welcome")
        mentor.new_participant("Amina", CANARY)
        mentor.start_meeting()
        ready_to_write(terminal)
        mentor.write(f"{CANARY} og mer")
        terminal.press("f9")
        terminal.wait_for("My own notes")
        mentor.write(PRIVATE)
        terminal.press("f9")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    with running(home, "--lang", "en", "meet", "Amina", changes=told, env=env) as terminal:
        mentor = Mentor(terminal, "en")
        if sealed:
            unlock(terminal, "en")
        _finish(terminal, mentor)
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    _told_on_the_command_line(home, sealed=sealed)


def _finish(terminal: Terminal, mentor: Mentor) -> None:
    ready_to_write(terminal)
    mentor.out_of_note()
    terminal.press("f")
    terminal.wait_for(CANARY)
    for _ in range(2):
        terminal.press("g")
        terminal.read_until(time.monotonic() + 0.3)
    terminal.press("f")
    mentor.see_summary()


def _told_on_the_command_line(home: Path, *, sealed: bool) -> None:
    """Reading, searching and looking after it leave nothing behind either."""
    secret = ("--passphrase-from", str(_secret(home))) if sealed else ()
    if sealed:
        return _read_here(home)
    assert CANARY in command(home, "show", "Amina/1", *secret)
    assert PRIVATE in command(home, "search", PRIVATE, "--private", *secret)
    command(home, "check", *secret)


def _read_here(home: Path) -> None:
    """In this process, where keys are quick."""
    workbook = Workbook(home / "mentortui", read_only=True)
    _unlock(workbook)
    assert workbook.find_index().built().find(PRIVATE)


def _secret(home: Path) -> Path:
    file = home / "secret"
    file.write_text(PASSPHRASE, encoding="utf-8")
    return file


def _copied(home: Path) -> set[str]:
    """The list of mentorships tells what they do."""
    return {"workbook.json"} if (home / "mentortui" / "workbook.json").exists() else set()


def _telling(place: Path, since: float) -> Iterator[Path]:
    """Files below ``place``, changed since then, that hold a word, as it is or in UTF-16."""
    words = [word.encode(code) for word in (CANARY, PRIVATE) for code in ("utf-8", "utf-16-le")]
    for folder, folders, files in os.walk(place):
        here = Path(folder)
        folders[:] = [name for name in folders if not _MINE(name)]
        for name in files:
            file = here / name
            try:
                about = file.lstat()
                if about.st_mtime < since or about.st_size > _LARGE or not file.is_file():
                    continue
                data = file.read_bytes()
            except OSError:
                continue
            if any(word in data for word in words):
                yield file
