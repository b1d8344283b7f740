"""An encrypted workbook of the fourth format, and its key file of the first, open for ever.

The files in ``format_4_encrypted`` are those of ``format_4``, encrypted once and never made anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from mentortui.workbook.checking import check
from tests.storage import by_hand
from tests.workbook.golden import opened, read

HERE = Path(__file__).parent
PASSPHRASE = "fem rolige ord på rad"
RECOVERY = "Q67S-CF2S-YRXG-P7HB-NNTW-WKSN-TYI6-DVXI-J7WA"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERE / "format_4_encrypted", tmp_path / "notes"))


@pytest.mark.parametrize("secret", [PASSPHRASE, RECOVERY])
def test_it_holds_what_the_plain_one_holds(root: Path, secret: str, tmp_path: Path) -> None:
    plain = Path(shutil.copytree(HERE / "format_4", tmp_path / "plain"))
    workbook = opened(root, read_only=True)
    assert workbook.is_locked
    workbook.unlock(secret)
    for alias in ("Amina", "Oleksandr"):
        told, wanted = workbook.load(workbook.entry(alias).uid), read(plain, alias)
        assert msgspec.to_builtins(told.book.tables) == msgspec.to_builtins(wanted.book.tables)
    assert not any(finding.problems for finding in check(workbook))


def test_its_meeting_goes_on(root: Path) -> None:
    workbook = opened(root)
    workbook.unlock(RECOVERY)
    live = [entry for entry in workbook.entries() if entry.live]
    assert live
    sitting = workbook.open(live[0].uid).go_on()
    sitting.pause()
    workbook.close()


def test_it_is_read_without_this_program(root: Path) -> None:
    assert by_hand.notes(root, RECOVERY)


def test_nothing_is_legible_in_it(root: Path) -> None:
    assert not [path for path in root.rglob("*") if path.is_file() and b"Amina" in path.read_bytes()]
