"""The next revision of a record: same uid, new fields, new time."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

import msgspec

from mentortui.model.records import Record

R = TypeVar("R", bound=Record)


def revised(record: R, now: dt.datetime, **fields: object) -> R:
    """``record`` with ``fields``, one revision on."""
    return msgspec.structs.replace(record, changed=now, rev=record.rev + 1, **fields)
