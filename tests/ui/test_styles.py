"""Only the styles of a screen that comes later are read for it, and all styles are those of Textual."""

from __future__ import annotations

from inspect import unwrap
from typing import Any

import pytest
from textual.css import stylesheet
from textual.css.parse import parse
from textual.css.stylesheet import Stylesheet

from mentortui.ui.styles import Styles

SOURCES = {
    "one": "Label { color: $ours; } #x { width: 7; }",
    "two": "Label.-loud { color: red; & > Input { height: 3; } }",
    "later": "Screen { background: $ours; } Label { color: blue; }",
}
COLOURS = {"ours": "#123456"}


def add(sheet: Stylesheet, *names: str) -> None:
    for name in names:
        sheet.add_source(SOURCES[name], read_from=(name, "sheet"), scope="Rows" if name == "two" else "")


def textual_s(colours: dict[str, str]) -> str:
    sheet = Stylesheet(variables=colours)
    add(sheet, *SOURCES)
    sheet.reparse()
    return sheet.css


def test_only_what_came_later_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noting(scope: str, css: str, *more: Any, **named: Any) -> Any:
        read.append(css)
        return parse(scope, css, *more, **named)

    monkeypatch.setattr(stylesheet, "parse", noting)
    # not what other tests have read
    monkeypatch.setattr(Stylesheet, "_parse_rules", unwrap(Stylesheet._parse_rules))
    sheet = Styles(variables=COLOURS)
    add(sheet, "one", "two")
    sheet.parse()
    assert read == [SOURCES["one"], SOURCES["two"]]
    add(sheet, "later")
    sheet.reparse()
    assert read == list(SOURCES.values())
    assert sheet.css == textual_s(COLOURS)


def test_other_colours_are_those_of_all_sources() -> None:
    sheet, other = Styles(variables=COLOURS), {"ours": "#654321"}
    add(sheet, *SOURCES)
    sheet.parse()
    assert sheet.css == textual_s(COLOURS)
    sheet.set_variables(other)
    sheet.reparse()
    assert sheet.css == textual_s(other) != textual_s(COLOURS)
