"""What handing over a meeting costs from the command line, a whole command a format, beside bare Python."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from mentortui.sharing.formats import FORMATS

BAR = 300.0
"""The most milliseconds a command may take without PDF."""
_PYTHON = "bare python"


def report(workbook: Path, quick: bool) -> None:
    """One line a format: the median, and bare Python in the same rounds."""
    found: dict[str, list[float]] = {}
    commands = {_PYTHON: [sys.executable, "-c", "pass"]}
    for name in FORMATS:
        reading = "words" if name == "tsv" else ""
        what = ["chapter", reading, "Amina"] if reading else ["export", "Amina"]
        program = [sys.executable, "-m", "mentortui", "--data-dir", str(workbook)]
        commands[name] = [*program, *what, "--format", name, "-o", str(workbook / f"out-{name}"), "--force"]
    for turn in range(-1, 3 if quick else 9):
        for name, command in commands.items():
            took = _ms(command)
            if turn >= 0:  # the first round only warms the caches
                found.setdefault(name, []).append(took)
    print(f"{'handing over':<16}{'ms':>8}")
    for name, values in found.items():
        ms = statistics.median(values)
        bar = "" if name in ("pdf", _PYTHON) else f"   <= {BAR:.0f} {'ok' if ms <= BAR else 'OVER'}"
        print(f"  {name:<14}{ms:>8.0f}{bar}")


def _ms(command: list[str]) -> float:
    environment = {**os.environ, "MENTORTUI_HOME": ""}
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    took = (time.perf_counter() - began) * 1000
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return took
