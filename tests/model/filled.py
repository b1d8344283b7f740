"""Records of every kind with one text in every place that holds text: for tests of what must not get out."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

import msgspec
from msgspec import inspect

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.records import Mentorship, Record
from mentortui.model.tables import TABLES

_FIRST = dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC)


def filled_book(text: str, seed: int) -> Book:
    """A mentorship with two records of each other kind; what is no text is drawn from ``seed``."""
    draw = Random(seed)
    book = Book()
    for name, kind in TABLES.items():
        for nth in range(1 if kind is Mentorship else 2):
            record: Record = _value(inspect.type_info(kind), text, draw)
            record = msgspec.structs.replace(record, uid=f"{text}-{name}-{nth}")
            book.apply([Change(None, record)])
    return book


def _value(info: inspect.Type, text: str, draw: Random) -> Any:
    match info:
        case inspect.StructType():
            return info.cls(**{field.name: _value(field.type, text, draw) for field in info.fields})
        case inspect.UnionType():
            return _value(draw.choice(info.types), text, draw)
        case inspect.VarTupleType():
            return tuple(_value(info.item_type, text, draw) for _nth in range(2))
        case inspect.DictType():
            return {_value(info.key_type, text, draw): _value(info.value_type, text, draw)}
        case inspect.EnumType():
            return draw.choice(list(info.cls))
        case inspect.StrType() | inspect.AnyType():
            return text
        case inspect.IntType():
            return draw.randrange(8)
        case inspect.BoolType():
            return draw.random() < 0.5
        case inspect.NoneType():
            return None
        case inspect.DateType():
            return (_FIRST + dt.timedelta(days=draw.randrange(400))).date()
        case inspect.TimeType():
            return dt.time(draw.randrange(24), draw.randrange(60))
        case inspect.DateTimeType():
            return _FIRST + dt.timedelta(hours=draw.randrange(9000))
    if info == inspect.type_info(object):
        return text
    raise AssertionError(f"records hold a new kind of value: {info}")
