"""What is measured in one run of a program: each measure is a list of numbers under its name."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path

from benchmarks.programs import Program
from benchmarks.session import Session

Figures = dict[str, list[float]]

TEXT = (
    "Vi snakket om hvor man finner jobber som ikke lyses ut, og hvem man kan ringe til. "
    "Neste gang ser vi på en annonse sammen, ord for ord, og skriver en kort søknad. "
)
SETTLED = 0.04
RESTED = 2.5
"""Seconds after the last key until an idle program has nothing left to do, such as to save."""


class Failed(Exception):
    """A program that never did what is measured."""


def start_and_quit(program: Program, home: Path) -> Figures:
    """Start to first usable frame, peak memory by then, and quit key to exit."""
    with Session(program, home) as session:
        ready = _ready(session)
        session.quiet(0.3)
        memory = session.peak_memory()
        pressed = session.write(program.quit)
        gone = session.exit_time()
        if gone is None:
            raise Failed(f"{program.name}: did not quit")
    return {
        "start ms": [(ready - session.born) * 1e3],
        "memory MB": [memory],
        "quit ms": [(gone - pressed) * 1e3],
    }


def keys(program: Program, home: Path, text: str = TEXT, idle: float = 0) -> Figures:
    """A typed key to the frame that shows it, bytes written for it, then ``idle`` seconds without a key."""
    figures: Figures = defaultdict(list)
    dice = random.Random(1)
    with Session(program, home) as session:
        _ready(session)
        session.quiet(0.3)
        word = ""
        for char in text:
            session.quiet(SETTLED * dice.uniform(0.7, 1.5))  # off the beat of any frame timer
            word = (word + char).rpartition(" ")[2][-8:]
            size, pressed = session.size, session.write(char.encode())
            if not char.isspace():
                _key(session, word, pressed, figures)
                session.quiet(SETTLED)
                figures["bytes a key"].append(session.size - size)
        if idle:
            session.until(lambda _: False, RESTED)
            used = session.cpu()
            session.until(lambda _: False, idle)
            figures["idle CPU ms"].append((session.cpu() - used) * 1e3)
    return dict(figures)


def percentile(values: list[float], share: float) -> float:
    """The value that ``share`` of ``values`` do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -int(-share * len(ranked) // 1) - 1)]


def _ready(session: Session) -> float:
    program = session.program
    if program.locked and session.first(program.locked.search) is not None:
        session.quiet(0.3)
        session.write(program.secret)
    ready = session.first(program.ready.search)
    if ready is None:
        raise Failed(f"{session.program.name}: never ready")
    return ready


def _key(session: Session, word: str, pressed: float, figures: Figures) -> None:
    shown = session.until(lambda text: word in text, 3.0)
    if shown is None:
        figures["keys not seen"].append(1)
    else:
        figures["key ms"].append((shown - pressed) * 1e3)
