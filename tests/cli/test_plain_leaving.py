"""Wherever the answers end, nothing that was written is lost, and nothing written leaves no trace."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.cli.options import Options
from mentortui.cli.plain_meeting.opening import plain_meeting
from mentortui.errors import BadInput, ReadOnly
from mentortui.storage.journal import Journal
from mentortui.workbook.workbook import Workbook
from tests.cli.plain_talking import CLOSE, START, amina, meet, on_disk, reading
from tests.cli.running import Run
from tests.model.delicate.numbers import nobodys
from tests.storage.keyrings import PASSPHRASE, keyring

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "500")


LINES = (
    *START, "aaone", "aatwo", "", "/2", "aatopic", "45", "aathree", "/o", "aaaction", "2", "fri", "aawords",
    "/r", "aaword", "aameans", "aatheirs", "aaexample", "/l", "aalater", "", "/4", "o", "aatable", "1", "",
    "", "", "12.12", "d", "aathanks", "g", "g", "f", "",
)  # fmt: skip
"""A whole meeting; what is to be kept begins with aa."""


def kept(root: Path) -> str:
    """All that the disk has of Amina's mentorship, half a question too."""
    found = on_disk(root)
    records = [record for table in found.book.tables.values() for record in table.values()]
    return f"{records} {found.texts} {found.draft}"


def traces(root: Path) -> set[str]:
    return {
        f"{path.relative_to(root)} {path.read_bytes() if path.suffix == '.json' else b''!r}"
        for path in root.rglob("*")
        if path.is_file() and path.name != "index.json" and ".lock" not in path.name
    }


@pytest.mark.parametrize("count", range(len(LINES) + 1))
def test_an_end_at_any_question_loses_nothing(tmp_path: Path, count: int, capsys: Capsys) -> None:
    amina(tmp_path)
    before = traces(tmp_path)
    written = [line for line in LINES[:count] if line.startswith("aa")]
    assert meet(tmp_path, LINES[:count]) == 0
    said = capsys.readouterr().out
    found = kept(tmp_path)
    assert not [line for line in written if line not in found]
    if written:
        assert "All is kept" in said or "The meeting is kept" in said
    else:
        assert "nothing is kept" in said
        assert traces(tmp_path) == before
        assert not on_disk(tmp_path).live


@pytest.mark.parametrize("count", range(3, len(LINES) - 1, 4))
def test_and_the_meeting_goes_on_where_it_was(tmp_path: Path, count: int, capsys: Capsys) -> None:
    amina(tmp_path)
    meet(tmp_path, LINES[:count])
    before = on_disk(tmp_path)
    meeting = before.book.meeting(before.live)
    capsys.readouterr()
    meet(tmp_path, ())
    again = on_disk(tmp_path)
    assert again.book.meeting(again.live) == meeting
    assert (again.texts, again.draft) == (before.texts, before.draft)
    written = [line for line in LINES[:count] if line.startswith("aa")]
    meet(tmp_path, ("/q",))
    rest = ("", "", "", "") if again.draft.kind else ()
    meet(tmp_path, (*rest, *CLOSE))
    assert not on_disk(tmp_path).live
    assert not [line for line in written if line not in kept(tmp_path)]


def test_what_was_half_asked_is_asked_again(tmp_path: Path, capsys: Capsys) -> None:
    amina(tmp_path)
    meet(tmp_path, (*START, "/o", "aaread", "2"))
    meet(tmp_path, ("", "", "fri", "Mine."))
    (action,) = on_disk(tmp_path).book.actions()
    assert (action.what, action.owner, action.own_words) == ("aaread", "mentor", "Mine.")
    assert "An empty line keeps what stands there." in capsys.readouterr().out


def test_a_question_that_was_left_keeps_nothing(tmp_path: Path) -> None:
    amina(tmp_path)
    meet(tmp_path, (*START, "/o", "aaread", "/b", "/r", "/b", "/l", "", "/l", "/b"))
    assert not on_disk(tmp_path).live


def test_a_line_without_an_end_is_a_line(tmp_path: Path) -> None:
    amina(tmp_path)
    left = iter(["\n", "\n", "half", ""])
    plain_meeting(Options(data_dir=str(tmp_path), words=("Amina",), plain=True), lambda: next(left))
    assert on_disk(tmp_path).texts == {"since-1": "half"}


