"""Other terminal programs that people like, run in turn with ours: start, memory, keys, idling, leaving."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.measures import Figures, keys, percentile, start_and_quit
from benchmarks.programs import Program, home, meeting
from benchmarks.workbooks import copied

PINNED = {
    "posting": ("posting==2.11.1", "tree-sitter<0.26"),  # the newest crashes under it
    "harlequin": ("harlequin==2.17.0",),
    "jrnl": ("jrnl==4.6",),
}
"""What is installed when nothing is there yet; each in an environment of its own, as they do not agree."""

_ROWS: dict[str, tuple[str, Callable[[list[float]], float]]] = {
    "start ms": ("start ms", statistics.median),
    "memory MB": ("memory MB", statistics.median),
    "key ms p50": ("key ms", statistics.median),
    "key ms p95": ("key ms", partial(percentile, share=0.95)),
    "bytes a key": ("bytes a key", statistics.median),
    "idle CPU ms": ("idle CPU ms", statistics.median),
    "quit ms": ("quit ms", statistics.median),
}
_NOT_TYPED_IN = ("home", "jrnl")
"""A list; and a prompt, where the terminal itself shows what is typed."""
_MEETING = "live meeting"
_TYPED = "ready to write something short"
_JRNL = "journals:\n  default:\n    journal: {home}/journal.txt\nversion: v4.6\n"


def report(workbook: Path, installed: Path, folder: Path, quick: bool) -> None:
    """One table: a column a program. ``installed`` keeps their environments from one time to the next."""
    install(installed)
    programs = [home(workbook), meeting(workbook), *_peers(installed)]
    print("".join(f"{name:>16}" for name in ["", *(program.name for program in programs)]), flush=True)
    found = _in_turn(programs, workbook, folder, quick)
    for row, (measured, summary) in _ROWS.items():
        values = [found[program.name].get(measured) for program in programs]
        print(f"{row:>16}" + "".join(f"{summary(each):>16.1f}" if each else f"{'-':>16}" for each in values))


def _in_turn(programs: list[Program], workbook: Path, folder: Path, quick: bool) -> dict[str, Figures]:
    """Each program once a round, each in a home that it keeps; the first round only makes all warm."""
    runs, idle = (4, 3.0) if quick else (10, 10.0)
    found: dict[str, Figures] = {program.name: defaultdict(list) for program in programs}
    for run in range(-1, runs):
        for place, program in enumerate(programs):
            own = _home(folder / str(place))
            if program.name == _MEETING:
                shutil.rmtree(own / "mentortui", ignore_errors=True)
                program = meeting(copied(workbook, own / "mentortui"))
            figures = start_and_quit(program, own)
            if run < 2 and program.name not in _NOT_TYPED_IN:
                figures |= keys(program, own, _TYPED, idle)
            for name, values in figures.items() if run >= 0 else ():
                found[program.name].setdefault(name, []).extend(values)
    return found


def _home(folder: Path) -> Path:
    """A home folder in which jrnl need not ask where to write."""
    settings = folder / ".config" / "jrnl" / "jrnl.yaml"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(_JRNL.format(home=folder), encoding="utf-8")
    return folder


def install(installed: Path) -> None:
    """An environment for each program that has none."""
    for name, pinned in PINNED.items():
        place = installed / name
        if not (place / "bin" / name).exists():
            subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
            subprocess.run([str(place / "bin" / "pip"), "install", "--quiet", *pinned], check=True)


def _peers(installed: Path) -> list[Program]:
    def started(name: str) -> tuple[str, ...]:
        return ("env", "LANG=C.UTF-8", str(installed / name / "bin" / name))  # a locale that is everywhere

    return [
        Program("posting", started("posting"), re.compile("Response"), b"\x03"),
        Program("harlequin", started("harlequin"), re.compile("Query Results")),
        Program("jrnl", started("jrnl"), re.compile("Writing Entry"), b"\x04"),
    ]
