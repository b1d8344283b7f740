"""The keys inside a note: name, keys, what they do, and their words. No terminal library here."""

from __future__ import annotations

from mentortui.i18n import N_

KEYS_IN_NOTES = (
    ("cursor_up", "up", "cursor_up", N_("Line up")),
    ("cursor_down", "down", "cursor_down", N_("Line down")),
    ("cursor_left", "left", "cursor_left", N_("Left")),
    ("cursor_right", "right", "cursor_right", N_("Right")),
    ("word_left", "ctrl+left", "cursor_word_left", N_("Word left")),
    ("word_right", "ctrl+right", "cursor_word_right", N_("Word right")),
    ("line_start", "home,ctrl+a", "cursor_line_start", N_("Start of line")),
    ("line_end", "end,ctrl+e", "cursor_line_end", N_("End of line")),
    ("page_up", "pageup", "cursor_page_up", N_("Page up")),
    ("page_down", "pagedown", "cursor_page_down", N_("Page down")),
    ("select_up", "shift+up", "cursor_up(True)", N_("Select line up")),
    ("select_down", "shift+down", "cursor_down(True)", N_("Select line down")),
    ("select_left", "shift+left", "cursor_left(True)", N_("Select left")),
    ("select_right", "shift+right", "cursor_right(True)", N_("Select right")),
    ("select_word_left", "ctrl+shift+left", "cursor_word_left(True)", N_("Select word left")),
    ("select_word_right", "ctrl+shift+right", "cursor_word_right(True)", N_("Select word right")),
    ("select_line_start", "shift+home", "cursor_line_start(True)", N_("Select to start of line")),
    ("select_line_end", "shift+end", "cursor_line_end(True)", N_("Select to end of line")),
    ("select_all", "f7", "select_all", N_("Select all")),
    ("delete_left", "backspace", "delete_left", N_("Delete left")),
    ("delete_right", "delete,ctrl+d", "delete_right", N_("Delete right")),
    ("delete_word_left", "ctrl+w,ctrl+backspace,alt+backspace", "delete_word_left", N_("Delete word left")),
    ("delete_word_right", "alt+delete", "delete_word_right", N_("Delete word right")),
    ("delete_line_start", "ctrl+u,super+backspace", "delete_to_start_of_line", N_("Delete to start of line")),
    ("delete_line_end", "ctrl+k", "delete_to_end_of_line_or_delete_line", N_("Delete to end of line")),
    ("delete_line", "ctrl+shift+k", "delete_line", N_("Delete line")),
    ("cut", "ctrl+x,super+x", "cut", N_("Cut")),
    ("copy", "ctrl+c,super+c", "copy", N_("Copy")),
    ("paste", "ctrl+v", "paste", N_("Paste")),
    ("undo", "ctrl+z,super+z", "undo", N_("Undo")),
    ("redo", "ctrl+y,super+y", "redo", N_("Redo")),
)
