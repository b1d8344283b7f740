from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from tinydb import TinyDB

from mentortui.errors import NewerFormat
from mentortui.storage import generations
from mentortui.storage.cipher import Plain
from mentortui.storage.document import write_layout
from mentortui.storage.index import KIND, IndexEntry, load_index, save_index
from mentortui.storage.layout import Layout
from mentortui.storage.meta import FORMAT, with_meta

PLAIN = Plain()
ENTRIES = {
    "p-2": IndexEntry(
        uid="p-2",
        alias="Oleksandr",
        profession="Sveiser",
        next_date=dt.date(2026, 12, 1),
        next_title="Arbeidsmarkedet",
        open_actions=2,
        last_held=dt.date(2026, 11, 2),
        held=3,
        live="m-1",
        themes=(1, 4),
    ),
    "p-1": IndexEntry(uid="p-1", alias="Amina"),
}


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    layout = Layout(tmp_path)
    layout.prepare()
    return layout


def test_saved_and_loaded_in_order(layout: Layout) -> None:
    assert load_index(layout, PLAIN) == {}
    save_index(layout, ENTRIES, PLAIN)
    assert list(load_index(layout, PLAIN).items()) == list(ENTRIES.items())
    with TinyDB(layout.index) as database:
        assert [row["alias"] for row in database.table("mentorships").all()] == ["Oleksandr", "Amina"]


@pytest.mark.parametrize("data", [b"", b"null", b"{}", b"[]", b'{"mentorships":{}}'])
def test_damaged_one_is_set_aside(layout: Layout, data: bytes) -> None:
    layout.index.write_bytes(data)
    assert load_index(layout, PLAIN) == {}
    assert not layout.index.exists()
    assert [file.read_bytes() for file in generations.aside(layout.index)] == [data]


@pytest.mark.parametrize("extra", [{"alias": 5}, {"alias": "A", "held": "3"}])
def test_entries_that_do_not_fit_are_damage(layout: Layout, extra: dict[str, object]) -> None:
    document = {"mentorships": {"1": {"uid": "p", **extra}}}
    write_layout(layout.index, with_meta(document, KIND, {}), PLAIN)
    assert load_index(layout, PLAIN) == {}
    assert not layout.index.exists()


@pytest.mark.parametrize("number", [FORMAT - 1, FORMAT + 1])
def test_other_formats(layout: Layout, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("mentortui.storage.meta.FORMAT", number)
        write_layout(layout.index, with_meta({}, KIND, {}), PLAIN)
    if number > FORMAT:
        with pytest.raises(NewerFormat):
            load_index(layout, PLAIN)
    else:
        assert load_index(layout, PLAIN) == {}
    assert layout.index.exists(), "an earlier list is no damaged file"


def test_reading_the_list_loads_neither_tinydb_nor_json_nor_the_records(layout: Layout) -> None:
    save_index(layout, ENTRIES, PLAIN)
    code = """
import sys, pathlib
from mentortui.storage.index import load_index
from mentortui.storage.layout import Layout
from mentortui.storage.cipher import Plain
assert load_index(Layout(pathlib.Path(sys.argv[1])), Plain())
print(sorted({"tinydb", "json", "threading", "mentortui.model.records"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(layout.root)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "[]\n"
