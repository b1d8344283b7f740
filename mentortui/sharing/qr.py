"""QR codes that hold text, never a link: who does what and the next date, and that date for a calendar.

Bytes of UTF-8 without an ECI mark: phones know UTF-8 when they see it, and scanners that do not know the mark
print it. Marked error level M, or L where that saves a code, and better where the code has room.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from mentortui.i18n import in_language
from mentortui.model.chapters.appointments import Appointment
from mentortui.model.dates import say_date
from mentortui.sharing.blocks import one_line
from mentortui.sharing.handout import Handout
from mentortui.sharing.qr_parts import parts, size

PAPER = 57
"""Modules a side of the largest code on paper: version 10, which any phone reads from 4 cm."""
QUIET = 4
"""Light modules that the standard asks for around a code."""

# fmt: off
_LOW = (
    17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858,
    929, 1003, 1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563,
    2699, 2809, 2953,
)
_MEDIUM = (
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
    711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989,
    2099, 2213, 2331,
)
# fmt: on
"""Bytes in a code of version 1, 2, ... at each error level (ISO/IEC 18004, table 7)."""


class Code(NamedTuple):
    """One code without its quiet zone: ``modules[row][column]`` is True where it is dark."""

    text: str
    """What a phone reads."""
    modules: tuple[tuple[bool, ...], ...]
    label: str
    """What it is and what is in it, in the handout's language."""


def codes(handout: Handout, most: int = PAPER) -> tuple[Code, ...]:
    """Who does what, in as few codes as can be, none larger than ``most`` modules a side. Empty when there is
    nothing to say, or too little room to say it in."""
    version = _version(most)
    lines = [line for line in map(one_line, handout.pocket) if line]
    if not version or not lines:
        return ()
    t = in_language(handout.document.language)
    heading, day = t("Who does what"), handout.document.front.get("date")
    first = heading
    if isinstance(day, dt.date):
        first = f"{heading} – {say_date(day, handout.document.language)}"
    medium, low = (parts(first, heading, lines, room[version - 1]) for room in (_MEDIUM, _LOW))
    texts = low if low and (not medium or len(low) < len(medium)) else medium
    return tuple(_code(text, version, t("QR code: {what}", what=text.split("\n")[0])) for text in texts)


def event_code(handout: Handout, most: int = PAPER) -> Code | None:
    """The first day to come, for the phone's calendar; None when there is none or it has no room. The day is
    that of the clock where the phone is."""
    version = _version(most)
    days = [day for day in handout.appointments if not day.cancelled]
    if not version or not days:
        return None
    day = min(days, key=lambda day: (day.date, day.time or dt.time()))
    t = in_language(handout.document.language)
    text = _event(day, t)
    if size(text) > _LOW[version - 1]:
        return None
    return _code(text, version, t("QR code: {what}", what=t("Next meeting")))


def every_code(handout: Handout) -> tuple[Code, ...]:
    """Those with text, then the one for the calendar if there is one, as large as on paper."""
    event = event_code(handout)
    return (*codes(handout), event) if event else codes(handout)


def _version(most: int) -> int:
    """The largest version within ``most`` modules; 0 when there is none."""
    return max(0, min((most - 17) // 4, len(_LOW)))


def _code(text: str, version: int, label: str) -> Code:
    import segno

    level = "m" if size(text) <= _MEDIUM[version - 1] else "l"
    made = segno.make_qr(text, error=level, mode="byte", encoding="utf-8", eci=False, boost_error=True)
    return Code(text, tuple(tuple(map(bool, row)) for row in made.matrix), label)


def _event(day: Appointment, t: Callable[..., str]) -> str:
    """Alone, without the calendar around it and with bare line ends: a scanner on a phone reads that, and
    every byte makes the code harder to read."""
    names = [one_line(name) for name in (day.participant, day.mentor) if one_line(name)]
    who = t("{one} and {other}", one=names[0], other=names[1]) if len(names) == 2 else "".join(names)
    title = t("Meeting: {who}", who=who) if who else t("Meeting")
    lines = ["BEGIN:VEVENT", f"SUMMARY:{_escaped(title)}"]
    if day.time is None:
        lines.append(f"DTSTART;VALUE=DATE:{day.date:%Y%m%d}")
    else:
        start = dt.datetime.combine(day.date, day.time)
        end = start + dt.timedelta(minutes=day.minutes)
        lines += [f"DTSTART:{start:%Y%m%dT%H%M%S}", f"DTEND:{end:%Y%m%dT%H%M%S}"]
    return "\n".join((*lines, "END:VEVENT"))


def _escaped(text: str) -> str:
    """A text value of RFC 5545, 3.3.11."""
    for mark in "\\;,":
        text = text.replace(mark, f"\\{mark}")
    return text


def svg(code: Code, *, standalone: bool = False) -> str:
    """The code as one ``<svg>`` to stand in a page, black on white with its quiet zone, sized by the page.
    ``standalone`` adds the name space that a file or a typesetter needs."""
    from html import escape

    side = len(code.modules) + 2 * QUIET
    space = ' xmlns="http://www.w3.org/2000/svg"' if standalone else ""
    return (
        f'<svg{space} viewBox="0 0 {side} {side}" role="img" aria-label="{escape(code.label)}"'
        f' shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/>'
        f'<path fill="#000" d="{_path(code)}"/></svg>'
    )


def _path(code: Code) -> str:
    """A run of dark modules a rectangle."""
    runs = []
    for y, row in enumerate(code.modules):
        start = 0
        for x in range(len(row) + 1):
            dark = x < len(row) and row[x]
            if not dark:
                if x > start:
                    runs.append(f"M{start + QUIET} {y + QUIET}h{x - start}v1h-{x - start}z")
                start = x + 1
    return "".join(runs)
