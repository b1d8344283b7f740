"""Whatever is typed stands in every format as the text it is: a file of it is built as a harmless one is."""

from __future__ import annotations

import io
import json
import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from mentortui.cli import output
from mentortui.sharing.blocks import one_line
from mentortui.sharing.formats import FORMATS, file_name
from mentortui.sharing.handout import Handout
from mentortui.text import clean_line
from tests.sharing.exporting import export
from tests.sharing.hostile import HOSTILE, NAMES, full, practice
from tests.sharing.hostile_reading import READERS, Found

pytestmark = pytest.mark.fault("T18", "T19", "T22")

HARMLESS = "ord"
OBEYED = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f]")
"""What a terminal may obey, or a program stop at. CR is looked at by itself."""
BINARY = ("pdf",)
WITH_CR = ("ics", "eml")
QUICK = [form for form in FORMATS if form not in BINARY]


def of(form: str, text: str, *, name: str = "") -> Handout:
    """A handout that fits a format."""
    handout = full(text, name=name)
    return handout if FORMATS[form].fits(handout) else practice(text)


@cache
def written(form: str, text: str) -> bytes:
    """What a format makes of it; made once, and read in several ways."""
    return FORMATS[form].write(of(form, text))


def read(form: str, text: str) -> Found:
    return READERS[form](written(form, text))


def test_every_format_is_in_the_table() -> None:
    assert set(READERS) == set(FORMATS)
    for form in FORMATS:
        assert FORMATS[form].fits(of(form, HARMLESS))


@cache
def _harmless(form: str) -> Found:
    """The same handout with an everyday word in it."""
    return read(form, HARMLESS)


@pytest.mark.parametrize("form", QUICK)
@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_there_as_text_and_nothing_else_came_to_be(form: str, name: str) -> None:
    text = HOSTILE[name]
    found, harmless = read(form, text), _harmless(form)
    assert found.built == harmless.built
    shown = {text} if form == "json" else {one_line(text), clean_line(text)}
    flat = [" ".join(part.split()) for part in found.texts]
    assert [part for part in (flat if form != "json" else found.texts) if any(one in part for one in shown)]


@pytest.mark.parametrize("form", QUICK)
@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_that_is_obeyed_is_in_the_file(form: str, name: str) -> None:
    text = written(form, HOSTILE[name]).decode()
    assert not OBEYED.search(text)
    assert form in WITH_CR or "\r" not in text
    assert "\r" not in text.replace("\r\n", "")
    assert form == "tsv" or not re.search("[\u202a-\u202e\u2066-\u2069\u2028\u2029]", text)


def test_all_of_it_is_text_on_paper() -> None:
    """In one document, as typesetting takes its time."""
    pytest.importorskip("typst")
    texts = [one_line(text) for text in HOSTILE.values()]
    found = read("pdf", " ¦ ".join(texts))
    letters, title = found.texts
    for text in texts:
        assert text in title
        assert "".join(text.split()) in letters.replace("\u00ad", "")
    assert found.built == read("pdf", HARMLESS).built


@pytest.mark.parametrize("form", QUICK)
@pytest.mark.parametrize("terminal", [True, False])
def test_standard_output_is_never_obeyed(form: str, terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in HOSTILE.values():
        stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
        monkeypatch.setattr(stream, "isatty", lambda: terminal)
        monkeypatch.setattr(sys, "stdout", stream)
        data = written(form, text)
        if form in WITH_CR:
            output.give_exactly(data)
        else:
            output.give(data.decode())
        stream.seek(0)
        said = stream.read()
        assert said
        assert not OBEYED.search(said)
        assert not terminal or not re.search("[\u202a-\u202e\u2066-\u2069]", said)


# Names of files

WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", [*NAMES, *HOSTILE])
def test_the_file_has_a_name_that_works_everywhere(form: str, name: str) -> None:
    typed = NAMES.get(name) or HOSTILE[name]
    for handout in (full(HARMLESS, name=typed), practice(typed)):
        called = file_name(handout, form)
        stem, _dot, ending = called.rpartition(".")
        assert re.fullmatch(r"\w[\w-]*", stem)
        assert "_" not in stem
        assert ending == FORMATS[form].suffix
        assert len(called.encode()) <= 255
        assert called == unicodedata.normalize("NFC", called)
        assert not WINDOWS.fullmatch(called)
        assert called.isprintable()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_written_where_it_was_asked_for_and_nowhere_else(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "in" / "here"
    folder.mkdir(parents=True)
    file = export(full(HARMLESS, name=NAMES[name]), "md", folder)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]
    assert file.parent == folder


def test_the_table_tells_a_hole_from_none() -> None:
    """The readers see what would come to be, were it let through."""
    data = FORMATS["html"].write(full(HARMLESS))
    assert READERS["html"](data.replace(b"ord", b"<b>ord</b>", 1)).built != READERS["html"](data).built
    data = FORMATS["md"].write(full(HARMLESS))
    assert READERS["md"](data.replace(b"\nord\n", b"\n# ord\n", 1)).built != READERS["md"](data).built
    data = FORMATS["json"].write(full(HARMLESS))
    more = json.dumps({**json.loads(data), "x": 1}).encode()
    assert READERS["json"](more).built != READERS["json"](data).built
    data = FORMATS["ics"].write(full(HARMLESS))
    more = data.replace(b"END:VEVENT", b"X-A:b\r\nEND:VEVENT", 1)
    assert READERS["ics"](more).built != READERS["ics"](data).built
    data = FORMATS["eml"].write(full(HARMLESS))
    assert READERS["eml"](b"Bcc: a@x.example\r\n" + data).built != READERS["eml"](data).built
