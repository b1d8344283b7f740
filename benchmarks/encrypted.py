"""What encryption costs: the same meeting with it and without, in turn."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.measures import Figures, keys, start_and_quit
from benchmarks.programs import locked, meeting, unlocked_meeting
from mentortui.workbook.protection import new_recovery_key, protect
from mentortui.workbook.workbook import Workbook

PASSPHRASE = "fem rolige ord til måling"
BAR = 1.1
"""The most that the start and typing may cost with encryption, as a multiple of without."""
_HELD_TO_IT = ("start ms", "key ms p50", "key ms p95", "open ms")


def report(workbook: Path, quick: bool) -> None:
    """One line a figure: plain, encrypted, encrypted / plain."""
    with tempfile.TemporaryDirectory() as folder:
        sealed = Path(folder) / "sealed"
        shutil.copytree(workbook, sealed)
        opened = Workbook(sealed)
        protect(opened, PASSPHRASE, new_recovery_key())
        opened.close()
        found: tuple[Figures, Figures] = ({}, {})
        for turn in range(-1, 2 if quick else 6):
            for side in (0, 1) if turn % 2 else (1, 0):
                figures = _measured(sealed if side else workbook, encrypted=bool(side))
                for name, values in figures.items() if turn >= 0 else ():
                    found[side].setdefault(name, []).extend(values)
    print(f"{'encrypted':<16}{'without':>10}{'with':>10}   ratio")
    for name in found[0]:
        _line(name, found[0][name], found[1][name])


def _measured(root: Path, *, encrypted: bool) -> Figures:
    found: Figures = {}
    for measure in (start_and_quit, partial(keys, idle=3.0)):
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copytree(root, Path(folder) / "mentortui")
            if measure is start_and_quit:
                program = locked(copy) if encrypted else meeting(copy)
            else:
                program = unlocked_meeting(copy, PASSPHRASE) if encrypted else meeting(copy)
            found |= measure(program, Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(root, Path(folder) / "mentortui")
        words = [str(copy), PASSPHRASE] if encrypted else [str(copy)]
        command = [sys.executable, "-m", "benchmarks.inside_unlocked", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return found | {name: [value] for name, value in json.loads(done.stdout).items()}


def _line(name: str, without: list[float], with_: list[float]) -> None:
    spread: dict[str, Callable[[list[float]], float]] = {name: statistics.median}
    if name == "key ms":
        spread = {"key ms p50": statistics.median, "key ms p95": _p95}
    for label, summary in spread.items():
        one, other = summary(without), summary(with_)
        ratio = f"{other / one:8.2f}" if one else "       -"
        bar = f"   <= {BAR:.2f} {'ok' if other <= BAR * one else 'OVER'}" if label in _HELD_TO_IT else ""
        print(f"  {label:<14}{one:>10.2f}{other:>10.2f}{ratio}{bar}")


def _p95(values: list[float]) -> float:
    return sorted(values)[len(values) * 95 // 100]
