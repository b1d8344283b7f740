"""The note of a meeting: tells of every change before it is drawn, and draws only the lines that changed.

Textual's TextArea repaints itself whole for each key and cursor move. ``NoteArea`` turns that off
(``selection`` does not repaint) and compares how each visible line should look with how it looked last, so a
key sends one line to the terminal. Everything goes through TextArea's public methods.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.content import Content
from textual.document._document import EditResult, Location, Selection
from textual.document._document_navigator import DocumentNavigator
from textual.document._edit import Edit
from textual.expand_tabs import expand_text_tabs_from_widths
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.widgets import TextArea

from mentortui.i18n import N_
from mentortui.text import FIELD_LIMIT, clean, show
from mentortui.ui.widgets.note_keys import NOTE_BINDINGS
from mentortui.ui.widgets.wrapping import NoteWrapping, is_simple

Journal = Callable[[int, int, str], None]
"""Told of a change: where it starts, how many characters go, what comes instead. Characters of ``text``."""

# Controls of writing direction take no cell and would turn the line around; they are kept but not drawn.
_NOT_DRAWN = dict.fromkeys(
    [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)],
)


class _Line(msgspec.Struct, frozen=True):
    """All that decides how one visible line looks, beside colours and focus."""

    text: str
    last: bool
    tabs: tuple[int, ...]
    current: bool
    cursor: int | None
    selected: tuple[int, int] | None


class NoteArea(TextArea, inherit_bindings=False):
    """A note. ``journal`` hears of each change by hand, before it can be seen.

    ``Changed`` and ``SelectionChanged`` are not posted: nobody needs them, and each costs a walk up the tree.
    """

    ABOUT = N_(
        "A note. Write as you talk: every letter is kept at once. Esc leaves the note, Tab goes back to "
        "it. Ctrl Z takes back the last change."
    )

    BINDINGS = [*NOTE_BINDINGS]

    selection: Reactive[Selection] = reactive(Selection(), init=False, always_update=True, repaint=False)
    """What is selected; its end is the cursor. ``watch_selection`` repaints the lines that it changes."""

    class Overflow(Message):
        """Text that had no room in the note; ``kept`` is all of it, for the screen to place elsewhere."""

        def __init__(self, note: NoteArea, kept: str) -> None:
            super().__init__()
            self.note, self.kept = note, kept

        @property
        def control(self) -> NoteArea:
            """The note that was full."""
            return self.note

    class UndoAsked(Message):
        """Undo was asked for in the note: what was done last need not have been typed in it."""

    def __init__(
        self,
        text: str = "",
        *,
        journal: Journal,
        placeholder: str = "",
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
        read_only: bool = False,
    ) -> None:
        self._journal = journal
        self._drawn: tuple[Region, list[_Line | None]] | None = None
        self._length = 0
        super().__init__(
            clean(text),
            placeholder=Content(show(placeholder)),
            name=name,
            id=id,
            classes=classes,
            read_only=read_only,
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.disable_messages(TextArea.Changed, TextArea.SelectionChanged)
        self._take_document()

    # --- the text and its changes

    @property
    def can_undo_text(self) -> bool:
        """Is there a change in this note that ``undo`` can take back?"""
        return bool(self.history.undo_stack)

    def load_text(self, text: str) -> None:
        """Show ``text`` instead, with no history. It comes from the workbook, so the journal is not told."""
        super().load_text(clean(text))
        self._take_document()
        self.wrapped_document.wrap(self.wrap_width, self.indent_width)
        self.refresh()

    def _take_document(self) -> None:
        self.wrapped_document = self._wrapping = NoteWrapping(self.document, tab_width=self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self._length = len(self.text)
        self._drawn = None

    def edit(self, edit: Edit) -> EditResult:
        """Make a change: cleaned, within ``FIELD_LIMIT``, and journaled before anything is drawn."""
        top, bottom = self._within(edit.top), self._within(edit.bottom)
        start = self._index(top)
        removed = self._index(bottom) - start
        text = clean(edit.text)
        room = max(0, FIELD_LIMIT - self._length + removed)
        text, rest = text[:room], text[room:]
        if text or removed:
            self._journal(start, removed, text)
            self._length += len(text) - removed
        with self._wrapping.one_change():
            result = super().edit(Edit(text, top, bottom, edit.maintain_selection_offset))
        self._repaint_changes()
        if rest:
            self.post_message(self.Overflow(self, rest))
        return result

    def action_undo(self) -> None:
        """The screen knows what was done last."""
        self.post_message(self.UndoAsked())

    def undo(self) -> None:
        """Take back the latest batch of changes."""
        before = self.text
        super().undo()
        self._journal_difference(before)

    def redo(self) -> None:
        """Make the latest undone batch of changes again."""
        before = self.text
        super().redo()
        self._journal_difference(before)

    def _journal_difference(self, before: str) -> None:
        after = self.text
        self._length = len(after)
        if before != after:
            self._journal(*difference(before, after))
        self._repaint_changes()

    def _within(self, location: Location) -> Location:
        """``location``, or the end: TextArea deletes the last line up to a row that is not there."""
        row, column = location
        if row >= self.document.line_count:
            return self.document.end
        return row, min(column, len(self.document.get_line(row)))

    def _index(self, location: Location) -> int:
        row, column = location
        return sum(map(len, self.document.lines[:row])) + row + column

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """None: a note is prose, and looking for a partner may read all of it."""
        return None

    # --- what has to be drawn again

    def watch_selection(self, old: Selection, new: Selection) -> None:
        """Draw the lines that the cursor or the selection left or reached."""
        self._repaint_changes()

    def watch_show_vertical_scrollbar(self, shown: bool) -> None:
        """Draw all: the text is wrapped to another width; a hidden scroll bar has not followed it."""
        if shown:
            self.vertical_scrollbar.position = self.scroll_y
        self.refresh()

    def _repaint_changes(self) -> None:
        """Ask for a repaint of the lines that should now look otherwise than when last compared."""
        if not self.is_mounted:
            return
        area = Region.from_offset(self.scroll_offset, self.scrollable_content_region.size)
        lines = [self._line_at(y) for y in area.line_range]
        drawn, self._drawn = self._drawn, (area, lines)
        if drawn is None or drawn[0] != area:
            self.refresh()
            return
        changed = [
            Region(0, y, _width(old, new, self.size), 1)
            for y, (old, new) in enumerate(zip(drawn[1], lines, strict=True))
            if old != new
        ]
        if changed:
            self.refresh(*changed)

    def _line_at(self, y: int) -> _Line | None:
        """The look of the line ``y`` from the top of the whole text; None below its end."""
        wrapping = self.wrapped_document
        if not isinstance(wrapping, NoteWrapping) or (place := wrapping.place(y)) is None:
            return None
        row, first, end, last = place
        text = self.document.get_line(row)[first:end]
        (anchor_row, _), (cursor_row, cursor_column) = self.selection
        tabs = tuple(wrapping.tab_widths(row, first, end)) if "\t" in text else ()
        cursor = None
        if row == cursor_row and first <= cursor_column < end + last:
            cursor = cursor_column - first
        selected = None
        if min(anchor_row, cursor_row) <= row <= max(anchor_row, cursor_row):
            selected = self._selected(row, first, end)
        return _Line(text, last, tabs, row == cursor_row, cursor, selected)

    def _selected(self, row: int, first: int, end: int) -> tuple[int, int] | None:
        """What is selected of columns ``first`` to ``end`` of ``row``; (0, 0) is an empty line, all of it."""
        (top_row, top), (bottom_row, bottom) = sorted(self.selection)
        if (top_row, top) == (bottom_row, bottom):
            return None
        if first == end == 0 and row != self.selection.end[0]:
            return 0, 0
        start = max(first, top) if row == top_row else first
        stop = min(end, bottom) if row == bottom_row else end
        return (start - first, stop - first) if start < stop else None

    # --- drawing

    def render_line(self, y: int) -> Strip:
        """Line ``y`` of the widget, as TextArea draws it, from that line's own characters alone."""
        if self._length == 0 and self.placeholder:
            return super().render_line(y)
        base = self.rich_style
        line = self._line_at(self.scroll_offset.y + y)
        if line is None:
            return Strip.blank(self.size.width, base)
        row_style = base
        drawn = Text(line.text + (" " if line.last else ""), end="", no_wrap=True)
        if line.current and self.highlight_cursor_line:
            row_style = self._style("cursor-line")
            drawn.stylize(row_style)
        if line.selected == (0, 0):
            drawn = Text("▌", end="", no_wrap=True)
            drawn.stylize(Style(color=self._style("selection").bgcolor))
        elif line.selected:
            drawn.stylize(self._style("selection"), *line.selected)
        if line.cursor is not None and self.has_focus and self.show_cursor:
            drawn.stylize(self._style("cursor"), line.cursor, line.cursor + 1)
        drawn = expand_text_tabs_from_widths(drawn, list(line.tabs))
        segments = drawn.render(self.app.console)
        if not line.text.isascii():
            segments = (
                Segment(part.translate(_NOT_DRAWN), style, control) for part, style, control in segments
            )
        strip = Strip(segments, drawn.cell_len)
        return strip.extend_cell_length(self.scrollable_content_region.width, row_style).apply_style(base)

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"text-area--{part}")


def _width(old: _Line | None, new: _Line | None, size: Size) -> int:
    """How many cells from the left may differ between two looks of a line."""
    if old is None or new is None or old.current != new.current:
        return size.width
    if not (is_simple(old.text) and is_simple(new.text)):  # terminals disagree on how wide such a line is
        return size.width
    return min(size.width, max(len(old.text), len(new.text)) + 1)


def difference(before: str, after: str) -> tuple[int, int, str]:
    """The one change that makes ``after`` of ``before``: start, characters removed, text inserted."""
    start = _same(before, after)
    limit = min(len(before), len(after)) - start
    end = _same(before[::-1][:limit], after[::-1][:limit])
    return start, len(before) - start - end, after[start : len(after) - end]


def _same(one: str, other: str) -> int:
    """How many characters the two begin with alike: by halves, so a long text costs few comparisons."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
