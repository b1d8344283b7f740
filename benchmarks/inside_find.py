"""Measured in a process of its own: what a keystroke costs in the search over all mentorships."""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from mentortui.workbook.workbook import Workbook

QUERIES = ("nettverk", "finnes ikke her", "apotek verksted", "ø", "lønn kontrakt zz", "e a o", "xyzzy")
"""Words in every talk, in none, and both together. Each is typed a letter at a time and then taken back."""


def main() -> None:
    """Figures as JSON, of the workbook in the folder given."""
    workbook = Workbook(Path(sys.argv[1]), read_only=True)
    began = time.perf_counter()
    index = workbook.find_index().built()
    built = time.perf_counter() - began
    took = []
    for query in QUERIES:
        for length in [*range(1, len(query) + 1), *range(len(query) - 1, 0, -1)]:
            began = time.perf_counter()
            index.find(query[:length])
            took.append(time.perf_counter() - began)
    figures = {
        "find ms": statistics.median(took) * 1e3,
        "find ms max": max(took) * 1e3,
        "index s": built,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
