"""Prints the table of faults with trials, survivors and losses: ``python -m tests.faults [--storm]``."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from collections import Counter

import pytest

from tests.faults.rows import FAULT, ROWS, TRIALS


class Table:
    """Gathers the reports of all tests, also from other processes."""

    def __init__(self) -> None:
        self.tests: Counter[str] = Counter()
        self.trials: Counter[str] = Counter()
        self.lost: Counter[str] = Counter()
        self._bad: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Trials are known when the test has been cleared up after, a loss when it is told."""
        if report.when == "call" and (report.failed or report.skipped):
            self._bad[report.nodeid] = report.outcome
        if report.when != "teardown":
            return
        properties = [(name, str(value)) for name, value in report.user_properties]
        outcome = self._bad.get(report.nodeid, "passed")
        tried = max(1, *(int(value) for name, value in properties if name == TRIALS), 0)
        for row in {value for name, value in properties if name == FAULT}:
            if outcome == "skipped":
                continue
            self.tests[row] += 1
            self.trials[row] += tried
            self.lost[row] += outcome == "failed"

    def lines(self) -> list[str]:
        """The table in Markdown."""
        found = ["| | fault | expected | tests | trials | survived | lost |", "|---|---|---|--:|--:|--:|--:|"]
        for id_, row in ROWS.items():
            trials, lost = self.trials[id_], self.lost[id_]
            numbers = (self.tests[id_], trials, trials - lost, lost)
            cells = " | ".join(f"{number:,}" for number in numbers)
            found.append(f"| {id_} | {row.fault} | {row.expected} | {cells} |")
        return found


def main() -> int:
    """Run the tests of all rows and print the table; 1 when anything was lost or a row has no test."""
    storm = "--storm" in sys.argv[1:]
    if storm:
        os.environ["MENTORTUI_STORM"] = "long"
    table, started = Table(), time.monotonic()
    code = pytest.main(["-m", "fault", "-n", "auto", "-q", "--no-header"], plugins=[table])
    minutes = (time.monotonic() - started) / 60
    print("\n".join(table.lines()))
    kind = "with the long storms" if storm else "the usual run"
    total = sum(table.trials.values())
    print(f"\n{dt.date.today()}: {total:,} trials, {kind}, {minutes:.1f} minutes.")
    missing = [row for row in ROWS if not table.tests[row]]
    if missing:
        print(f"Without a test: {', '.join(missing)}")
    return int(bool(code or missing))


if __name__ == "__main__":
    sys.exit(main())
