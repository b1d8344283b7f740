"""A line of a note: journaled as it is entered, taken back, or written anew."""

from __future__ import annotations

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import WentBack, place_of
from mentortui.cli.plain_meeting.table import Table, Typed
from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.text import FIELD_LIMIT


def add_line(table: Table, key: str, line: str) -> None:
    """Put ``line`` at the end of a note. What it has no room for goes to a file, never into nothing."""
    before = table.live.text(key)
    start = len(before)
    inserted = f"\n{line}" if before and not before.endswith("\n") else line
    room = FIELD_LIMIT - start
    if len(inserted) > room:
        _keep_rest(table, inserted[max(room, 0) :])
        inserted = inserted[: max(room, 0)]
    if inserted:
        _type(table, Typed(key, start, "", inserted))
    table.tell_trouble()
    table.ask_if_needed(line)


def _type(table: Table, typed: Typed) -> None:
    table.live.edit_text(typed.key, typed.start, len(typed.removed), typed.inserted)
    table.typed.append(typed)


def _keep_rest(table: Table, rest: str) -> None:
    try:
        file = table.sitting.keeper.keep_overflow(rest)
    except MentortuiError as problem:
        telling.say(str(problem))
    else:
        telling.say(_("The note is full. The rest of what you wrote is kept in {file}.", file=file))


def take_back_line(table: Table) -> bool:
    """Take back what was typed last, when nothing was done since; whether there was anything."""
    if not table.typed or not table.live.undo_is_text(table.typed[-1].key):
        return False
    key, start, removed, inserted = table.typed.pop()
    table.live.edit_text(key, start, len(inserted), removed)
    telling.say(_("Taken back: {what}.", what=inserted.strip() or removed.strip()))
    table.tell_trouble()
    return True


def rewrite_line(table: Table, key: str) -> None:
    """Choose a line of a note by its number, and say it otherwise; a lone - takes it away."""
    rows = table.live.text(key).split("\n")
    places = [place for place, row in enumerate(rows) if row.strip()]
    if not places:
        telling.say(_("Nothing is written here yet."))
        return
    for number, place in enumerate(places, 1):
        telling.item(rows[place], number)
    try:
        said = table.asking.field(_("Which line? Write its number, or nothing"))
        chosen = place_of(said, len(places))
        if chosen is None:
            return
        place = places[chosen]
        new = table.asking.field(_("Say it in other words"), rows[place])
    except WentBack:
        return
    _put(table, key, rows, place, new)


def _put(table: Table, key: str, rows: list[str], place: int, new: str) -> None:
    if new == rows[place]:
        return
    start = sum(len(row) + 1 for row in rows[:place])
    gone = len(rows[place])
    if not new:  # the line end goes with it: the one after, or before the last line
        is_last = place == len(rows) - 1
        start -= int(is_last and start > 0)
        gone += int(len(rows) > 1)
    text = table.live.text(key)
    _type(table, Typed(key, start, text[start : start + gone], new))
    table.tell_trouble()
    table.ask_if_needed(new)


def read_out(text: str) -> None:
    """Every line that is written."""
    for row in text.split("\n"):
        if row.strip():
            telling.say(row, "| ", "| ")
