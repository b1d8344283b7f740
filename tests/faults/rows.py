"""The faults, one a row: what happens, and what must come of it."""

from __future__ import annotations

from typing import NamedTuple

FAULT, TRIALS = "fault", "trials"
"""What a test's report calls its rows, and how often it tried."""


class Row(NamedTuple):
    """``fault`` happens; ``expected`` is what must come of it."""

    fault: str
    expected: str


ROWS = {
    "T1": Row("kill -9 while typing", "no shown character is lost"),
    "T2": Row("kill -9 in a save, copy, move, import, restore, erase", "old or new"),
    "T3": Row("power cut", "old or new; at most a second of typing"),
    "T4": Row("the n-th call to the disk fails", "told, text kept, a later save works"),
    "T5": Row("disk full", "typing goes on, told"),
    "T6": Row("read-only folder, file or disk", "opened to read, told, nothing overwritten"),
    "T7": Row("cut off, garbled, wrong key, other version", "never an empty workbook"),
    "T8": Row("two programs, one workbook", "the second is told, and reads"),
    "T9": Row("hang-up, ended by the system, terminal closed", "kept, ended in order"),
    "T10": Row("stopped, asleep, left alone", "locked and hidden"),
    "T11": Row("clock and calendar", "order and dates hold"),
    "T12": Row("tiny, huge, storms of sizes", "no crash, typing works"),
    "T13": Row("10 MB pasted", "nothing dropped"),
    "T14": Row("several lines pasted into one", "all are kept"),
    "T15": Row("control characters, surrogates, line ends", "cleaned, kept, read back"),
    "T16": Row("terminal sequences in any text", "none reaches the terminal"),
    "T17": Row("markup in any text", "shown literally"),
    "T18": Row("HTML in any text", "no script, nothing loaded"),
    "T19": Row("Markdown in any text", "structure unchanged"),
    "T20": Row("file names", "safe everywhere"),
    "T21": Row("links, files that are there, umask", "target untouched, owner only"),
    "T22": Row("formulas, calendar and mail fields", "data stay data"),
    "T23": Row("hostile template", "refused quickly, told where"),
    "T24": Row("crash report", "no note in it"),
    "T25": Row("environment", "no file is written for it"),
    "T26": Row("palette, screenshots, clipboard", "nothing leaves unasked"),
    "T27": Row("served to a browser", "not possible"),
    "T28": Row("plain text on disk", "nowhere"),
}
