"""Two people at a keyboard, line by line: what they write, and what they hear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mentortui import i18n
from mentortui.cli.options import Options
from mentortui.cli.plain_meeting.opening import plain_meeting
from mentortui.workbook.loading import Loaded
from mentortui.workbook.workbook import Workbook

NOW = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
"""When every meeting here is held."""


def reading(lines: Sequence[str]) -> Callable[[], str]:
    """Gives the lines one after the other, and then nothing more."""
    left: Iterator[str] = iter(lines)
    return lambda: f"{line}\n" if (line := next(left, None)) is not None else ""


def meet(root: Path, lines: Sequence[str], *, lang: str = "en", name: str = "Amina", secret: str = "") -> int:
    """Lead the meeting with these answers; the exit code."""
    i18n.use(lang)
    options = Options(
        command="meet", data_dir=str(root), words=(name,), plain=True, lang=lang, passphrase_from=secret
    )
    return plain_meeting(options, reading(lines))


def amina(root: Path, lang: str = "en") -> None:
    """A workbook with Amina, who has not met Kari yet."""
    workbook = Workbook(root)
    workbook.add_participant("Amina", mentor="Kari", language=lang)
    workbook.close()


def on_disk(root: Path) -> Loaded:
    """Amina's mentorship as another program finds it."""
    workbook = Workbook(root, read_only=True)
    return workbook.load(workbook.entry("Amina").uid)


START = ("", "")
"""Take the theme and the minutes that are suggested."""
CLOSE = ("/f", "g", "g", "f", "")
"""Read back, approve, close, and write no own notes."""
