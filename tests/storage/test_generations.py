from __future__ import annotations

import errno
from pathlib import Path

import pytest

from mentortui.errors import DamagedFile
from mentortui.storage import codec, generations
from mentortui.storage.atomic import write_whole
from mentortui.storage.cipher import Plain
from tests.storage.faults import faulty
from tests.storage.samples import book

PLAIN = Plain()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "mentorships").mkdir()
    return tmp_path / "mentorships" / "p-1.json"


def test_ten_newest_are_kept_newest_first(path: Path) -> None:
    for n in range(14):
        codec.save(path, book(str(n)), PLAIN)
    kept = [codec.load(kept, PLAIN) for kept in generations.generations(path)]
    assert kept == [book(str(n)) for n in range(12, 2, -1)]
    assert generations.generations(path)[0].parent == path.parents[1] / "backups" / "p-1"


def test_many_small_changes_do_not_push_out_yesterday(path: Path) -> None:
    folder = path.parents[1] / "backups" / "p-1"
    for day in range(1, 13):
        for hour in (9, 17):
            write_whole(path, f"{day} {hour}".encode())
            kept = generations.keep(path)
            assert kept is not None
            kept.rename(folder / f"202001{day:02}T{hour:02}0000000000Z.json")
    for n in range(30):
        write_whole(path, f"now {n}".encode())
        generations.keep(path)
    left = generations.generations(path)
    assert [kept.read_bytes() for kept in left[:10]] == [f"now {n}".encode() for n in range(29, 19, -1)]
    days = [f"202001{day:02}T170000000000Z.json" for day in range(12, 3, -1)]
    assert [kept.name for kept in left[10:]] == days, "nine earlier days, and today"


def test_clock_set_back_does_not_make_the_newest_the_oldest(path: Path) -> None:
    path.write_bytes(b"1")
    first = generations.keep(path)
    assert first is not None
    ahead = first.rename(first.with_name("29991231T235959000000Z.json"))
    path.unlink()
    path.write_bytes(b"2")
    second = generations.keep(path)
    assert generations.generations(path) == [second, ahead]


def test_nothing_to_keep(path: Path) -> None:
    assert generations.keep(path) is None
    assert generations.newest_good(path, lambda generation: None) is None


def test_newest_good_passes_over_damaged_ones(path: Path) -> None:
    for n in range(4):
        codec.save(path, book(str(n)), PLAIN)
    newest, second, _ = generations.generations(path)
    newest.write_bytes(b"{")
    assert generations.newest_good(path, lambda kept: codec.load(kept, PLAIN)) == second


def test_set_aside_never_writes_over_an_earlier_one(path: Path) -> None:
    for n in range(5):
        path.write_bytes(b"damaged %d" % n)
        generations.set_aside(path)
    assert not path.exists()
    asides = generations.aside(path)
    assert [file.read_bytes() for file in asides] == [b"damaged %d" % n for n in range(4, -1, -1)]
    assert all(file.name.startswith("p-1.json.damaged-") for file in asides)


def test_restore_keeps_what_stood_there(path: Path) -> None:
    codec.save(path, book("good"), PLAIN)
    codec.save(path, book("later"), PLAIN)
    path.unlink()
    path.write_bytes(b"damaged")
    with pytest.raises(DamagedFile):
        codec.load(path, PLAIN)
    generation = generations.newest_good(path, lambda kept: codec.load(kept, PLAIN))
    assert generation is not None
    generations.restore(path, generation)
    assert codec.load(path, PLAIN) == book("good")
    assert [file.read_bytes() for file in generations.aside(path)] == [b"damaged"]
    codec.save(path, book("after"), PLAIN)
    assert codec.load(generation, PLAIN) == book("good")


def test_disk_without_hard_links_gets_a_copy(path: Path) -> None:
    def no_links(name: str, real: object, *args: object) -> object:
        assert callable(real)
        if name == "link":
            raise OSError(errno.EPERM, "no hard links here")
        return real(*args)

    codec.save(path, book("old"), PLAIN)
    with faulty(1, no_links, after=True):
        codec.save(path, book("new"), PLAIN)
    (kept,) = generations.generations(path)
    assert codec.load(kept, PLAIN) == book("old")
    assert kept.stat().st_nlink == 1


def test_symlink_is_kept_as_a_copy(path: Path) -> None:
    target = path.with_name("elsewhere")
    codec.save(target, book("old"), PLAIN)
    path.symlink_to(target)
    codec.save(path, book("new"), PLAIN)
    (kept,) = generations.generations(path)
    target.write_bytes(b"changed later")
    assert codec.load(kept, PLAIN) == book("old")
