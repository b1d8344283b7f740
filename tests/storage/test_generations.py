from __future__ import annotations

import datetime as dt
import errno
import itertools
import os
from pathlib import Path

import pytest

from mentortui.errors import DamagedFile, NotSaved
from mentortui.storage import codec, generations
from mentortui.storage.atomic import write_whole
from mentortui.storage.cipher import Plain
from mentortui.storage.thinning import CAP, stamp
from tests.storage.faults import faulty, killed, refuse
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
    folder.mkdir(parents=True)
    today = dt.datetime.now(dt.UTC).replace(hour=0)
    for days in range(1, 41):
        for hour in (9, 17):
            name = stamp((today - dt.timedelta(days=days)).replace(hour=hour))
            (folder / f"{name}.json").write_bytes(f"{days} {hour}".encode())
    for n in range(30):
        write_whole(path, f"now {n}".encode())
        generations.keep(path)
    left = [kept.read_bytes().decode() for kept in generations.generations(path)]
    assert left[:10] == [f"now {n}" for n in range(29, 19, -1)]
    assert {f"{days} 17" for days in range(1, 28)} <= set(left)
    assert {f"{days} 9" for days in range(1, 10)} <= set(left), "of the latest hours too"
    assert len(left) <= 76


def test_thinning_is_told_by_names_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(12):
        write_whole(path, b"%d" % n)
        generations.keep(path)

    def never(self: Path, *args: object) -> object:
        raise AssertionError(self)

    for name in ("stat", "read_bytes", "open"):
        monkeypatch.setattr(Path, name, never)
    generations.thin(path, dt.datetime.now(dt.UTC))


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


# Age

NOW = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def put(path: Path, *days_old: float) -> None:
    """Copies of these ages."""
    folder = path.parents[1] / "backups" / path.stem
    folder.mkdir(parents=True, exist_ok=True)
    for days in days_old:
        codec.save(folder / f"{stamp(NOW - days * DAY)}.json", book(str(days)), PLAIN, kind=codec.SNAPSHOT)


def ages(path: Path, now: dt.datetime = NOW) -> list[float]:
    found = [generations.when_kept(one) for one in generations.generations(path)]
    return [round((now - when) / DAY, 3) for when in found if when]


def well(path: Path) -> object:
    return codec.load(path, PLAIN)


def test_nothing_is_older_than_the_cap_where_nothing_is_saved(path: Path) -> None:
    codec.save(path, book("now"), PLAIN)
    put(path, 60, 40)
    for day in range(0, 200, 12):
        generations.drop_old(path, NOW + day * DAY, well)
        assert all(age <= CAP / DAY for age in ages(path, NOW + day * DAY))
        assert ages(path)
    copy = generations.generations(path)[0]
    assert codec.load(copy, PLAIN) == book("now")
    assert copy.stat().st_nlink == 1, "not a second name for the file"
    assert copy.stat().st_ino != path.stat().st_ino
    assert copy.stat().st_mode & 0o777 == 0o600


def test_after_a_long_time_the_old_ones_go_a_day_after_the_first_look(path: Path) -> None:
    codec.save(path, book("now"), PLAIN)
    put(path, 300, 299)
    generations.drop_old(path, NOW, well)
    assert ages(path) == [0, 299, 300]
    generations.drop_old(path, NOW + DAY, well)
    assert ages(path) == [0]


def test_a_clock_set_forward_for_an_hour_costs_nothing(path: Path) -> None:
    codec.save(path, book("now"), PLAIN)
    put(path, 3, 2, 1)
    for minute in range(0, 60, 10):
        generations.drop_old(path, NOW + 3000 * DAY + dt.timedelta(minutes=minute), well)
    assert ages(path)[1:] == [1, 2, 3]
    generations.drop_old(path, NOW, well)
    assert ages(path) == [0, 1, 2, 3], "the copy of the false time has the time now"


def test_while_the_file_cannot_be_read_its_copies_stay(path: Path) -> None:
    put(path, 300, 299)
    for day in range(3):
        generations.drop_old(path, NOW + day * DAY, well)
    path.write_bytes(b"damaged")
    for day in range(3, 6):
        generations.drop_old(path, NOW + day * DAY, well)
    assert ages(path) == [299, 300]


def test_a_clock_set_back_removes_nothing(path: Path) -> None:
    codec.save(path, book("now"), PLAIN)
    put(path, 80, 10, 2)
    generations.drop_old(path, NOW - 5000 * DAY, well)
    generations.drop_old(path, NOW - 20 * DAY, well)
    assert ages(path) == [2, 10, 80]


def dropping(folder: Path) -> tuple[Path, list[bytes]]:
    path = folder / "mentorships" / "p-1.json"
    path.parent.mkdir(parents=True)
    codec.save(path, book("now"), PLAIN)
    put(path, 300, 299, 90, 80, 1.5)
    (path.parents[1] / "backups" / "p-1" / f"{stamp(NOW + 900 * DAY)}.json").write_bytes(b"ahead")
    return path, [one.read_bytes() for one in generations.generations(path)]


@pytest.mark.fault("T4")
def test_dropping_leaves_the_newest_wherever_the_disk_refuses(tmp_path: Path) -> None:
    for at in itertools.count(1):
        path, before = dropping(tmp_path / str(at))
        with faulty(at, refuse(errno.EIO)) as disk:
            try:
                generations.drop_old(path, NOW, well)
            except NotSaved:
                assert len(generations.generations(path)) >= len(before)
        assert [one.read_bytes() for one in generations.generations(path)][:2] == [before[0], before[1]]
        generations.drop_old(path, NOW, well)
        assert ages(path) == [0, 1.5, 80]
        if not disk.reached:
            break
    assert at > 3


@pytest.mark.fault("T2")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child a fault needs fork")
def test_dropping_leaves_the_newest_wherever_it_is_killed(tmp_path: Path) -> None:
    for at in itertools.count(1):
        path, before = dropping(tmp_path / str(at))
        died = killed(lambda path=path: generations.drop_old(path, NOW, well), at)  # type: ignore[misc]
        assert [one.read_bytes() for one in generations.generations(path)][:2] == [before[0], before[1]]
        generations.drop_old(path, NOW, well)
        assert ages(path) == [0, 1.5, 80]
        if not died:
            break
