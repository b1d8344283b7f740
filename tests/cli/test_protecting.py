"""Encrypting from the command line, and every other command on notes that are encrypted."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mentortui.cli import output
from mentortui.workbook import protection
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run

PASSPHRASE = "fem rolige ord på rad"
OTHER = "noe helt annet å huske"


@pytest.fixture(autouse=True)
def _quick(quick_keys: None) -> None:
    """Guesses cost nothing."""


@pytest.fixture
def said(tmp_path: Path) -> Callable[..., str]:
    """A file with these lines; its name."""

    def write(*lines: str) -> str:
        file = tmp_path / "secret"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(file)

    return write


@pytest.fixture
def sealed(home: Path, run: Run, said: Callable[..., str]) -> tuple[Path, str]:
    """The filled workbook, encrypted, and its recovery key."""
    code, out, err = run("protect", "on", "--passphrase-from", said(PASSPHRASE))
    assert (code, err) == (0, "The notes are encrypted now.\n")
    return home, out.strip()


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_on_prints_the_recovery_key_alone_and_leaves_no_name_readable(sealed: tuple[Path, str]) -> None:
    home, key = sealed
    assert len(key.split("-")) == 9
    assert b"Amina" not in everything(home)
    assert protection.fits(home, key)


@pytest.mark.parametrize("argv", [["list"], ["show", "amina"], ["search", "pharmacy"], ["check"], ["report"]])
def test_nothing_is_told_where_nobody_can_be_asked(
    sealed: tuple[Path, str], run: Run, argv: list[str]
) -> None:
    code, out, err = run(*argv)
    assert (code, out) == (1, "")
    assert "--passphrase-from" in err
    assert "Amina" not in err


def test_passphrase_and_recovery_key_both_open(
    sealed: tuple[Path, str], run: Run, said: Callable[..., str]
) -> None:
    for secret in (PASSPHRASE, sealed[1].lower()):
        code, out, _err = run("--passphrase-from", said(secret), "list")
        assert code == 0
        assert out.startswith("Amina")
    code, out, err = run("list", "--passphrase-from", said("feil ord hele veien"))
    assert (code, out) == (1, "")
    assert "feil" not in err


@pytest.mark.parametrize("lines", [[], [""], ["  "]])
def test_an_empty_file_says_what_has_to_stand_in_it(
    sealed: tuple[Path, str], run: Run, said: Callable[..., str], lines: list[str]
) -> None:
    code, out, err = run("list", "--passphrase-from", said(*lines))
    assert (code, out) == (1, "")
    assert "Line 1" in err
    assert run("list", "--passphrase-from", "/no/such/file")[0] == 1


def test_the_first_line_of_standard_input_will_do(
    sealed: tuple[Path, str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.TextIOWrapper(io.BytesIO(f"{PASSPHRASE}\nmore\n".encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", data)
    assert run("list", "--passphrase-from", "-")[1].startswith("Amina")


def test_a_person_is_asked_three_times(
    sealed: tuple[Path, str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["feil en", "feil to", PASSPHRASE])
    monkeypatch.setattr(output, "can_ask", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(answers))
    assert run("list")[1].startswith("Amina")
    answers = iter(["feil en", "feil to", "feil tre", PASSPHRASE])
    assert run("list")[0] == 1


def test_a_person_writes_all_twice_and_the_key_back(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(output, "can_ask", lambda: True)
    before = everything(home)
    for wrong in ([PASSPHRASE, OTHER], ["kort"], [PASSPHRASE, PASSPHRASE, "AAAA"]):
        answers = iter(wrong)
        monkeypatch.setattr("getpass.getpass", lambda prompt, answers=answers: next(answers))
        assert run("protect", "on")[0] == 1
        assert everything(home) == before
    key = protection.new_recovery_key()
    monkeypatch.setattr(protection, "new_recovery_key", lambda: key)
    monkeypatch.setattr("getpass.getpass", lambda prompt: key.lower() if "recovery" in prompt else PASSPHRASE)
    assert run("protect", "on")[0] == 0
    assert protection.fits(home, PASSPHRASE)


def test_what_opens_them_can_be_changed(sealed: tuple[Path, str], run: Run, said: Callable[..., str]) -> None:
    home, key = sealed
    assert run("protect", "passphrase", "--passphrase-from", said(PASSPHRASE, OTHER))[0] == 0
    assert protection.fits(home, OTHER)
    assert not protection.fits(home, PASSPHRASE)
    code, out, _err = run("protect", "recovery", "--passphrase-from", said(OTHER))
    assert code == 0
    assert protection.fits(home, out.strip())
    assert not protection.fits(home, key)
    code, out, _err = run("protect", "new-key", "--passphrase-from", said(OTHER, PASSPHRASE))
    assert code == 0
    assert protection.fits(home, PASSPHRASE)
    assert run("list", "--passphrase-from", said(out.strip()))[1].startswith("Amina")


def test_off_gives_plain_notes_back(sealed: tuple[Path, str], run: Run, said: Callable[..., str]) -> None:
    home, _key = sealed
    assert run("protect", "off", "--passphrase-from", said("feil ord hele veien"))[0] == 1
    assert protection.is_protected(home)
    assert run("protect", "off", "--passphrase-from", said(PASSPHRASE))[0] == 0
    assert run("list")[1].startswith("Amina")
    assert not protection.is_protected(home)


def test_how_it_stands_is_told_without_unlocking(sealed: tuple[Path, str], run: Run) -> None:
    assert run("protect")[1] == "The notes are encrypted.\n"
    assert run("protect", "--json")[1].split() == ["{", '"encrypted":', "true", "}"]
    assert run("protect", "on")[0] == 1


@pytest.mark.parametrize("what", ["off", "passphrase", "recovery", "new-key"])
def test_there_is_nothing_to_change_on_plain_notes(home: Path, run: Run, what: str) -> None:
    Workbook(home).close()  # the list of mentorships is up to date
    before = everything(home)
    code, out, err = run("protect", what)
    assert (code, out) == (1, "")
    assert "not encrypted" in err
    assert everything(home) == before


def test_a_script_encrypts_with_the_real_costs(tmp_path: Path) -> None:
    root, secret = tmp_path / "home", tmp_path / "secret"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    workbook = Workbook(root)
    workbook.add_participant("Amina")
    workbook.close()

    def run(*argv: str, given: str = "") -> subprocess.CompletedProcess[str]:
        env = os.environ | {"MENTORTUI_HOME": str(root), "LANGUAGE": "en", "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "mentortui", "--lang", "en", *argv]
        here = Path(__file__).parents[2]
        return subprocess.run(
            command, env=env, cwd=here, input=given, capture_output=True, text=True, timeout=60, check=False
        )

    done = run("protect", "on", "--passphrase-from", str(secret))
    assert done.returncode == 0, done.stderr
    assert stat.S_IMODE((root / "keys.json").stat().st_mode) == 0o600
    locked = run("list")
    assert (locked.returncode, locked.stdout) == (1, "")
    assert run("list", "--passphrase-from", "-", given=done.stdout).stdout.startswith("Amina")
