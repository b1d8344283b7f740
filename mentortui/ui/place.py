"""Where one was in the workbook, said without a name, for coming back to after it was locked."""

from __future__ import annotations

import msgspec


class Place(msgspec.Struct, frozen=True):
    """Home, unless it is said whose mentorship."""

    mentorship: str = ""
    """Its uid, or what the participant is called."""
    together: bool = False
    meeting: bool = False
    """In the meeting that goes on; else in the plan of the next one."""
