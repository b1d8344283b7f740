from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.storage import thinning
from mentortui.storage.thinning import (
    AHEAD,
    BELIEVED,
    CAP,
    DAYS,
    HOURS,
    NEWEST,
    WEEKS,
    lying,
    moment,
    needs_witness,
    stamp,
    superfluous,
)

START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
DAY, MOMENT = dt.timedelta(days=1), dt.timedelta(microseconds=1)


class Folder:
    """The stamps of one file's copies, changed as ``storage.generations`` changes the files."""

    def __init__(self) -> None:
        self.stamps: list[str] = []
        self.kept: set[str] = set()

    def keep(self, now: dt.datetime, *, thin: bool = True) -> None:
        new = stamp(now)
        if self.stamps and self.stamps[0] >= new:
            seen = moment(self.stamps[0])
            assert seen
            new = stamp(seen + MOMENT)
        self.stamps.insert(0, new)
        if thin:
            self.thin(now)

    def thin(self, now: dt.datetime) -> None:
        gone = set(superfluous(self.stamps, now))
        self.stamps = [name for name in self.stamps if name not in gone]

    def tidy(self, now: dt.datetime) -> None:
        ahead = lying(self.stamps, now)
        for number, name in enumerate(ahead):
            self.stamps.remove(name)
            self.stamps.append(stamp(now - (len(ahead) - number) * MOMENT))
        self.stamps.sort(reverse=True)
        if needs_witness(self.stamps, now):
            self.keep(now, thin=False)
        self.thin(now)

    def oldest(self, now: dt.datetime) -> dt.timedelta:
        when = moment(self.stamps[-1])
        assert when
        return now - when


steps = st.lists(
    st.tuples(
        st.sampled_from(["keep", "tidy"]),
        st.floats(0, 400) | st.floats(0, 0.2) | st.sampled_from([1.0, 14.0, 84.0]),
    ),
    max_size=60,
)
"""What is done, and how many days after what was done before."""


def lived(history: list[tuple[str, float]], folder: Folder) -> dt.datetime:
    now = START
    folder.keep(now)
    for act, days in history:
        now += days * DAY
        (folder.keep if act == "keep" else folder.tidy)(now)
    return now


@pytest.mark.fault("T11")
@given(steps, st.lists(st.floats(-4000, 4000), max_size=60))
def test_whatever_the_clock_says_the_newest_stays_and_they_are_few(
    history: list[tuple[str, float]], lies: list[float]
) -> None:
    folder, now = Folder(), START
    folder.keep(now)
    for (act, days), lie in zip(history, lies + [0.0] * len(history), strict=False):
        now += days * DAY
        newest = folder.stamps[0]
        said = now + lie * DAY
        if act == "keep":
            folder.keep(said)
            assert newest in folder.stamps
        else:
            count = len(folder.stamps)
            folder.tidy(said)
            assert folder.stamps[0] >= min(newest, stamp(said - count * MOMENT))
        assert 1 <= len(folder.stamps) <= NEWEST + HOURS + DAYS + WEEKS
        assert folder.stamps == sorted(set(folder.stamps), reverse=True)


@given(steps)
def test_who_opens_every_fortnight_has_nothing_older_than_the_cap(history: list[tuple[str, float]]) -> None:
    folder, now = Folder(), START
    folder.keep(now)
    most = (AHEAD - BELIEVED) / DAY
    for act, days in history:
        for _ in range(int(days // most)):
            now += most * DAY
            folder.tidy(now)
            assert folder.oldest(now) <= CAP
        now += days % most * DAY
        folder.tidy(now)
        assert folder.oldest(now) <= CAP
        if act == "keep":
            folder.keep(now)
            assert folder.oldest(now) <= CAP


@given(steps)
def test_after_any_pause_the_cap_holds_a_day_later(history: list[tuple[str, float]]) -> None:
    folder = Folder()
    now = lived(history, folder)
    folder.tidy(now)
    folder.tidy(now + BELIEVED)
    assert folder.oldest(now + BELIEVED) <= CAP


@given(
    st.lists(st.tuples(st.just("keep"), st.floats(0, 2)), max_size=30),
    st.floats(-5000, 5000),
    st.lists(st.tuples(st.sampled_from(["keep", "tidy"]), st.floats(0, 0.1)), max_size=9),
)
def test_a_clock_that_lies_for_less_than_a_day_takes_no_day_away(
    before: list[tuple[str, float]], lie: float, during: list[tuple[str, float]]
) -> None:
    folder = Folder()
    now = lived(before, folder)
    days = {name[:8]: name for name in reversed(folder.stamps)}  # the newest of each
    said = now + lie * DAY
    for act, step in during:
        said += step * DAY
        (folder.keep if act == "keep" else folder.tidy)(said)
    folder.tidy(now + DAY)
    surely = [days[day] for day in sorted(days, reverse=True)[: DAYS - 4]]
    assert set(surely) <= set(folder.stamps)


@given(st.datetimes(timezones=st.just(dt.UTC)), st.datetimes(timezones=st.just(dt.UTC)))
def test_stamps_sort_as_moments_do(one: dt.datetime, other: dt.datetime) -> None:
    assert (stamp(one) < stamp(other)) == (one < other)
    assert moment(stamp(one)) == one
    assert thinning.is_stamp(stamp(one))


@given(st.lists(st.datetimes(timezones=st.just(dt.UTC)), unique=True, max_size=20), st.datetimes())
def test_no_stamp_and_no_clock_is_too_strange(stamps: list[dt.datetime], now: dt.datetime) -> None:
    names = sorted(map(stamp, stamps), reverse=True)
    now = now.replace(tzinfo=dt.UTC)
    assert set(superfluous(names, now)) <= set(names[1:])
    assert needs_witness(names, now) in (True, False)
    assert set(lying(names, now)) <= set(names)


def test_the_newest_of_each_hour_day_and_week() -> None:
    now = START + 83 * DAY
    every = [stamp(now - n * dt.timedelta(minutes=20)) for n in range(83 * 72)]
    gone = set(superfluous(every, now))
    kept = [moment(name) for name in every if name not in gone]
    assert [name for name in every if name not in gone][:NEWEST] == every[:NEWEST]
    times = [when for when in kept if when]
    assert len({(when.date(), when.hour) for when in times}) >= HOURS
    assert len({when.date() for when in times}) >= DAYS
    assert len({when.toordinal() // 7 for when in times}) == WEEKS
    assert len(times) <= NEWEST + HOURS + DAYS + WEEKS


def test_other_names_are_no_stamps() -> None:
    for name in ("", "keys", "2026", "20261123T120000000000", "20261123T12000000000éZ", "²" * 22):
        assert not thinning.is_stamp(name)
        assert moment(name) is None
