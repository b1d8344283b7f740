"""Backups from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.workbook.erasing import erase
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run
from tests.storage.keyrings import PASSPHRASE, make_quick


@pytest.fixture
def file(home: Path, run: Run, tmp_path: Path) -> Path:
    """A backup of the filled workbook."""
    (tmp_path / "stick").mkdir()
    code, said, _told = run("backup", str(tmp_path / "stick"))
    assert code == 0
    (made,) = (tmp_path / "stick").iterdir()
    assert str(made) in said
    assert "not encrypted" in said
    return made


def names(home: Path) -> list[str]:
    workbook = Workbook(home, read_only=True)
    return [entry.alias for entry in workbook.entries()]


def test_a_look_changes_nothing(home: Path, run: Run, file: Path) -> None:
    name = names(home)[0]
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    for argv in (("restore", str(file)), ("restore", str(file), name), ("restore", str(file), "--yes")):
        code, said, _told = run(*argv)
        assert code == 0
        assert f"{name}: " in said
        assert "the same as the notes here" in said
        assert "NAME --yes" in said
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_one_is_restored(home: Path, run: Run, file: Path) -> None:
    name = names(home)[0]
    workbook = Workbook(home)
    uid = workbook.entry(name).uid
    workbook.layout.mentorship(uid).write_bytes(b"damaged")
    workbook.close()
    assert run("restore", str(file), "Nobody", "--yes")[0] == 1
    code, said, _told = run("restore", str(file), name.upper(), "--yes")
    assert code == 0
    assert "Restored" in said
    assert run("show", name)[0] == 0


def test_the_erased_are_told_of_by_number_only(home: Path, run: Run, file: Path) -> None:
    name = names(home)[0]
    workbook = Workbook(home)
    erase(workbook, workbook.entry(name).uid)
    workbook.close()
    code, said, _told = run("restore", str(file))
    assert code == 0
    assert name not in said
    assert "1 person in it was erased" in said
    assert run("restore", str(file), name, "--yes")[0] == 1
    assert name not in names(home)


def test_all_into_an_empty_folder(home: Path, run: Run, file: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    code, said, _told = run("--data-dir", str(new), "restore", str(file))
    assert code == 0
    assert "FILE --yes" in said
    assert run("--data-dir", str(new), "restore", str(file), "--yes")[0] == 0
    assert names(new) == names(home)


def test_problems_are_told(home: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"no zip")
    for argv in (
        ("backup", str(tmp_path / "none")),
        ("restore", str(tmp_path / "none.zip")),
        ("restore", str(tmp_path / "no.zip")),
    ):
        code, _said, told = run(*argv)
        assert code == 1
        assert "Nothing was" in told or "nothing was" in told


def test_an_encrypted_one_asks_for_its_passphrase(
    home: Path, run: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mentortui.workbook.protection import new_recovery_key, protect

    make_quick(monkeypatch)
    workbook = Workbook(home)
    protect(workbook, PASSPHRASE, new_recovery_key())
    workbook.close()
    (tmp_path / "sealed").mkdir()
    assert run("backup", str(tmp_path / "sealed"))[0] == 0, "without unlocking"
    (sealed,) = (tmp_path / "sealed").iterdir()
    secrets = tmp_path / "secrets"
    secrets.write_text(f"{PASSPHRASE}\n")
    assert run("--passphrase-from", str(secrets), "restore", str(sealed))[0] == 0
    new = tmp_path / "new"
    assert run("--data-dir", str(new), "restore", str(sealed))[0] == 1
    code, said, _told = run("--data-dir", str(new), "--passphrase-from", str(secrets), "restore", str(sealed))
    assert code == 0
    assert "not here" in said
