"""Measured in a process of its own: what a key and an autosave cost in the meeting that is going on."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.workbooks import ALIAS
from mentortui.workbook.entries import text_entry
from mentortui.workbook.workbook import Workbook


def timed(do: Callable[[int], object], times: int) -> list[float]:
    """Seconds that each of ``times`` calls took; it is given its number."""
    found = []
    for number in range(times):
        began = time.perf_counter()
        do(number)
        found.append(time.perf_counter() - began)
    return sorted(found)


def main() -> None:
    """Figures as JSON, of the workbook in the folder given."""
    workbook = Workbook(Path(sys.argv[1]))
    sitting = workbook.open(workbook.entry(ALIAS).uid).go_on()
    live, keeper = sitting.live, sitting.keeper
    question = next(key for key in live.view().texts)
    length = len(live.text(question))

    def type_and_take_back(number: int) -> None:
        live.edit_text(question, length, number % 2, "" if number % 2 else "e")

    edits = timed(type_and_take_back, 4000)
    saves = timed(lambda _: keeper.save(), 40)
    entry = text_entry(question, length, 0, "")
    appends = timed(lambda _: keeper.write(entry), 4000)
    views = timed(lambda _: live.view(), 20)
    sitting.keeper.remove()
    workbook.close()
    figures = {
        "edit µs": statistics.median(edits) * 1e6,
        "autosave ms": statistics.median(saves) * 1e3,
        "append µs p50": statistics.median(appends) * 1e6,
        "append µs p99": appends[len(appends) * 99 // 100] * 1e6,
        "view ms": statistics.median(views) * 1e3,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
