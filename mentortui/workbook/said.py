"""What people say to be kept: a tidy line, and never nothing."""

from __future__ import annotations

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.text import clean_line

_NOTHING_WRITTEN = N_("Write a few words first, or press Esc to go back.")


def some(text: str) -> str:
    """``text`` as a tidy line. Raises BadInput when there is none."""
    found = clean_line(text)
    if not found:
        raise BadInput(_NOTHING_WRITTEN)
    return found
