"""The check reads what is kept beside the notes too, says what is safe, and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mentortui.workbook.checking import Finding, check
from mentortui.workbook.protection import new_recovery_key, protect
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, amina, opened

PASSPHRASE = "a passphrase of some length"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Amina's notes with an earlier copy and a file that was given."""
    with opened(tmp_path / "data", Clock()) as workbook:
        notebook = amina(workbook)
        uid = notebook.book.mentorship.uid
        workbook.exports.note(uid, tmp_path / "given.md", "summary", "md")
        folder = workbook.layout.backups(uid)
        folder.mkdir(parents=True, exist_ok=True)
        whole = workbook.layout.mentorship(uid).read_bytes()
        (folder / "20261120T120000000000Z.json").write_bytes(whole)
    return tmp_path / "data"


def found(root: Path, secret: str = "") -> list[Finding]:
    with closing(Workbook(root, read_only=True)) as workbook:
        if secret:
            workbook.unlock(secret)
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        findings = list(check(workbook))
        assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    return findings


def wrong(findings: list[Finding]) -> Iterator[str]:
    return (str(problem) for finding in findings for problem in finding.problems)


def test_all_is_well(root: Path) -> None:
    assert list(wrong(found(root))) == []


def test_an_earlier_copy_that_cannot_be_read_is_named(root: Path) -> None:
    (copy,) = root.glob("backups/*/20261120T120000000000Z.json")
    copy.write_bytes(copy.read_bytes()[:-9])
    (said,) = wrong(found(root))
    assert str(copy) in said
    assert "nothing has to be done" in said


def test_a_list_of_given_files_with_a_bad_line_is_named(root: Path) -> None:
    (listed,) = root.glob("exports/*.log")
    listed.write_bytes(listed.read_bytes() + b"\nx y z\n")
    (said,) = wrong(found(root))
    assert str(listed) in said
    assert "(1)" in said


def test_a_bad_list_of_the_erased_is_named(root: Path) -> None:
    (root / "erased.log").write_bytes(b"\n0 1 2\n")
    (said,) = wrong(found(root))
    assert "newest backup" in said


@pytest.mark.usefixtures("quick_keys")
def test_both_copies_of_the_keys_are_read(root: Path) -> None:
    with closing(Workbook(root)) as workbook:
        protect(workbook, PASSPHRASE, new_recovery_key())
    assert list(wrong(found(root, PASSPHRASE))) == []
    copy = root / "backups" / "keys.json"
    whole = copy.read_bytes()
    copy.write_bytes(whole[:-3])
    assert [str(copy) in said for said in wrong(found(root, PASSPHRASE))] == [True]
    copy.write_bytes(whole)
    (root / "keys.json").unlink()
    assert [str(root / "keys.json") in said for said in wrong(found(root, PASSPHRASE))] == [True]
