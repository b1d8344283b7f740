from __future__ import annotations

import datetime as dt
import random
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from mentortui.errors import DamagedFile, MentortuiError, NewerFormat
from mentortui.model.records import Action, ActionEvent, Approved, Mark, Note, Owner, Record, Word
from mentortui.storage import codec, generations, meta
from mentortui.storage.cipher import Plain
from mentortui.storage.document import Layout, checksum, encode
from mentortui.storage.meta import META, with_meta
from mentortui.storage.tiny import WholeFileStorage
from mentortui.text import clean
from tests.faults.counting import happened
from tests.storage.samples import book, tables

PLAIN = Plain()

texts = st.text(max_size=60).map(clean)
uids = st.text("0123456789abcdef-", min_size=1, max_size=12)
times = st.datetimes(timezones=st.just(dt.UTC))
common: dict[str, Any] = {"uid": uids, "created": times, "changed": times, "rev": st.integers(1, 2**40)}
plain_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
events = st.builds(ActionEvent, meeting=uids, mark=st.sampled_from(Mark), date=st.dates(), before=texts)
records: st.SearchStrategy[Record] = st.one_of(
    st.builds(Note, meeting=uids, question=texts, text=texts, **common),
    st.builds(Word, meeting=uids, word=texts, explanation=texts, **common),
    st.builds(
        Action,
        meeting=uids,
        what=texts,
        owner=st.sampled_from(Owner),
        due=st.none() | st.dates(),
        history=st.lists(events, max_size=3).map(tuple),
        **common,
    ),
    st.builds(
        Approved,
        meeting=uids,
        version=st.integers(0, 9),
        markdown=texts,
        data=st.dictionaries(texts, plain_values, max_size=3),
        **common,
    ),
)


@given(st.lists(records, max_size=8), st.dictionaries(uids, plain_values, max_size=2))
@settings(max_examples=60, deadline=None)
def test_what_is_saved_is_what_is_loaded(some: list[Record], extra: dict[str, object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "p-1.json")
        codec.save(path, tables(*some), PLAIN, kind=codec.SNAPSHOT, extra={"x": extra})
        saved = codec.load_saved(path, PLAIN, kind=codec.SNAPSHOT)
    assert saved is not None
    assert saved.tables == tables(*some)
    assert saved.meta["x"] == extra


def test_order_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    codec.save(path, book(notes=25), PLAIN)
    loaded = codec.load(path, PLAIN)
    assert loaded is not None
    assert list(loaded["notes"]) == list(book(notes=25)["notes"])


def test_plain_tinydb_opens_the_file_and_leaves_it_good(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    codec.save(path, book(), PLAIN)
    with TinyDB(path) as database:
        assert [row["what"] for row in database.table("actions").all()] == ["lese to annonser på finn.no"]
        assert database.table("meta").all()[0]["format"] == meta.FORMAT
        database.storage.write(database.storage.read())  # laid out by json, with spaces and \u escapes
    assert codec.load(path, PLAIN) == book()


def test_one_save_is_one_write_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[dict[str, Any]] = []
    monkeypatch.setattr(WholeFileStorage, "write", lambda self, data: written.append(data))
    codec.save(tmp_path / "p.json", book(), PLAIN)
    assert len(written) == 1


def test_missing_file_is_none(tmp_path: Path) -> None:
    assert codec.load(tmp_path / "p.json", PLAIN) is None


@pytest.fixture
def good(tmp_path: Path) -> bytes:
    codec.save(tmp_path / "good.json", book(), PLAIN)
    return (tmp_path / "good.json").read_bytes()


def loads(folder: Path, data: bytes) -> object:
    path = folder / "p.json"
    path.write_bytes(data)
    return codec.load(path, PLAIN)


def resealed(change: Any) -> bytes:
    """The sample file after ``change``, with a checksum that fits."""
    layout = with_meta(msgspec.to_builtins(as_layout()), codec.MENTORSHIP, {})
    change(layout)
    layout[META]["1"].pop("crc32", None)
    layout[META]["1"]["crc32"] = checksum(layout)
    return encode(layout)


def as_layout() -> Layout:
    return {
        name: {str(n): msgspec.to_builtins(record) for n, record in enumerate(table.values(), 1)}
        for name, table in book().items()
    }


@pytest.mark.fault("T7")
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 300,
        b"null",
        b"[]",
        b"{}",
        b"{",
        b'"text"',
        b"\xef\xbb\xbf{}",
        b'{"meta": []}',
        b'{"meta": {"1": null}}',
        b'{"meta": {"one": {}}}',
        b"[" * 50_000,
        b'{"meta":{"1":' * 20_000,
    ],
)
def test_never_an_empty_workbook(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DamagedFile):
        loads(tmp_path, data)
    assert (tmp_path / "p.json").read_bytes() == data


@pytest.mark.fault("T7")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"rev":1', b'"rev":NaN'),
        (b'"rev":1', b'"rev":1e999'),
        (b'"alias":"Amina"', b'"alias":"\xe5mina"'),
        (b'"alias":"Amina"', b'"alias":"\\ud800"'),
        (b'"alias":"Amina"', b'"alias":"Aminb"'),
        (b'"crc32"', b'"crc33"'),
    ],
)
def test_loose_or_changed_json_is_refused(tmp_path: Path, good: bytes, old: bytes, new: bytes) -> None:
    assert good.count(old) >= 1
    with pytest.raises(DamagedFile):
        loads(tmp_path, good.replace(old, new, 1))
    with pytest.raises(DamagedFile):
        loads(tmp_path, b"\xef\xbb\xbf" + good)


