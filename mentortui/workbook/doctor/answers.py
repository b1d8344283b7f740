"""One answer of the doctor."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from mentortui.i18n import _


class Answer(StrEnum):
    """All is well, a person should look at it, or it could not be found out."""

    OK = "ok"
    LOOK = "look"
    UNKNOWN = "unknown"


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """``what`` is an id for programs. ``message`` and ``advice`` are gettext ids, ``values`` fill both."""

    what: str
    answer: Answer
    message: str
    advice: str = ""
    values: Mapping[str, object] = {}

    @property
    def said(self) -> str:
        """What was found."""
        return _(self.message, **self.values)

    @property
    def to_do(self) -> str:
        """What to do about it; empty where nothing has to be done."""
        return _(self.advice, **self.values) if self.advice else ""


def ok(what: str, message: str, **values: object) -> Line:
    """All is well."""
    return Line(what=what, answer=Answer.OK, message=message, values=values)


def look(what: str, message: str, advice: str, **values: object) -> Line:
    """Somebody should look at it."""
    return Line(what=what, answer=Answer.LOOK, message=message, advice=advice, values=values)


def unknown(what: str, message: str, advice: str = "", **values: object) -> Line:
    """It could not be found out."""
    return Line(what=what, answer=Answer.UNKNOWN, message=message, advice=advice, values=values)
