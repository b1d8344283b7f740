"""The window that the program is drawn in."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.i18n import N_
from mentortui.workbook.doctor.answers import Line, look, ok, unknown
from mentortui.workbook.doctor.machine import Machine

COLUMNS, LINES = 80, 24

_NOT_THERE = N_("The answers do not go to a window now, so nothing can be said of it.")
_SIZE = N_("The window has {columns} columns and {lines} lines.")
_SMALL = N_("The window has {columns} columns and {lines} lines, which is little.")
_LARGER = N_("Make the window larger or the letters smaller: 80 columns and 24 lines are enough.")
_LETTERS = N_("The window shows all letters (UTF-8).")
_NO_LETTERS = N_("The window may not show æ, ø and å, or letters of other languages.")
_SET_LETTERS = N_("Choose UTF-8 in the window's settings, or set LANG to nb_NO.UTF-8.")
_LETTERS_UNKNOWN = N_("Whether the window shows all letters is not known.")
_COLOURS = N_("The window shows colours.")
_FEW_COLOURS = N_("The window may show few colours or none. Nothing is told by colour alone.")
_FAR = N_("You sit at another machine (SSH): the notes lie here, and copying goes to yours.")
_WITHIN = N_("The window lies in tmux or screen, which remembers what was shown.")
_OWN = N_("The window belongs to this machine.")


def terminal(machine: Machine) -> Iterator[Line]:
    """Size, letters, colours, and what lies between it and the person."""
    found = machine.terminal()
    if not found.is_there:
        yield unknown("size", _NOT_THERE)
    elif found.columns < COLUMNS or found.lines < LINES:
        yield look("size", _SMALL, _LARGER, columns=found.columns, lines=found.lines)
    else:
        yield ok("size", _SIZE, columns=found.columns, lines=found.lines)
    yield _letters(found.encoding)
    yield _colours(machine)
    yield _between(machine)


def _letters(encoding: str) -> Line:
    if not encoding:
        return unknown("letters", _LETTERS_UNKNOWN, _SET_LETTERS)
    if encoding.casefold().replace("-", "") == "utf8":
        return ok("letters", _LETTERS)
    return look("letters", _NO_LETTERS, _SET_LETTERS)


def _colours(machine: Machine) -> Line:
    term = machine.env.get("TERM", "")
    has_many = machine.env.get("COLORTERM") or "256" in term or machine.env.get("WT_SESSION")
    if has_many and "NO_COLOR" not in machine.env:
        return ok("colours", _COLOURS)
    return unknown("colours", _FEW_COLOURS)


def _between(machine: Machine) -> Line:
    if machine.env.get("SSH_CONNECTION"):
        return ok("place", _FAR)
    if machine.env.get("TMUX") or machine.env.get("STY"):
        return ok("place", _WITHIN)
    return ok("place", _OWN)