@pytest.mark.fault("T7")
def test_cut_off_anywhere_is_refused(tmp_path: Path, good: bytes) -> None:
    assert loads(tmp_path, good) == book()
    happened(len(good))
    for length in range(len(good)):
        with pytest.raises(DamagedFile):
            loads(tmp_path, good[:length])


@pytest.mark.fault("T7")
def test_flipped_bits_never_change_the_workbook_in_silence(tmp_path: Path, good: bytes) -> None:
    chance = random.Random(7)
    refused = 0
    happened(500)
    for _ in range(500):
        flipped = bytearray(good)
        flipped[chance.randrange(len(good))] ^= 1 << chance.randrange(8)
        try:
            assert loads(tmp_path, bytes(flipped)) == book()
        except DamagedFile:
            refused += 1
    assert refused == 500


@pytest.mark.parametrize(
    "change",
    [
        lambda layout: layout["notes"]["1"].update(text=5),
        lambda layout: layout["notes"]["1"].pop("uid"),
        lambda layout: layout["notes"].update({"2": layout["notes"]["1"]}),
        lambda layout: layout["actions"]["1"].update(owner="nobody"),
        lambda layout: layout["actions"]["1"].update(due="2026-02-30"),
        lambda layout: layout[META]["1"].update(format="1"),
        lambda layout: layout[META]["1"].update(format=True),
        lambda layout: layout[META]["1"].update(format=-1),
        lambda layout: layout[META]["1"].update(kind="index"),
        lambda layout: layout[META].update({"2": {}}),
    ],
)
def test_records_that_do_not_fit_are_refused(tmp_path: Path, change: Any) -> None:
    with pytest.raises(DamagedFile):
        loads(tmp_path, resealed(change))


def test_unknown_fields_of_the_same_format_are_passed_over(tmp_path: Path) -> None:
    assert loads(tmp_path, resealed(lambda layout: layout["notes"]["1"].update(mood="fine"))) == book()


@pytest.mark.fault("T7")
def test_newer_format_is_told_apart_and_left_alone(tmp_path: Path) -> None:
    data = resealed(lambda layout: layout[META]["1"].update(format=meta.FORMAT + 1, kind=codec.MENTORSHIP))
    with pytest.raises(NewerFormat):
        loads(tmp_path, data)
    assert (tmp_path / "p.json").read_bytes() == data


def test_text_that_cannot_be_utf8_leaves_the_file_as_it_was(tmp_path: Path, good: bytes) -> None:
    path = tmp_path / "good.json"
    with pytest.raises(ValueError, match="surrogates"):
        codec.save(path, book("\ud800"), PLAIN)
    assert path.read_bytes() == good


def test_extra_cannot_take_the_names_of_meta(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="format"):
        codec.save(tmp_path / "p.json", book(), PLAIN, extra={"format": 7})


def old_file(path: Path, patch: pytest.MonkeyPatch) -> bytes:
    """A file of format 0, in which a note's text was called ``body``; and the step from it to format 1."""
    layout = as_layout()
    note = layout["notes"]["1"]
    note["body"] = note.pop("text")
    with patch.context() as at_zero:
        at_zero.setattr(meta, "FORMAT", 0)
        path.write_bytes(encode(with_meta(layout, codec.MENTORSHIP, {})))

    def step(raw: Layout) -> Layout:
        for document in raw["notes"].values():
            document["text"] = document.pop("body")
        return raw

    patch.setitem(codec.MIGRATIONS, 0, step)
    return path.read_bytes()


def test_older_format_is_migrated_on_a_copy_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mentorships" / "p-1.json"
    path.parent.mkdir()
    old = old_file(path, monkeypatch)
    loaded = codec.load(path, PLAIN)
    assert loaded == book()
    assert path.read_bytes() == old
    codec.save(path, loaded, PLAIN)
    assert codec.load(path, PLAIN) == book()
    assert [kept.read_bytes() for kept in generations.generations(path)] == [old]


def test_older_format_without_a_step_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old_file(tmp_path / "p.json", monkeypatch)
    monkeypatch.delitem(codec.MIGRATIONS, 0)
    with pytest.raises(MentortuiError):
        codec.load(tmp_path / "p.json", PLAIN)


class Backwards(Plain):
    """A cipher for tests: turns the bytes round and binds them to their name."""

    def seal(self, data: bytes, name: str) -> bytes:
        return name.encode() + b"\n\0" + data[::-1]

    def open(self, data: bytes, name: str) -> bytes:
        found, _, rest = data.partition(b"\n\0")
        if found != name.encode():
            raise DamagedFile("sealed under another name")
        return rest[::-1]


def test_cipher_stands_between_codec_and_disk(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    codec.save(path, book(), Backwards())
    assert b'"meta"' not in path.read_bytes()
    assert codec.load(path, Backwards()) == book()
    copy = path.rename(tmp_path / "copy.json")
    with pytest.raises(DamagedFile):
        codec.load(copy, Backwards())
    assert codec.load(copy, Backwards(), name="p.json") == book()


def test_storage_serves_tinydb(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    with TinyDB(path, PLAIN, storage=WholeFileStorage) as database:
        database.table("words").insert({"word": "lyse ut"})
        assert database.table("words").all() == [{"word": "lyse ut"}]
    path.write_bytes(b"")
    with TinyDB(path, storage=WholeFileStorage) as database, pytest.raises(DamagedFile):
        database.table("words").insert({"word": "søke"})
    assert path.read_bytes() == b""
