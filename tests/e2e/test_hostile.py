"""Bad input and bad luck in a real terminal: sizes, pastes, names, disks and files."""

from __future__ import annotations

import itertools
import json
import os
import re
import time
from pathlib import Path

import pytest

from mentortui.text import FIELD_LIMIT, show
from mentortui.workbook.workbook import Workbook
from tests.e2e.driving import (
    Mentor,
    begin_meeting,
    command,
    kept_text,
    note_on,
    on_disk,
    ready_to_write,
    running,
)
from tests.e2e.terminal import Terminal

NAMES = [
    "..",
    "-rf",
    "CON",
    "[/]",
    "[@click=app.quit]x[/]",
    "שלום",
    "e\u0301a\u0308o\u0302",
    "Ami\u202ena",
]


@pytest.mark.fault("T12")
@pytest.mark.parametrize("size", [(20, 5), (1, 1)])
def test_typing_survives_a_tiny_terminal(size: tuple[int, int], tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    with running(tmp_path, "meet", "Amina") as terminal:
        ready_to_write(terminal)
        terminal.resize(*size)
        terminal.press("liten ")
        terminal.resize(80, 24)
        terminal.wait_for("liten")
        terminal.press("stor")
        terminal.wait_for("liten stor")
    with running(tmp_path, "meet", "Amina", size=size) as terminal:
        terminal.read_until(time.monotonic() + 1)
        terminal.resize(100, 30)
        terminal.wait_for("liten stor")


@pytest.mark.fault("T12")
def test_typing_survives_a_resize_storm(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    sizes = itertools.cycle([(20, 5), (140, 45), (1, 1), (80, 24), (400, 100), (3, 60)])
    written = "".join(chr(ord("a") + place % 26) for place in range(60))
    with running(tmp_path, "meet", "Amina") as terminal:
        ready_to_write(terminal)
        for letter, size in zip(written, sizes, strict=False):
            terminal.press(letter)
            terminal.resize(*size)
        terminal.resize(80, 24)
        terminal.wait_for(written)
        terminal.kill()
        terminal.wait_exit()
    assert kept_text(tmp_path) == written


@pytest.mark.fault("T13")
def test_ten_megabytes_are_pasted(tmp_path: Path) -> None:
    """What the note cannot hold is in a file, and said so; the next key works."""
    begin_meeting(tmp_path)
    lines = "".join(f"linje {place}\n" for place in range(700_000))[: 10 * 2**20]
    _paste_and_go_on(tmp_path, lines)


@pytest.mark.fault("T13")
def test_a_line_of_a_megabyte_is_pasted(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    _paste_and_go_on(tmp_path, "ordet " * (2**20 // 6))


def _paste_and_go_on(home: Path, text: str) -> None:
    with running(home, "meet", "Amina") as terminal:
        ready_to_write(terminal)
        mentor = Mentor(terminal, "nb")
        terminal.paste(text)
        full = mentor.say("The note is full. The rest of what you pasted is kept in {file}.")[:15].encode()
        terminal.wait_until(lambda _: full in terminal.output[-100_000:], "nothing was said", timeout=90)
        mentor.key("backspace")
        terminal.press("Å")
        terminal.wait_for("Å")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    (file,) = home.rglob("overflow/*.txt")
    rest = file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o777 == 0o600
    kept = kept_text(home)
    assert kept[:-1] + text[FIELD_LIMIT - 1 : FIELD_LIMIT] + rest == text
    assert kept[-1] == "Å"


@pytest.mark.fault("T16", "T17")
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shown_as_it_is_everywhere(name: str, tmp_path: Path) -> None:
    begin_meeting(tmp_path, name)
    said = show(name) if "\u0301" not in name else "éäô"
    with running(tmp_path, size=(100, 30)) as terminal:
        mentor = Mentor(terminal, "nb")
        mentor.see("Mentorships")
        terminal.wait_for(said)
        terminal.press("enter")
        mentor.see("Themes: ")
        assert said in terminal.screen().splitlines()[0]
        terminal.press("m")
        mentor.see("TOGETHER")
        ready_to_write(terminal)
        assert said in terminal.screen().splitlines()[0]
        mentor.write("hei")
        mentor.out_of_note()
        terminal.press("f")
        terminal.wait_for(f"☐ {said}")
        terminal.press("g")
        terminal.wait_for(f"☑ {said}")
        terminal.press("g")
        terminal.wait_for("☑ Kari")
        terminal.press("f")
        mentor.see_summary()
        assert "\u202e".encode() not in terminal.output
    folder = tmp_path / "ut"
    folder.mkdir()
    with on_disk(tmp_path) as workbook:
        uid = workbook.entries()[0].uid
    command(tmp_path, "export", uid, "-o", str(folder))
    (file,) = folder.iterdir()
    assert re.fullmatch(r"[\w-]+\.md", file.name)
    assert file.name.startswith("20")


CLIPBOARD, TITLE, RED = "\x1b]52;c;SGVp\x07", "\x1b]0;tittel\x07", "\x1b[31;7mrødt\x9b2J"


@pytest.mark.fault("T16")
def test_no_sequence_of_a_person_reaches_the_terminal(tmp_path: Path) -> None:
    begin_meeting(tmp_path, f"Ami{CLIPBOARD}na")
    with running(tmp_path, "meet", "Ami") as terminal:
        ready_to_write(terminal)
        assert "Ami]52;c;SGVpna" in terminal.screen()
        terminal.paste(f"foran {CLIPBOARD}{TITLE}{RED} etter")
        terminal.wait_for("etter")
        for sequence in (CLIPBOARD, TITLE, RED, "\x1b[31;7m", "\x9b", "\x1b]52", "\x1b]0"):
            assert sequence.encode() not in terminal.output


@pytest.mark.fault("T16")
def test_a_file_with_sequences_in_it_is_not_obeyed(tmp_path: Path) -> None:
    """Something else has put them there: the file counts as damaged and stays as it is."""
    begin_meeting(tmp_path)
    (file,) = (tmp_path / "mentortui" / "mentorships").iterdir()
    name = json.dumps(f"Amina{CLIPBOARD}{RED}")
    file.write_text(file.read_text(encoding="utf-8").replace('"Amina"', name), encoding="utf-8")
    before = file.read_bytes()
    with running(tmp_path) as terminal:
        mentor = Mentor(terminal, "nb")
        mentor.see("Mentorships")
        terminal.press("enter")
        terminal.read_until(time.monotonic() + 0.5)
        assert mentor.say("Themes: ") not in terminal.screen()
        for sequence in (CLIPBOARD, RED, "\x1b[31;7m", "\x9b", "\x1b]52"):
            assert sequence.encode() not in terminal.output
    assert "\x1b" not in command(tmp_path, "list")
    assert "\x1b" not in command(tmp_path, "show", "Amina", code=1)
    assert file.read_bytes() == before


@pytest.mark.fault("T5")
def test_a_full_disk_stops_nobody(tmp_path: Path) -> None:
    """A line says so, typing goes on, and all of it is kept when there is room again."""
    begin_meeting(tmp_path)
    (journal,) = (tmp_path / "mentortui" / "live").glob("*.journal")
    most = journal.stat().st_size + 2_000
    with running(tmp_path, "meet", "Amina", changes=(f"small_disk={most}",)) as terminal:
        ready_to_write(terminal)
        written = "abcdefghij" * 12
        for place in range(0, len(written), 10):
            terminal.press(written[place : place + 10])
            terminal.wait_until(lambda s, n=place: note_on(s).endswith(written[: n + 10]), "typing stopped")  # type: ignore[misc]
        assert _banner(terminal), terminal.screen()
        _room_again(terminal)
        terminal.press("k")
        terminal.wait_until(
            lambda s: note_on(s) == written + "k" and not _banner(terminal), "still in trouble"
        )
        terminal.kill()
        terminal.wait_exit()
    assert kept_text(tmp_path) == written + "k"


def _banner(terminal: Terminal) -> bool:
    """The steps have made room for a line above them."""
    return terminal.screen().splitlines()[1][:2] not in (" ●", " ✓")


def _room_again(terminal: Terminal) -> None:
    import resource

    _soft, hard = resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (hard, hard))


@pytest.mark.fault("T7")
def test_a_file_from_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    (file,) = (tmp_path / "mentortui" / "mentorships").iterdir()
    newer = re.sub(r'"format": ?\d+', '"format":99', file.read_text(encoding="utf-8"))
    assert "99" in newer
    file.write_text(newer, encoding="utf-8")
    with running(tmp_path) as terminal:
        mentor = Mentor(terminal, "nb")
        mentor.see("Mentorships")
        terminal.press("enter")
        before = terminal.screen()
        terminal.wait_until(lambda screen: screen != before, "nothing was said")
        assert mentor.say("Themes: ") not in terminal.screen()
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert file.read_text(encoding="utf-8") == newer
    assert command(tmp_path, "show", "Amina", code=1)


@pytest.mark.fault("T7")
@pytest.mark.parametrize("damage", [b"", b"null", b'{"mentorship": {"1": '])
def test_a_damaged_file_is_recovered_by_keys(damage: bytes, tmp_path: Path) -> None:
    home = tmp_path / "mentortui"
    workbook = Workbook(home)
    notebook = workbook.add_participant("Amina", mentor="Kari")
    notebook.keep()  # a second save: the first becomes a generation
    workbook.close()
    file = workbook.layout.mentorship(notebook.uid)
    file.write_bytes(damage)
    with running(tmp_path) as terminal:
        mentor = Mentor(terminal, "nb")
        mentor.see("Mentorships")
        terminal.press("enter")
        mentor.see("The file of this mentorship is damaged.")
        assert file.read_bytes() == damage
        terminal.press("2")
        mentor.see("Go on with the earlier copy?")
        mentor.key("down")
        terminal.press("enter")
        mentor.see("Plan and start the next meeting")
        assert "Amina" in terminal.screen()
    assert any(kept.read_bytes() == damage for kept in home.rglob("*damaged*") if kept.is_file())


@pytest.mark.fault("T6")
def test_a_folder_that_cannot_be_written_to_is_opened_to_read(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    home = tmp_path / "mentortui"
    before = {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
    for path in (home, *home.rglob("*")):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        with running(tmp_path, changes=("no_override=1",) if os.geteuid() == 0 else ()) as terminal:
            mentor = Mentor(terminal, "nb")
            mentor.see("Mentorships")
            terminal.wait_for("Amina")
            assert terminal.screen().splitlines()[1].strip(), "nothing says that it is read only"
            terminal.press("enter")
            mentor.see("Themes: ")
            terminal.press("ctrl+q")
            assert terminal.wait_exit() == 0
    finally:
        for path in (home, *home.rglob("*")):
            path.chmod(0o700)
    assert before == {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
