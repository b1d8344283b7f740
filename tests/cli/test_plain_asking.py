"""What is written is understood in both languages, and what is said fits the terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui import i18n
from mentortui.cli.plain_meeting import actions_page
from mentortui.cli.plain_meeting.commands import _SAID, _WORDS, Do, Unknown, heard
from mentortui.cli.plain_meeting.wrapping import LEAST, cells, wrapped
from mentortui.model.changes import PRIVATE, Change, Operation
from mentortui.model.chapters.records import Prepared
from mentortui.model.ids import new_uid
from mentortui.workbook.workbook import Workbook
from tests.cli.plain_talking import CLOSE, START, amina, meet, on_disk

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "500")


@given(st.text(), st.integers(1, 60), st.sampled_from(["", "- ", "12. "]))
def test_no_line_is_wider_than_the_terminal_and_no_letter_is_lost(text: str, width: int, first: str) -> None:
    found = list(wrapped(text, width, first, " " * len(first)))
    assert max(map(cells, found)) <= max(width, LEAST)
    assert "".join("".join(found).split()) == "".join(f"{first}{text}".split())


@pytest.mark.parametrize(("said", "do"), [
    ("?", Do.HELP), ("/hjelp", Do.HELP), ("/B", Do.BACK), ("/tilbake", Do.BACK), ("/back", Do.BACK),
    ("/ o", Do.ACTION), ("/ord", Do.WORD), ("/w", Do.WORD), ("/senere", Do.LATER), ("/tid", Do.TIME),
    ("/slutt", Do.LEAVE), ("/4", Do.STEP_4), ("/hva?", Unknown("/hva?")), ("//b", "/b"), ("b", "b"),
    ("ask / tell", "ask / tell"),
])  # fmt: skip
def test_commands_of_both_languages(said: str, do: object) -> None:
    assert heard(said) == do
    assert isinstance(heard(said), type(do))


def test_no_word_means_two_things_and_all_are_in_the_help() -> None:
    words = [*(do.value for do in Do), *(word for found in _WORDS.values() for word in found)]
    assert len(words) == len(set(words))
    told = {do for do, _words in _SAID}
    assert told >= set(Do) - {Do.HELP, Do.STEP_2, Do.STEP_3, Do.STEP_4}
    for letters in actions_page._LETTERS.values():
        assert len(set(letters)) == len(letters) == 6


def test_what_is_not_known_is_said_and_not_kept(tmp_path: Path, capsys: Capsys) -> None:
    amina(tmp_path)
    meet(
        tmp_path, (*START, "/nonsense", "//nonsense", "/e", "1", "better", "/u", "more", "/u", "/u", "/u", "")
    )
    assert on_disk(tmp_path).live == ""
    said = capsys.readouterr().out
    assert "I do not know “/nonsense”" in said
    assert said.count("Taken back: ") == 3
    assert "There is nothing to take back." in said


def test_a_line_is_written_anew_or_taken_away(tmp_path: Path, capsys: Capsys) -> None:
    amina(tmp_path)
    meet(tmp_path, (*START, "one", "two", "three", "/e", "2", "TWO", "/e", "3", "-", "/e", "9", "/e", "/b"))
    assert on_disk(tmp_path).texts == {"since-1": "one\nTWO"}
    capsys.readouterr()
    meet(tmp_path, ("four", "/e", "1", "-"))
    assert on_disk(tmp_path).texts == {"since-1": "TWO\nfour"}
    said = capsys.readouterr().out
    assert "| one\n| TWO" in said


def test_hostile_text_is_cleaned_and_drawn_harmless(tmp_path: Path, capsys: Capsys) -> None:
    amina(tmp_path)
    meet(tmp_path, (*START, "a\x1b[2Jb\u202ec\x07", "/b"))
    said = capsys.readouterr().out
    assert on_disk(tmp_path).texts["since-1"] == "a[2Jb\u202ec"
    meet(tmp_path, ())
    said = capsys.readouterr().out
    assert "a[2Jb‹202E›c" in said
    assert "\x1b" not in said


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_twenty_columns_are_enough(
    tmp_path: Path, lang: str, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    amina(tmp_path, lang)
    monkeypatch.setenv("COLUMNS", "20")
    meet(tmp_path, (*START, "word " * 30, "/o", "read", "", "", "", "?", "/s", "/i", "", *CLOSE), lang=lang)
    said = capsys.readouterr().out
    assert max(map(cells, said.splitlines())) <= 20
    assert "\x1b" not in said
    assert not on_disk(tmp_path).live


def test_minutes_that_are_none_are_asked_for_again(tmp_path: Path, capsys: Capsys) -> None:
    amina(tmp_path)
    meet(tmp_path, ("99", "x", "1", "3", "50", "/2", "topic", "9000", "²", "abc", "55", "/g", "/t"))
    found = on_disk(tmp_path)
    meeting = found.book.meeting(found.live)
    assert (meeting.topic, meeting.minutes, meeting.extra_minutes) == ("topic", 55, 5)
    assert capsys.readouterr().out.count("between 5 and 240") == 4


def test_what_was_kept_for_later_is_taken_up(tmp_path: Path) -> None:
    amina(tmp_path)
    meet(tmp_path, (*START, "/l", "pay", "", *CLOSE))
    meet(tmp_path, (*START, "/2", "1", "", ""))
    found = on_disk(tmp_path)
    assert found.book.meeting(found.live).topic == "pay"
    assert not found.book.laters()


def test_a_meeting_is_closed_as_a_draft_or_without_a_trace(tmp_path: Path, capsys: Capsys) -> None:
    amina(tmp_path)
    meet(tmp_path, (*START, "/f", "f", "", "f", "y"))
    assert not on_disk(tmp_path).book.meetings()
    assert "nothing is kept" in capsys.readouterr().out
    meet(tmp_path, (*START, "note", "/f", "d", "thanks", "u", "u", "n", "12.12", "f", "", "f", "u", ""))
    book = on_disk(tmp_path).book
    held = book.last_held()
    assert held is not None
    assert not book.tables.get("approved")
    assert not held.edits
    assert held.next_date is not None
    assert held.next_date.day == 12


MARK = "qzfkvbn"


def test_nothing_private_is_said_together(tmp_path: Path, capsys: Capsys) -> None:
    amina(tmp_path)
    workbook = Workbook(tmp_path)
    workbook.add_participant(f"Oleksandr {MARK}", language="en")
    notebook = workbook.open(workbook.entry("Amina").uid)
    now = notebook.now()
    prepared = Prepared(uid=new_uid(), created=now, changed=now, question="guide", text=f"{MARK} guide")
    notebook.change(Operation("prepare", (Change(None, prepared),)))
    workbook.close()
    meet(tmp_path, (*START, "note"))
    workbook = Workbook(tmp_path)
    sitting = workbook.open(workbook.entry("Amina").uid).go_on()
    sitting.live.edit_text(PRIVATE, 0, 0, f"{MARK} own")
    sitting.pause()
    workbook.close()
    every = [f"/{do.value}" for do in Do if do not in (Do.LEAVE, Do.READ_BACK)]
    asked = [line for do in every for line in (do, "/b")]
    meet(tmp_path, (*asked, *([""] * 40), "l", "g", "g", "f", ""))
    meet(tmp_path, (*START, "", "", "/i", "/s", "again", "/f", "g", "g", "f", ""))
    said = capsys.readouterr().out
    assert "The meeting is kept" in said
    assert MARK not in said


def test_own_notes_are_written_and_read_out_when_alone(tmp_path: Path, capsys: Capsys) -> None:
    amina(tmp_path)
    meet(tmp_path, (*START, "note", *CLOSE[:-1], "a", f"{MARK} one", "/o", f"{MARK} two", ""))
    book = on_disk(tmp_path).book
    held = book.last_held()
    assert held is not None
    own = book.private_note(held.uid)
    assert own is not None
    assert own.text == f"{MARK} one\n{MARK} two"
    (approved,) = book.tables["approved"].values()
    assert MARK not in str(approved)
    said = capsys.readouterr().out
    assert said.index("alone at the screen") < said.index("ALONE")


WITHOUT = """
import sys
from mentortui.cli import main
assert main(["--data-dir", sys.argv[1], "meet", "Amina", "--plain"]) == 0
print(*sorted(name for name in sys.modules if "." not in name))
"""


def test_no_terminal_library_is_loaded(tmp_path: Path) -> None:
    amina(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(tmp_path)],
        input="\n\nnote\n\n/o\nread\n\n\n\n/f\ng\ng\nf\n\n",
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert not {"textual", "rich"} & set(done.stdout.splitlines()[-1].split())
    assert on_disk(tmp_path).book.last_held() is not None
    assert i18n.current() == "en"
