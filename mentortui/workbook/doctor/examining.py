"""All the doctor's questions, in order. What a strange machine refuses to answer is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mentortui.errors import MentortuiError
from mentortui.i18n import N_
from mentortui.workbook.doctor.answers import Line, unknown
from mentortui.workbook.doctor.clock import clock
from mentortui.workbook.doctor.disk import core_dumps, disk_of_notes, memory_on_disk
from mentortui.workbook.doctor.folder import left_over, rights, room, synced
from mentortui.workbook.doctor.machine import Machine
from mentortui.workbook.doctor.notes import copies, encryption
from mentortui.workbook.doctor.terminal import terminal
from mentortui.workbook.doctor.versions import versions

_NOT_FOUND_OUT = N_("This could not be found out here: {question}.")
_STRANGE = (OSError, ValueError, LookupError, ArithmeticError, TypeError, MentortuiError)
"""What machines that are not as others raise."""


def examine(root: Path, machine: Machine | None = None) -> Iterator[Line]:
    """A line for each question about ``root``, the notes' folder. Raises nothing and writes nothing."""
    asked = machine or Machine()
    questions: dict[str, Callable[[], Iterable[Line]]] = {
        "encryption": lambda: encryption(root),
        "copies": lambda: copies(root),
        "rights": lambda: rights(root, asked),
        "synced": lambda: synced(root, asked),
        "room": lambda: room(root, asked),
        "left": lambda: left_over(root),
        "disk": lambda: disk_of_notes(root, asked),
        "swap": lambda: memory_on_disk(asked),
        "core": lambda: core_dumps(asked),
        "clock": lambda: clock(root, asked),
        "terminal": lambda: terminal(asked),
        "versions": lambda: versions(asked),
    }
    for what, ask in questions.items():
        try:
            yield from ask()
        except _STRANGE:
            yield unknown(what, _NOT_FOUND_OUT, question=what)
