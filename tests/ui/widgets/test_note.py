"""A note tells its journal all, keeps all, and looks like Textual's own text area."""

from __future__ import annotations

import random
from typing import Self

import pytest
from rich.cells import cell_len
from textual import events
from textual.document._document import Selection
from textual.geometry import Region
from textual.widgets import TextArea

from mentortui.text import FIELD_LIMIT, clean
from mentortui.ui.widgets.note import NoteArea, difference
from tests.ui.widgets.note_apps import Journal, NoteApp, PlainApp, screen_cells

PIECES = [
    "a", "å", " ", "\n", "ord ", "en lang linje med mange ord som må brytes over flere linjer på skjermen ",
    "\t", "x\ty", "👩‍🚀",
    "日本語", "👩‍🔬", "e\u0301", "x" * 60, "linje\r\nto\r\n", "a\vb\fc\x85d\u2028e", "\x00\x1b[31m\ud800z",
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
            action = dice.choice(ACTIONS)
            if action == "undo":  # asked for, it would come when the screen has its turn
                note.undo()
            else:
                await note.run_action(action)
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
        for _ in range(70):
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


class Repaints(NoteArea):
    """Keeps the regions that it asked to repaint; None is all of it."""

    def __init__(self, journal: Journal) -> None:
        self.asked: list[Region | None] = []
        super().__init__(journal=journal)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        self.asked += regions or [None]
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


class RepaintApp(NoteApp):
    """One note that keeps which parts of itself it asked to repaint."""

    def __init__(self) -> None:
        super().__init__()
        self.note: Repaints = Repaints(self.journal)


async def test_every_cell_that_changes_is_repainted() -> None:
    dice, app, parts = random.Random(7), RepaintApp(), 0
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        before = by_cell(app)
        for number in range(150):
            app.note.asked.clear()
            await step(app, dice)
            if app.note.wrapped_document.height > 9:
                app.note.clear()
            await pilot.pause()
            now, asked = by_cell(app), app.note.asked
            if None not in asked:
                parts += 1
                for x, y in (place for place in now if now[place] != before[place]):
                    assert any(part and part.contains(x - 2, y - 1) for part in asked), (number, x, y, asked)
            before = now
    assert parts > 50


def by_cell(app: NoteApp) -> dict[tuple[int, int], tuple[str, str]]:
    """What each cell of the screen shows; a wide character in both of its cells."""
    cells: dict[tuple[int, int], tuple[str, str]] = dict.fromkeys(
        ((x, y) for x in range(40) for y in range(12)), ("", "")
    )
    for y, line in enumerate(screen_cells(app)):
        for index, (char, style) in enumerate(line):
            x = cell_len("".join(before for before, _ in line[:index]))
            for place in range(x, x + cell_len(char)):
                cells[place, y] = (char, style)
    return cells


async def test_a_key_repaints_one_line_and_no_more() -> None:
    app = RepaintApp()
    async with app.run_test(size=(40, 12)) as pilot:
        note = app.note
        note.insert("en\nto\ntre\nfire")
        note.move_cursor((2, 3))
        await pilot.pause()
        note.asked.clear()
        await pilot.press("x")
        assert note.text == "en\nto\ntrex\nfire"
        assert {part.y if part else None for part in note.asked} == {2}
        note.asked.clear()
        await pilot.press("up")
        assert {part.y if part else None for part in note.asked} == {1, 2}


async def test_what_has_no_room_is_handed_on() -> None:
    app = NoteApp("x" * (FIELD_LIMIT - 5))
    async with app.run_test(size=(40, 12)) as pilot:
        note = app.note
        note.move_cursor(note.document.end)
        await note._on_paste(events.Paste("1234567\r\n89"))
        await pilot.press("a")
        await pilot.pause()
        assert note.text.endswith("x12345")
        assert app.overflow == "67\n89a"
        note.selection = Selection(*[(0, FIELD_LIMIT - 2), (0, FIELD_LIMIT)])
        await note._on_paste(events.Paste("abc"))
        await pilot.pause()
        assert note.text.endswith("123ab")
        assert app.overflow.endswith("c")
        assert app.journal.text == note.text


async def test_ten_megabytes_are_kept_between_note_and_overflow() -> None:
    app, paste = NoteApp(), "ord og ord\n" * 950_000
    async with app.run_test(size=(40, 12)) as pilot:
        await app.note._on_paste(events.Paste(paste))
        await pilot.pause()
        assert app.note.text + app.overflow == paste
        assert app.journal.count == 1


async def test_the_journal_hears_before_the_text_changes() -> None:
    app, seen = NoteApp("a"), []
    app.note._journal = lambda start, removed, inserted: seen.append(
        (app.note.text, start, removed, inserted)
    )
    async with app.run_test() as pilot:
        app.note.move_cursor((0, 1))
        await pilot.press("b")
        assert seen == [("a", 1, 0, "b")]


async def test_loading_is_clean_and_not_journaled() -> None:
    app = NoteApp("før")
    async with app.run_test(size=(40, 12)) as pilot:
        app.note.load_text("nytt\x1b\r\n" + "ord " * 20)
        await pilot.pause()
        assert app.note.text == "nytt\n" + "ord " * 20
        assert app.journal.count == 0
        assert not app.note.can_undo_text
        assert app.note.virtual_size.height == 4
        app.journal.text = app.note.text
        await pilot.press("x", "ctrl+z")
        assert app.journal.text == app.note.text == "nytt\n" + "ord " * 20


async def test_no_control_of_the_terminal_or_of_direction_is_drawn() -> None:
    app = NoteApp()
    async with app.run_test(size=(40, 12)) as pilot:
        await app.note._on_paste(events.Paste("a\x1b]0;x\x07\x9bb\u202ec\u2066[/] [@click=app.quit]z"))
        await pilot.pause()
        screen = "".join(char for line in screen_cells(app) for char, _ in line)
        assert "a]0;xbc[/] [@click=app.quit]z" in screen
        assert "\u202e" in app.note.text


async def test_the_cursor_is_steady_and_keys_have_names() -> None:
    app = NoteApp()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert not app.note.cursor_blink
        ids = [binding.id for binding in app.note._bindings.key_to_bindings["ctrl+z"]]
        assert ids == ["note.undo"]
        plain = TextArea()._bindings.key_to_bindings
        assert set(app.note._bindings.key_to_bindings) == set(plain) - {"ctrl+pageup", "ctrl+pagedown", "f6"}


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [("", "a", (0, 0, "a")), ("aa", "aaa", (2, 0, "a")), ("abc", "ac", (1, 1, "")), ("ab", "ab", (2, 0, ""))],
)
def test_smallest_difference(before: str, after: str, change: tuple[int, int, str]) -> None:
    assert difference(before, after) == change


def test_textual_still_has_what_the_note_builds_on() -> None:
    """The names that are neither documented nor checked by types; a Textual that renames one fails here."""
    area = TextArea("a\nb")
    for table in ("_wrap_offsets", "_offset_to_line_info", "_line_index_to_offsets", "_tab_width_cache"):
        assert len(getattr(area.wrapped_document, table)) == 2, table
    assert isinstance(NoteArea(journal=lambda *_: None).selection, Selection)
    assert TextArea.edit.__code__.co_varnames[:2] == ("self", "edit")
    assert {"undo", "redo"} <= set(
        TextArea.action_undo.__code__.co_names + TextArea.action_redo.__code__.co_names
    )
