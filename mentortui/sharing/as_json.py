"""A summary, or other shared values, as JSON for other programs."""

from __future__ import annotations

import json
import re

import msgspec

from mentortui.model.summary import Summary

FORMAT = "mentortui-summary/1"

_ESCAPED = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def to_json(summary: Summary) -> str:
    """The fields of ``Summary`` after a ``format`` field, indented, ending in a newline.

    Decoding it as ``Summary`` gives an equal value.
    """
    return data_json({"format": FORMAT, **msgspec.to_builtins(summary)})


def data_json(value: object) -> str:
    """``value`` as JSON, indented, ending in a newline; what a terminal would obey is escaped."""
    text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