@pytest.fixture
def _as_at_a_terminal() -> Iterator[None]:
    """Ctrl C is heard, also by tests that were started in the background, where shells have it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_as_at_a_terminal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_while_it_waits_leaves_calmly(tmp_path: Path, number: int, capsys: Capsys) -> None:
    amina(tmp_path)
    told = reading((*START, "aaone"))

    def read() -> str:
        if not (line := told()):
            os.kill(os.getpid(), number)
        return line

    options = Options(data_dir=str(tmp_path), words=("Amina",), plain=True)
    assert plain_meeting(options, read) == 128 + number
    assert on_disk(tmp_path).texts == {"since-1": "aaone"}
    assert "mentortui meet Amina --plain" in capsys.readouterr().out
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_signal_in_the_middle_of_a_change_waits_for_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    amina(tmp_path)
    append = Journal.append

    def interrupted(journal: Journal, entry: dict[str, object]) -> None:
        if entry.get("i"):
            os.kill(os.getpid(), signal.SIGINT)
        append(journal, entry)

    monkeypatch.setattr(Journal, "append", interrupted)
    meet(tmp_path, (*START, "aaone", "aatwo"))
    assert on_disk(tmp_path).texts == {"since-1": "aaone"}


def _copy(source: str, target: str) -> None:
    with suppress(FileNotFoundError):  # a half-made snapshot has its own name for a moment
        shutil.copy(source, target)


def test_each_line_is_in_the_journal_before_the_next_is_read(tmp_path: Path) -> None:
    amina(tmp_path)
    seen: list[str] = []
    told = reading((*START, "aaone", "aatwo", "", "aathree"))

    def read() -> str:
        there = tmp_path / "copy"
        shutil.rmtree(there, ignore_errors=True)
        left_out = shutil.ignore_patterns("copy", "*lock*")
        shutil.copytree(tmp_path, there, ignore=left_out, copy_function=_copy)
        seen.append(kept(there))  # as after a power cut while it waits
        return told()

    plain_meeting(Options(data_dir=str(tmp_path), words=("Amina",), plain=True), read)
    for place, line in ((3, "aaone"), (4, "aatwo"), (6, "aathree")):
        assert line in seen[place]
        assert line not in seen[place - 1]


def test_an_encrypted_workbook_is_unlocked_first(tmp_path: Path, quick_keys: None, capsys: Capsys) -> None:
    root, secret = tmp_path / "data", tmp_path / "secret"
    secret.write_text(PASSPHRASE)
    keys = keyring(root)
    workbook = Workbook(root, cipher=keys)
    workbook.add_participant("Amina", mentor="Kari", language="en")
    workbook.close()
    assert meet(root, (*START, "aaone", ""), secret=str(secret)) == 0
    assert b"aaone" not in b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    meet(root, CLOSE, secret=str(secret))
    assert "The meeting is kept" in capsys.readouterr().out
    with pytest.raises(BadInput):
        meet(root, CLOSE, secret="-")


def test_problems_are_told(tmp_path: Path, run: Run) -> None:
    root = tmp_path / "data"
    amina(root)
    i18n.use("en")
    code, _said, told = run("--data-dir", str(root), "meet", "Nobody", "--plain")
    assert code == 1
    assert "Nobody" in told
    with pytest.raises(ReadOnly):
        plain_meeting(Options(data_dir=str(root), words=("Amina",), read_only=True), reading(()))
    held = Workbook(root)
    assert run("--data-dir", str(root), "meet", "--plain", "Amina")[0] == 1
    held.close()


def test_a_newcomer_is_written_in_when_both_want_it(tmp_path: Path, capsys: Capsys) -> None:
    with pytest.raises(BadInput):
        meet(tmp_path, ("",))
    with pytest.raises(BadInput):
        meet(tmp_path, ("n", "welder"), name="Oleksandr")
    assert not Workbook(tmp_path, read_only=True).entries()
    assert meet(tmp_path, ("n", nobodys(), "pharmacist", "Kari", "en", *START, "aaone")) == 0
    found = on_disk(tmp_path)
    mentorship = found.book.mentorship
    assert (mentorship.alias, mentorship.profession, mentorship.mentor, mentorship.language) == (
        "Amina", "pharmacist", "Kari", "en",
    )  # fmt: skip
    assert found.texts == {"since-1": "aaone"}
    said = capsys.readouterr().out
    assert "national identity number" in said
    assert "mentortui protect on" in said
    assert meet(tmp_path, ("n", "", "nb"), name="Oleksandr") == 0  # the mentor's name is known by now
    assert len(Workbook(tmp_path, read_only=True).entries()) == 2
