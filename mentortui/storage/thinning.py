"""Which earlier copies stay, told by the stamps in their names alone.

Of each file the ``NEWEST`` copies stay, and the newest of each of the latest ``HOURS``, ``DAYS`` and
``WEEKS`` in which any was kept. Hours and days are counted among those that have a copy, not back from now: a
clock that jumps, or a long holiday, then thins nothing out.

Nothing stays longer than ``CAP``. A stamp is the moment from which that text was no longer the newest, so
what was struck out of a file is out of every copy after that time. But a clock may lie, and a clock set
forward must not make every copy too old at once. So a copy goes by age only when two agree: the clock, by
which it is older than the cap, and a *witness*: a later copy, at least ``BELIEVED`` old by that clock, kept
when the cap was all but reached (``CAP`` less ``AHEAD``). A clock that jumps has no witness on its side until
it has stood for a day, and one that is put right within the day has cost nothing. Where the witness is
missing, because nothing was saved for long, the keeper makes one, ``AHEAD`` in time. It stays, so there is
never none. A program that is opened at least every ``AHEAD`` less a day keeps the cap to the moment; one that
was not, a day after it is opened again.

A stamp later than now was made by a clock that was ahead, or the clock is behind: such a copy is never old,
and is no witness. When now is later than some copies and more than the cap before others, it is those others
that lie (honest ones never lie further apart); they get the time now, in their order.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

NEWEST, HOURS, DAYS, WEEKS = 10, 24, 30, 12

CAP = dt.timedelta(weeks=WEEKS)
"""No copy is kept longer."""

AHEAD = dt.timedelta(days=14)
BELIEVED = dt.timedelta(days=1)

_FORM = "%Y%m%dT%H%M%S%fZ"
_LENGTH, _HOUR, _DAY = 22, 11, 8
_EARLIEST = ""


def stamp(when: dt.datetime) -> str:
    """A moment, in UTC, as it stands in a name. Stamps sort as the moments do."""
    return when.astimezone(dt.UTC).strftime(_FORM).rjust(_LENGTH, "0")


def moment(stamp: str) -> dt.datetime | None:
    """The moment a name tells; None for a name that is no stamp."""
    if len(stamp) != _LENGTH or not stamp.isascii():
        return None
    try:
        return dt.datetime.strptime(stamp, _FORM).replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def is_stamp(name: str) -> bool:
    """It has the shape of one; quicker than ``moment``."""
    return (
        len(name) == _LENGTH
        and name[8] == "T"
        and name[21] == "Z"
        and name.isascii()
        and name[:8].isdigit()
        and name[9:21].isdigit()
    )


def superfluous(newest_first: Sequence[str], now: dt.datetime) -> list[str]:
    """The stamps whose copies may go now. The newest is never among them."""
    kept = {*newest_first[:NEWEST]}
    kept |= _latest(newest_first, [name[:_HOUR] for name in newest_first], HOURS)
    kept |= _latest(newest_first, [name[:_DAY] for name in newest_first], DAYS)
    kept |= _latest(newest_first, [_week(name) for name in newest_first], WEEKS)
    limit = _limit(newest_first, now)
    return [name for name in newest_first if name not in kept or name < limit]


def _latest(newest_first: Sequence[str], times: Sequence[str | int], count: int) -> set[str]:
    newest: dict[str | int, str] = {}
    for name, time in zip(newest_first, times, strict=True):
        if time not in newest:
            if len(newest) == count:
                break
            newest[time] = name
    return set(newest.values())


def _week(name: str) -> int:
    try:
        return dt.date(int(name[:4]), int(name[4:6]), int(name[6:8])).toordinal() // 7
    except ValueError:
        return 0


def _limit(newest_first: Sequence[str], now: dt.datetime) -> str:
    """Stamps before this one are too old."""
    try:
        by_clock, believed = stamp(now - CAP), stamp(now - BELIEVED)
        witness = next((name for name in newest_first if name <= believed), "")
        seen = moment(witness)
        return min(by_clock, stamp(seen - (CAP - AHEAD))) if seen else _EARLIEST
    except OverflowError:
        return _EARLIEST


def needs_witness(newest_first: Sequence[str], now: dt.datetime) -> bool:
    """A copy is all but too old, and no later one tells so: keep one now."""
    try:
        past = [name for name in newest_first if name <= stamp(now)]
        soon = stamp(now - (CAP - AHEAD))
        seen = moment(past[0]) if past else None
        told = stamp(seen - (CAP - AHEAD)) if seen else ""
    except OverflowError:
        return False
    return any(told <= name < soon for name in past)


def lying(newest_first: Sequence[str], now: dt.datetime) -> list[str]:
    """The stamps, the oldest first, that a clock far ahead has made."""
    try:
        far = stamp(now + CAP)
    except OverflowError:
        return []
    ahead = [name for name in reversed(newest_first) if name > far]
    return ahead if newest_first and newest_first[-1] <= stamp(now) else []
