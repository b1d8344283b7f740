"""Prints how quick each program is beside a bare Textual one, run in turn with it: ``python -m benchmarks``.

Read the ratios: they compare runs of the same minute, where the figures themselves depend on the machine.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.measures import Failed, Figures, keys_and_idle, start_and_quit
from benchmarks.programs import BARE, PROGRAMS, Program

Measure = Callable[[Program, Path], Figures]


def in_turn(programs: tuple[Program, Program], measure: Measure, runs: range) -> tuple[Figures, Figures]:
    """Measure both in alternating order, once for each of ``runs``; run -1 only warms the caches."""
    found: tuple[Figures, Figures] = ({}, {})
    for run in runs:
        for side in (0, 1) if run % 2 else (1, 0):
            with tempfile.TemporaryDirectory() as home:
                figures = measure(programs[side], Path(home))
            for name, values in figures.items() if run >= 0 else ():
                found[side].setdefault(name, []).extend(values)
    return found


def percentile(values: list[float], share: float) -> float:
    """The value that ``share`` of ``values`` do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -int(-share * len(ranked) // 1) - 1)]


def print_beside(bare: Figures, ours: Figures) -> None:
    """One line a figure: bare, ours, ours / bare."""
    for name in [*bare, *(ours.keys() - bare.keys())]:
        spread: list[tuple[str, Callable[[list[float]], float]]] = [("", statistics.median)]
        if name == "key ms":
            spread = [(" p50", statistics.median), (" p95", lambda values: percentile(values, 0.95))]
        for label, summary in spread:
            one, other = (summary(side[name]) if side.get(name) else 0.0 for side in (bare, ours))
            ratio = f"{other / one:8.2f}" if one else "       -"
            print(f"  {name + label:<14}{one:>10.1f}{other:>10.1f}{ratio}")


def main() -> int:
    """Measure every program; 1 if one could not be measured."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="few runs, and 3 s idle instead of 10")
    quick = options.parse_args().quick
    runs, rounds, idle = (4, 1, 3.0) if quick else (12, 3, 10.0)
    try:
        for program in PROGRAMS:
            print(f"{program.name:<16}{'bare':>10}{'ours':>10}   ratio")
            print_beside(*in_turn((BARE, program), start_and_quit, range(-1, runs)))
            typing = in_turn((BARE, program), lambda one, home: keys_and_idle(one, home, idle), range(rounds))
            print_beside(*typing)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
