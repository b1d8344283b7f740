"""What the number of earlier meetings costs, from 10 to 10 000 of them."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measures import Figures, keys, start_and_quit
from benchmarks.programs import home, meeting
from benchmarks.workbooks import many_mentorships, one_mentorship

SIZES = (10, 100, 1_000, 10_000)
TYPED = "Vi leste en annonse sammen ord for ord og "

FLAT = 1.2
GROWS: dict[str, float] = {"autosave ms": FLAT, "edit µs": FLAT, "key ms": FLAT}
"""The most that a figure may be with the most meetings, as a multiple of the one with the fewest."""
AT_MOST: dict[str, float] = {"append µs p50": 100, "append µs p99": 100, "find ms": 50, "find ms max": 50}
"""The most that a figure may be, whatever the number of meetings."""


def report(folder: Path, quick: bool) -> None:
    """One line a figure, one column a number of meetings."""
    sizes, rounds = (SIZES[:3], 2) if quick else (SIZES, 3)
    for size in sizes:
        one_mentorship(folder / f"one-{size}", size)
        many_mentorships(folder / f"many-{size}", size)
    found: dict[int, Figures] = {size: {} for size in sizes}
    for turn in range(rounds):
        for size in sizes if turn % 2 else reversed(sizes):
            with _as_it_was(folder / f"one-{size}" / "live"):
                figures = _once(folder, size)
            for name, values in figures.items():
                found[size].setdefault(name, []).extend(values)
    print(f"{'meetings':<20}" + "".join(f"{size:>10}" for size in sizes) + f"   {sizes[-1]} : {sizes[0]}")
    for name in found[sizes[0]]:
        _print_line(name, [statistics.median(found[size][name]) for size in sizes])


@contextmanager
def _as_it_was(live: Path) -> Iterator[None]:
    """The live meeting is afterwards as it was before."""
    kept = shutil.copytree(live, live.with_name("live-kept"))
    yield
    shutil.rmtree(live)
    kept.rename(live)


def _once(folder: Path, size: int) -> Figures:
    one, many = folder / f"one-{size}", folder / f"many-{size}"
    figures = {f"meeting {name}": values for name, values in start_and_quit(meeting(one), folder).items()}
    figures |= {f"home {name}": values for name, values in start_and_quit(home(many), folder).items()}
    figures |= {"key ms": keys(meeting(one), folder, TYPED)["key ms"]}
    os.sync()  # a large workbook still on its way to the disk would be waited for by what is measured
    for module, root in (("benchmarks.inside_meeting", one), ("benchmarks.inside_find", many)):
        told = subprocess.run([sys.executable, "-m", module, root], capture_output=True, check=True).stdout
        figures |= {name: [value] for name, value in json.loads(told).items()}
    return figures


def _print_line(name: str, values: list[float]) -> None:
    ratio = values[-1] / values[0]
    told = ""
    if bar := GROWS.get(name):
        told = f"   <= {bar:.2f} {'ok' if ratio <= bar else 'OVER'}"
    elif bar := AT_MOST.get(name):
        told = f"   <= {bar:.0f} {'ok' if max(values) <= bar else 'OVER'}"
    print(f"  {name:<18}" + "".join(f"{value:>10.1f}" for value in values) + f"{ratio:10.2f}{told}")
