"""``list --due``: a line each, an exit code, and no words that others at the screen should not see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mentortui.cli import output
from mentortui.workbook import protection
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run

WORDS = "Norwegian language test"


def test_it_tells_counts_and_dates_and_its_exit_code(home: Path, run: Run) -> None:
    code, out, err = run("list", "--due")
    assert (code, err) == (10, "")
    assert "Amina · 1 action due soon · " in out
    assert WORDS not in out


def test_words_only_when_asked_for(home: Path, run: Run) -> None:
    assert WORDS in run("list", "--due", "--texts")[1]
    assert WORDS in run("list", "--due", "--texts", "--json")[1]
    found = json.loads(run("list", "--due", "--json")[1])
    assert WORDS not in json.dumps(found)


def test_quiet_is_only_the_code(home: Path, run: Run) -> None:
    assert run("list", "--due", "--quiet") == (10, "", "")
    assert run("list", "--due", "--quiet", "--json") == (10, "", "")


def test_nobody_is_nothing_due(run: Run) -> None:
    assert run("list", "--due") == (0, "", "")


def test_encrypted_it_never_asks(
    home: Path, run: Run, quick_keys: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_lock = Workbook(home)
    protection.protect(with_lock, "three brown goats sing", protection.new_recovery_key())
    with_lock.close()
    monkeypatch.setattr(output, "can_ask", lambda: pytest.fail("it would have asked"))
    code, out, err = run("list", "--due")
    assert (code, out) == (1, "")
    assert "--passphrase-from" in err
    (tmp_path / "pass").write_text("three brown goats sing\n")
    assert run("list", "--due", "--passphrase-from", str(tmp_path / "pass"))[0] == 10


def test_in_norwegian(home: Path, run: Run) -> None:
    assert run("--lang", "nb", "list", "--due")[0] == 10


def test_one_that_cannot_be_read_is_told_after_all_the_others(home: Path, run: Run) -> None:
    uid = Workbook(home, read_only=True).entry("Oleksandr").uid
    file = home / "mentorships" / f"{uid}.json"
    file.write_bytes(b"{")
    code, out, err = run("list", "--due")
    assert code == 1
    assert "Amina · 1 action due soon · " in out
    assert file.name in err
    file.unlink()
    code, again, err = run("list", "--due")
    assert (code, again) == (1, out)
    assert err == "The file with the notes about Oleksandr is not there.\n"
