"""The quick wrapping breaks lines exactly where Textual's own does."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.document._document import Document
from textual.document._wrapped_document import WrappedDocument

from mentortui.ui.widgets.wrapping import NoteWrapping

WORDS = ["a", "ord", " ", "  ", "å–", "x" * 13, "et langt ord ", "."]
SIMPLE = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
ANY = st.text(st.sampled_from("ab å\t日\u0301👩\u200d–\n"), max_size=12)


@settings(max_examples=60, deadline=None)
@given(
    start=SIMPLE.map(lambda text: (text + " og ") * 30),
    width=st.integers(2, 30),
    edits=st.lists(st.tuples(st.integers(0, 600), st.integers(0, 40), SIMPLE | ANY), max_size=5),
)
def test_breaks_are_textuals(start: str, width: int, edits: list[tuple[int, int, str]]) -> None:
    document = Document(start)
    ours = NoteWrapping(document, width)
    for at, removed, text in edits:
        size = len(document.text)
        begin, end = (document.get_location_from_index(min(index, size)) for index in (at, at + removed))
        result = document.replace_range(begin, end, text)
        with ours.one_change():
            ours.wrap_range(begin, end, result.end_location)
        fresh = WrappedDocument(document, width)
        for table in ("_wrap_offsets", "_offset_to_line_info", "_line_index_to_offsets", "_tab_width_cache"):
            assert getattr(ours, table) == getattr(fresh, table), table
        for row in range(document.line_count):
            assert ours.get_sections(row) == fresh.get_sections(row)
            for column in {0, min(at, len(document.get_line(row))), len(document.get_line(row)) // 2}:
                assert ours.location_to_offset((row, column)) == fresh.location_to_offset((row, column))
