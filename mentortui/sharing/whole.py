"""A whole mentorship as JSON, to move it to another machine or to hand it over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mentortui.sharing.as_json import data_json

WHOLE = "mentortui-mentorship/1"


def whole_json(tables: Mapping[str, Sequence[object]], *, records: int, private: bool) -> str:
    """``format``, the number of the ``records``' form, whether the mentor's own notes are in it
    (``private``), then ``tables``: table name -> its records as plain data, the oldest first.

    What may be in ``tables`` is for the caller to choose. Ends in a newline; escaped as ``data_json`` does.
    """
    return data_json({"format": WHOLE, "records": records, "private": private, "tables": dict(tables)})
