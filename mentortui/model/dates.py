"""Dates as people say and write them, in bokmål and English."""

from __future__ import annotations

import datetime as dt
import re

from mentortui.errors import BadInput
from mentortui.i18n import N_

_MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_DAYS = {
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_TODAY = {"i dag", "idag", "today"}
_TOMORROW = {"i morgen", "imorgen", "tomorrow"}
_NEXT = {"", "neste", "neste møte", "next", "next meeting"}
# Texts, not compiled: the first screens say dates, and read none.
_STEP = r"\+\s*(\d{1,3})\s*([a-z]*)"
_DAYS_IN = {"d": 1, "u": 7, "w": 7}
_DAY_MONTH = r"(\d{1,2})[./-](\d{1,2})\.?(?:[./-]?(\d{4}|\d{2}))?"
_DAY_NAMED_MONTH = r"(?:([^\W\d]+) )?(\d{1,2})\.? ?([^\W\d]{3,})\.?(?: (\d{4}))?"
_ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})"

HINT = N_("Write for example fri, 12.12, +2w or tomorrow.")
_NOT_A_DATE = N_("I do not understand that date. Write for example fri, 12.12, +2w or tomorrow.")
_NO_SUCH_DAY = N_("There is no such day in the calendar. Write for example fri, 12.12, +2w or tomorrow.")
_TOO_FAR = N_("That date is too far away. Write a date within five years.")
_FURTHEST = 5


def parse_due(text: str, today: dt.date) -> dt.date | None:
    """The date meant by a short form, or None for "the next meeting" (also when left empty).

    Understood in both languages at once: ``fre``, ``fri``, ``12.12``, ``12.12.27``, ``+2u``, ``+2w``,
    ``+3d``, ``+1m``, ``i morgen``, ``2027-01-15``, ``4. des``, ``4 December 2026``. A day
    and month without a year is the next one to come. Raises BadInput with what to write instead.
    """
    typed = " ".join(text.lower().split())
    said = typed.rstrip(". ") or typed
    if said in _NEXT:
        return None
    if said in _TODAY:
        return today
    if said in _TOMORROW:
        return today + dt.timedelta(days=1)
    found = (
        _weekday(said, today)
        or _steps_ahead(said, today)
        or _calendar_date(said, today)
        or _named_month(said, today)
    )
    if found is None:
        raise BadInput(_NOT_A_DATE)
    if not today.year - _FURTHEST <= found.year <= today.year + _FURTHEST:
        raise BadInput(_TOO_FAR)
    return found


def _weekday(said: str, today: dt.date) -> dt.date | None:
    if len(said) < 2:
        return None
    for names in _DAYS.values():
        hits = [i for i, name in enumerate(names) if name.lower().startswith(said)]
        if len(hits) == 1:
            return today + dt.timedelta(days=(hits[0] - today.weekday() - 1) % 7 + 1)
    return None


def _steps_ahead(said: str, today: dt.date) -> dt.date | None:
    found = re.fullmatch(_STEP, said)
    if not found:
        return None
    count, unit = int(found[1]), found[2][:1] or "d"
    if unit == "m":
        return add_months(today, count)
    return today + dt.timedelta(days=count * _DAYS_IN[unit]) if unit in _DAYS_IN else None


def _calendar_date(said: str, today: dt.date) -> dt.date | None:
    try:
        if iso := re.fullmatch(_ISO, said):
            return dt.date(int(iso[1]), int(iso[2]), int(iso[3]))
        if not (found := re.fullmatch(_DAY_MONTH, said)):
            return None
        day, month = int(found[1]), int(found[2])
        if found[3]:
            return dt.date(int(found[3]) % 100 + 2000 if len(found[3]) == 2 else int(found[3]), month, day)
        return _next_such_day(day, month, today)
    except ValueError:
        raise BadInput(_NO_SUCH_DAY) from None


def _named_month(said: str, today: dt.date) -> dt.date | None:
    """A date as ``say_date`` and ``short_date`` write it; a day of the week before it is passed over."""
    found = re.fullmatch(_DAY_NAMED_MONTH, said)
    if not found or (found[1] and _weekday(found[1], today) is None):
        return None
    for names in _MONTHS.values():
        for month, name in enumerate(names, 1):
            if name.lower().startswith(found[3]):
                return _calendar_date(f"{found[2]}.{month}" + (f".{found[4]}" if found[4] else ""), today)
    return None


def _next_such_day(day: int, month: int, today: dt.date) -> dt.date:
    if (day, month) == (29, 2):
        import calendar

        year = today.year
        while not calendar.isleap(year) or dt.date(year, 2, 29) < today:
            year += 1
        return dt.date(year, 2, 29)
    this_year = dt.date(today.year, month, day)
    return this_year if this_year >= today else this_year.replace(year=today.year + 1)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day ``months`` later, or the last day of a month that has no such day."""
    import calendar

    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def say_date(day: dt.date, language: str, *, weekday: bool = False, year: bool = False) -> str:
    """``4. desember`` / ``4 December``, with the day of the week and the year if asked for."""
    month = _MONTHS[language][day.month - 1]
    said = f"{day.day}. {month}" if language == "nb" else f"{day.day} {month}"
    if weekday:
        name = _DAYS[language][day.weekday()]
        said = f"{name} {said}"
    return f"{said} {day.year}" if year else said


def say_month(month: dt.date, language: str, *, year: bool = False) -> str:
    """``desember`` / ``December``, with the year if asked for."""
    said = _MONTHS[language][month.month - 1]
    return f"{said} {month.year}" if year else said


def short_month(month: dt.date, language: str) -> str:
    """``des`` / ``Dec``: for the narrowest columns."""
    return _MONTHS[language][month.month - 1][:3]


def short_date(day: dt.date, language: str) -> str:
    """``4. des`` / ``4 Dec``: for narrow columns."""
    month = short_month(day, language)
    return f"{day.day}. {month}" if language == "nb" else f"{day.day} {month}"
