"""Every call to the disk fails in turn, or the program dies there: what is left is the old or the new."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from mentortui.errors import NotSaved
from mentortui.storage import codec, generations
from mentortui.storage.cipher import Plain
from mentortui.storage.codec import Tables
from mentortui.storage.index import IndexEntry, load_index, save_index
from mentortui.storage.layout import Layout
from mentortui.storage.resealing import resealed
from tests.storage.ciphers import CIPHER, chosen_cipher  # noqa: F401
from tests.storage.faults import faulty, killed, refuse, temporaries
from tests.storage.samples import book

OLD, NEW = book("old"), book("new")
ERRORS = [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EINTR, errno.EPERM]


def fresh(folder: Path) -> Layout:
    """A data folder with one mentorship saved twice, so that it has a generation."""
    layout = Layout(folder)
    layout.prepare()
    codec.save(layout.mentorship("p-1"), book("first"), CIPHER)
    codec.save(layout.mentorship("p-1"), OLD, CIPHER)
    save_index(layout, entries("old"), CIPHER)
    return layout


def entries(title: str) -> dict[str, IndexEntry]:
    return {"p-1": IndexEntry(uid="p-1", alias="Amina", next_title=title)}


def found(layout: Layout) -> Tables | None:
    return codec.load(layout.mentorship("p-1"), CIPHER)


def save(layout: Layout) -> None:
    codec.save(layout.mentorship("p-1"), NEW, CIPHER)


def listing(layout: Layout) -> None:
    save_index(layout, entries("new"), CIPHER)


def restore(layout: Layout) -> None:
    path = layout.mentorship("p-1")
    generations.restore(path, generations.generations(path)[-1])


def sound(layout: Layout, new: Tables) -> None:
    """The mentorship and the list are the old or the new, and every generation is a whole one."""
    assert found(layout) in (OLD, new)
    assert [entry.next_title for entry in load_index(layout, CIPHER).values()] in (["old"], ["new"])
    for generation in generations.generations(layout.mentorship("p-1")):
        assert codec.load(generation, CIPHER, name="p-1.json") in (book("first"), OLD, new)


ACTS: list[tuple[Callable[[Layout], None], Tables]] = [
    (save, NEW),
    (listing, OLD),
    (restore, book("first")),
]


@pytest.mark.fault("T4")
@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize(("act", "new"), ACTS)
def test_old_or_new_when_the_disk_refuses(
    tmp_path: Path, act: Callable[[Layout], None], new: Tables, code: int
) -> None:
    for at in itertools.count(1):
        layout = fresh(tmp_path / str(at))
        with faulty(at, refuse(code)) as disk:
            try:
                act(layout)
                told = False
            except NotSaved:
                told = True
        sound(layout, new)
        assert temporaries(layout.root) == []
        if not told and act is not listing:
            assert found(layout) == new
        act(layout)
        sound(layout, new)
        if not disk.reached:
            assert not told
            break
    assert at > 5


@pytest.mark.fault("T4")
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
@pytest.mark.parametrize(("act", "new"), ACTS)
def test_old_or_new_when_the_disk_refuses_from_then_on(
    tmp_path: Path, act: Callable[[Layout], None], new: Tables, code: int
) -> None:
    for at in itertools.count(1):
        layout = fresh(tmp_path / str(at))
        with faulty(at, refuse(code), after=True) as disk, suppress(NotSaved):
            act(layout)
        sound(layout, new)
        if not disk.reached:
            break
        layout.sweep()
        assert temporaries(layout.root) == []


@pytest.mark.fault("T2")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child a fault needs fork")
@pytest.mark.parametrize(("act", "new"), ACTS)
def test_old_or_new_when_killed(tmp_path: Path, act: Callable[[Layout], None], new: Tables) -> None:
    for at in range(1, 60):
        layout = fresh(tmp_path / str(at))
        died = killed(lambda layout=layout: act(layout), at)  # type: ignore[misc]
        sound(layout, new)
        layout.sweep()
        assert temporaries(layout.root) == []
        if not died:
            break
        act(layout)
        sound(layout, new)
    assert not died
    assert at > 5


@pytest.mark.fault("T4")
@pytest.mark.parametrize("code", ERRORS)
def test_set_aside_moves_the_file_or_leaves_it(tmp_path: Path, code: int) -> None:
    for at in itertools.count(1):
        layout = fresh(tmp_path / str(at))
        path = layout.mentorship("p-1")
        path.write_bytes(b"damaged")
        with faulty(at, refuse(code)) as disk, suppress(NotSaved):
            generations.set_aside(path)
        places = [file for file in [path, *generations.aside(path)] if file.exists()]
        assert [file.read_bytes() for file in places] == [b"damaged"]
        if not disk.reached:
            break


@pytest.mark.fault("T4")
def test_migrating_is_old_or_new_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.storage.test_codec import old_file

    for at in itertools.count(1):
        path = tmp_path / str(at) / "mentorships" / "p-1.json"
        path.parent.mkdir(parents=True)
        old_file(path, monkeypatch)
        old = resealed(path.read_bytes(), path.name, Plain(), CIPHER)
        path.write_bytes(old)
        with faulty(at, refuse(errno.EIO)) as disk:
            loaded = codec.load(path, CIPHER)
            assert loaded == book()
            with suppress(NotSaved):
                codec.save(path, loaded, CIPHER)
        assert codec.load(path, CIPHER) == book()
        if path.read_bytes() != old:
            assert generations.generations(path)[0].read_bytes() == old
        if not disk.reached:
            break
