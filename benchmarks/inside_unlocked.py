"""Measured in a process of its own: what opening a meeting and typing in it cost, once it is unlocked.

Arguments: the folder, and the passphrase where it is encrypted. The half second that a passphrase costs on
purpose is told apart.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from benchmarks.inside_meeting import timed
from benchmarks.workbooks import ALIAS
from mentortui.storage.cipher import Cipher, Plain
from mentortui.workbook.workbook import Workbook


def main() -> None:
    """Figures as JSON."""
    root, cipher, figures = Path(sys.argv[1]), _cipher(), {}

    def open_it(_: int) -> None:
        workbook = Workbook(root, read_only=True, cipher=None if isinstance(cipher, Plain) else cipher)
        workbook.load(workbook.entry(ALIAS).uid)

    figures["open ms"] = statistics.median(timed(open_it, 30)) * 1e3
    workbook = Workbook(root, cipher=None if isinstance(cipher, Plain) else cipher)
    sitting = workbook.open(workbook.entry(ALIAS).uid).go_on()
    live = sitting.live
    question = next(key for key in live.view().texts)
    length = len(live.text(question))

    def type_and_take_back(number: int) -> None:
        live.edit_text(question, length, number % 2, "" if number % 2 else "e")

    figures["edit µs"] = statistics.median(timed(type_and_take_back, 4000)) * 1e6
    figures["autosave ms"] = statistics.median(timed(lambda _: sitting.keeper.save(), 40)) * 1e3
    sitting.pause()
    workbook.close()
    print(json.dumps(figures))


def _cipher() -> Cipher:
    """As it is opened; the list of mentorships is brought up to date by it, in either case."""
    workbook = Workbook(Path(sys.argv[1]))
    if not sys.argv[2:]:
        workbook.close()
        return Plain()
    began = time.perf_counter()
    workbook.unlock(sys.argv[2])
    print(f"unlock {1e3 * (time.perf_counter() - began):.0f} ms", file=sys.stderr)
    workbook.close()
    return workbook.cipher


if __name__ == "__main__":
    main()
