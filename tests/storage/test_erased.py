"""The list of the erased only grows, is whole or not, and what cannot be read of it puts nobody back."""

from __future__ import annotations

import datetime as dt
import errno
import stat
from pathlib import Path

import pytest

from mentortui.errors import DamagedFile, Erased, NotSaved
from mentortui.storage.erased import hashed, is_erased, merge, note_erased, read, refuse_erased
from mentortui.storage.layout import Layout
from tests.storage.faults import faulty, killed, refuse, temporaries

DAY = dt.date(2026, 11, 23)
AMINA, OLEKSANDR, THIRD = (f"01a20a69{n}e6-8366{n}b0c1d2e3f40" for n in (1, 2, 3))


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path / "notes")


def test_who_was_erased_is_known_and_nothing_else(layout: Layout) -> None:
    assert not is_erased(layout, AMINA)
    assert not layout.root.exists(), "asking writes nothing"
    note_erased(layout, AMINA, DAY)
    assert is_erased(layout, AMINA)
    assert not is_erased(layout, OLEKSANDR)
    assert read(layout.erased).days == {hashed(AMINA): DAY}
    assert AMINA.encode() not in layout.erased.read_bytes()
    assert stat.S_IMODE(layout.erased.stat().st_mode) == 0o600
    with pytest.raises(Erased):
        refuse_erased(layout, AMINA)
    refuse_erased(layout, OLEKSANDR)


def test_it_only_grows_and_the_first_day_stands(layout: Layout) -> None:
    note_erased(layout, AMINA, DAY)
    first = layout.erased.read_bytes()
    note_erased(layout, OLEKSANDR, DAY)
    note_erased(layout, AMINA, DAY + dt.timedelta(days=1))
    assert layout.erased.read_bytes().startswith(first)
    assert read(layout.erased).days == {hashed(AMINA): DAY, hashed(OLEKSANDR): DAY}


def test_another_list_is_taken_in(layout: Layout, tmp_path: Path) -> None:
    other = Layout(tmp_path / "stick")
    note_erased(layout, AMINA, DAY)
    note_erased(other, AMINA, DAY + dt.timedelta(days=1))
    note_erased(other, OLEKSANDR, DAY)
    assert merge(layout, read(other.erased)) == 1
    assert merge(layout, read(other.erased)) == 0
    assert read(layout.erased).days == {hashed(AMINA): DAY, hashed(OLEKSANDR): DAY}


def test_no_length_and_no_bit_lets_anybody_back_unnoticed(layout: Layout) -> None:
    for uid in (AMINA, OLEKSANDR):
        note_erased(layout, uid, DAY)
    data = layout.erased.read_bytes()
    whole_lines = {len(data) // 2, len(data) // 2 - 1, len(data) // 2 + 1}
    for length in set(range(len(data) - 1)) - whole_lines:
        layout.erased.write_bytes(data[:length])
        is_told(layout, OLEKSANDR)
    for at in range(len(data)):
        layout.erased.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        is_told(layout, AMINA)
        is_told(layout, OLEKSANDR)


def is_told(layout: Layout, uid: str) -> None:
    with pytest.raises((Erased, DamagedFile)):
        refuse_erased(layout, uid)


def test_a_list_that_cannot_be_read_is_not_written_over(layout: Layout) -> None:
    layout.root.mkdir()
    layout.erased.symlink_to(layout.root / "away")
    for act in (
        lambda: note_erased(layout, AMINA, DAY),
        lambda: refuse_erased(layout, AMINA),
        lambda: is_erased(layout, AMINA),
    ):
        with pytest.raises(DamagedFile):
            act()
    assert layout.erased.is_symlink()


def test_a_damaged_line_stays_and_the_list_goes_on(layout: Layout) -> None:
    note_erased(layout, AMINA, DAY)
    damaged = layout.erased.read_bytes()[:-9]
    layout.erased.write_bytes(damaged)
    note_erased(layout, OLEKSANDR, DAY)
    assert layout.erased.read_bytes().startswith(damaged)
    assert (is_erased(layout, OLEKSANDR), read(layout.erased).bad) == (True, 1)


def test_killed_or_refused_anywhere_it_is_old_or_new(layout: Layout) -> None:
    note_erased(layout, AMINA, DAY)
    old = layout.erased.read_bytes()
    seen = set()
    for act in (_die, _fail):
        for at in range(1, 20):
            layout.erased.write_bytes(old)
            clean = act(layout, at)
            found = read(layout.erased)
            assert found.bad == 0
            assert AMINA in found
            seen.add(OLEKSANDR in found)
            if clean:
                assert OLEKSANDR in found
                break
        assert clean
        assert at > 4
    assert seen == {True, False}


def _die(layout: Layout, at: int) -> bool:
    clean = not killed(lambda: note_erased(layout, OLEKSANDR, DAY), at)
    for half in temporaries(layout.root):
        half.unlink()
    return clean


def _fail(layout: Layout, at: int) -> bool:
    with faulty(at, refuse(errno.ENOSPC)) as disk:
        try:
            note_erased(layout, OLEKSANDR, DAY)
        except NotSaved:
            assert disk.reached
    return not disk.reached
