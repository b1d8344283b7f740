"""A summary as JSON, for other programs."""

from __future__ import annotations

import msgspec

from mentortui.model.summary import Summary

FORMAT = "mentortui-summary/1"


def to_json(summary: Summary) -> str:
    """The fields of ``Summary`` after a ``format`` field, indented, ending in a newline.

    Decoding it as ``Summary`` gives an equal value.
    """
    document = {"format": FORMAT, **msgspec.to_builtins(summary)}
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"
