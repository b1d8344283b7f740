"""The clock: not before what was already written, and in a known time zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import mentortui
from mentortui.i18n import N_
from mentortui.workbook.doctor.answers import Line, look, ok, unknown
from mentortui.workbook.doctor.folder import everything
from mentortui.workbook.doctor.machine import Machine

_DOUBT = dt.timedelta(days=1)
_LAST_YEAR = 2100

_RIGHT = N_("The clock says {now}, and that fits with the notes.")
_BEHIND = N_("The clock says {now}, but something here was written {newest}.")
_AHEAD = N_("The clock says {now}. That is far ahead.")
_SET = N_(
    "Set the clock of the machine before the next meeting. What is written is put in order all the same."
)
_ZONE = N_("The time zone is {zone}.")
_UTC = N_("The time zone of this machine may not be set: it says {zone}.")
_SET_ZONE = N_("Set the time zone of the machine if it is wrong, so that days and times are yours.")


def clock(root: Path, machine: Machine) -> Iterator[Line]:
    """The time, and the zone."""
    yield _time(root, machine)
    zone = machine.now().tzname() or ""
    if zone in ("", "UTC", "GMT", "Etc/UTC", "Universal") and machine.env.get("TZ", "") == "":
        yield unknown("zone", _UTC, _SET_ZONE, zone=zone or "?")
    else:
        yield ok("zone", _ZONE, zone=zone)


def _time(root: Path, machine: Machine) -> Line:
    now = machine.now()
    written = [Path(mentortui.__file__), *(everything(root) if root.exists() else ())]
    newest = max(machine.stat(str(path)).st_mtime for path in written)
    told = f"{now:%Y-%m-%d %H:%M}"
    if now.year >= _LAST_YEAR:
        return look("clock", _AHEAD, _SET, now=told)
    if now.timestamp() + _DOUBT.total_seconds() < newest:
        when = dt.datetime.fromtimestamp(newest, dt.UTC)
        return look("clock", _BEHIND, _SET, now=told, newest=f"{when:%Y-%m-%d}")
    return ok("clock", _RIGHT, now=told)
