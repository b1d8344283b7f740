"""Prints how quick the program is beside a bare Textual one, run in turn with it: ``python -m benchmarks``.

Read the ratios: they compare runs of the same minute, where the figures themselves depend on the machine.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import encrypted, growth, handing_over, peers
from benchmarks.measures import Failed, Figures, keys, percentile, start_and_quit
from benchmarks.programs import BARE, Program, home, meeting
from benchmarks.workbooks import EVERY, copied, one_mentorship

PARTS = ["beside", "growth", "handing", "encrypted"]
PEERS = "peers"
"""Only when asked for, as it fetches and installs the other programs."""

Measure = Callable[[Program, Path], Figures]
Make = Callable[[Path], Program]

BARS = {"start ms": 1.25, "key ms p95": 1.15, "idle CPU ms": 1.0, "quit ms": 1.0}
"""The most that a figure may be, as a multiple of the bare program's."""


def in_turn(workbook: Path, make: Make, measure: Measure, runs: range) -> tuple[Figures, Figures]:
    """Measure bare and ours in alternating order, once for each of ``runs``; run -1 only warms the caches.

    Each run has a copy of ``workbook`` of its own.
    """
    found: tuple[Figures, Figures] = ({}, {})
    for run in runs:
        for side in (0, 1) if run % 2 else (1, 0):
            with tempfile.TemporaryDirectory() as folder:
                root = copied(workbook, Path(folder) / "mentortui")
                figures = measure(make(root) if side else BARE, Path(folder))
            for name, values in figures.items() if run >= 0 else ():
                found[side].setdefault(name, []).extend(values)
    return found


def print_beside(bare: Figures, ours: Figures) -> None:
    """One line a figure: bare, ours, ours / bare, and whether that is within the bar."""
    for name in [*bare, *(ours.keys() - bare.keys())]:
        spread: list[tuple[str, Callable[[list[float]], float]]] = [("", statistics.median)]
        if name == "key ms":
            spread = [(" p50", statistics.median), (" p95", partial(percentile, share=0.95))]
        for label, summary in spread:
            one, other = (summary(side[name]) if side.get(name) else 0.0 for side in (bare, ours))
            ratio = f"{other / one:8.2f}" if one else "       -"
            bar = BARS.get(name + label)
            told = f"   <= {bar:.2f} {'ok' if other <= bar * one else 'OVER'}" if bar else ""
            print(f"  {name + label:<14}{one:>10.1f}{other:>10.1f}{ratio}{told}")


def beside_bare(workbook: Path, quick: bool) -> None:
    """Start, memory and quit of both screens; keys and idling in the meeting."""
    runs, rounds, idle = (6, 1, 3.0) if quick else (16, 3, 10.0)
    for make in (home, meeting):
        print(f"{make(workbook).name:<16}{'bare':>10}{'ours':>10}   ratio", flush=True)
        print_beside(*in_turn(workbook, make, start_and_quit, range(-1, runs)))
    print_beside(*in_turn(workbook, meeting, partial(keys, idle=idle), range(rounds)))


def main() -> int:
    """Measure everything; 1 if something could not be measured."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="few runs, 3 s idle, at most 1 000 meetings")
    options.add_argument("--only", choices=[*PARTS, PEERS], help="one part of it")
    options.add_argument("--installed", type=Path, help="where the other programs are kept; for peers")
    chosen = options.parse_args()
    try:
        with tempfile.TemporaryDirectory() as folder:
            parts = [chosen.only] if chosen.only else PARTS
            if {"beside", "handing", "encrypted", PEERS} & set(parts):
                one_mentorship(Path(folder) / "beside", EVERY)
            if "beside" in parts:
                beside_bare(Path(folder) / "beside", chosen.quick)
            if "growth" in parts:
                growth.report(Path(folder), chosen.quick)
            if "handing" in parts:
                handing_over.report(Path(folder) / "beside", chosen.quick)
            if "encrypted" in parts:
                encrypted.report(Path(folder) / "beside", chosen.quick)
            if PEERS in parts:
                installed = chosen.installed or Path(folder) / "installed"
                peers.report(Path(folder) / "beside", installed, Path(folder) / "homes", chosen.quick)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
