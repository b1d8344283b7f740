"""A note tells its journal all, keeps all, and looks like Textual's own text area."""

from __future__ import annotations

import random

import pytest
from textual.widgets import TextArea
from textual.document._document import Selection
from textual import events

from mentortui.text import FIELD_LIMIT, clean
from mentortui.ui.widgets.note import NoteArea, difference
from tests.ui.widgets.note_apps import NoteApp, PlainApp, screen_cells

PIECES = [
    "a", "å", " ", "\n", "ord ", "en lang linje med mange ord som må brytes over flere linjer på skjermen ",
    "\t", "x\ty", "日本語", "👩‍🔬", "e\u0301", "x" * 60, "linje\r\nto\r\n", "a\vb\fc\x85d\u2028e", "\x00\x1b[31m\ud800z",
    "[/] [b]", "(", "–", "\u00a0", "1\n2\n3\n", "\n\n", "   ",
]  # fmt: skip
ACTIONS = [
    "cursor_up", "cursor_down", "cursor_left", "cursor_right", "cursor_word_left", "cursor_word_right",
    "cursor_line_start", "cursor_line_end", "cursor_page_up", "cursor_page_down", "cursor_up(True)",
    "cursor_down(True)", "cursor_left(True)", "cursor_word_right(True)", "select_line", "delete_left",
    "delete_left", "delete_right", "delete_word_left", "delete_word_right", "delete_to_start_of_line",
    "delete_to_end_of_line_or_delete_line", "delete_line", "cut", "paste", "undo", "undo", "redo",
]  # fmt: skip


async def step(app: NoteApp, dice: random.Random) -> None:
    """One thing a person may do in a note."""
    note = app.note
    match dice.randrange(6):
        case 0 | 1:
            await note.run_action(dice.choice(ACTIONS))
        case 2 | 3:
            note.replace(dice.choice(PIECES), *note.selection, maintain_selection_offset=False)
        case 4:
            await note._on_paste(events.Paste(dice.choice(PIECES)))
        case _:
            rows = note.document.line_count
            ends = [(dice.randrange(rows + 1), dice.randrange(30)) for _ in range(2)]
            if dice.random() < 0.5:
                note.insert(dice.choice(PIECES), note._within(ends[0]))
            else:
                note.selection = Selection(*ends)


@pytest.mark.parametrize("seed", range(3))
async def test_journal_replays_to_the_text(seed: int) -> None:
    dice = random.Random(seed)
    start = dice.choice(["", "først\n", "en\r\nto\r\n", "x" * 500])
    app = NoteApp(clean(start))
    async with app.run_test(size=(40, 12)):
        for number in range(250):
            await step(app, dice)
            assert app.journal.text == app.note.text, number
            assert clean(app.note.text) == app.note.text


@pytest.mark.parametrize("seed", range(2))
async def test_screen_is_that_of_a_plain_text_area(seed: int) -> None:
    dice = random.Random(1000 + seed)
    app, plain = NoteApp(), PlainApp()
    async with app.run_test(size=(40, 12)) as pilot:
        looks = []
        for _ in range(100):
            await step(app, dice)
            if len(app.note.text) > 1500:
                app.note.clear()
            await pilot.pause()
            # The strips come from the widget's line cache, so a line that was not repainted would show here.
            looks.append((app.note.text, app.note.selection, app.note.scroll_offset, screen_cells(app)))
    async with plain.run_test(size=(40, 12)) as pilot:
        for number, (text, selection, scroll, cells) in enumerate(looks):
            plain.area.load_text(text)
            plain.area.selection = selection
            await pilot.pause()
            plain.area.scroll_to(*scroll, animate=False, force=True)
            await pilot.pause()
            assert plain.area.scroll_offset == scroll
            for y, (theirs, ours) in enumerate(zip(screen_cells(plain), cells, strict=True)):
                assert ours == theirs, (number, y, selection, text)
