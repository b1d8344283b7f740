"""The keys inside a note, one line each: TextArea's own, with ids so that they can be changed and listed."""

from __future__ import annotations

from textual.binding import Binding

from mentortui.ui.keys_in_notes import KEYS_IN_NOTES

NOTE_BINDINGS = [
    Binding(keys, action, words, show=False, id=f"note.{name}") for name, keys, action, words in KEYS_IN_NOTES
]
