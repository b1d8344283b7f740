"""What is frozen is not changed and not given away; it can be read, and its person has access to it all."""

from __future__ import annotations

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.workbook.workbook import Workbook

FROZEN = N_(
    "These notes are frozen, so nothing in them is changed. They are kept as they are, and you can read "
    "them. To go on, open Your rights and end the freeze."
)
NOT_GIVEN = N_(
    "These notes are frozen, so nothing of them is given away. They are kept as they are, and you can read "
    "them. To share, open Your rights and end the freeze. Access to everything is there too."
)
NOT_TOGETHER = N_(
    "These notes are frozen, so only you read them, alone. They are kept as they are. To be Together again, "
    "open Your rights and end the freeze."
)
_ALWAYS = ("information", "access")


def is_frozen(workbook: Workbook, mentorship: str) -> bool:
    """Whether this mentorship, by its uid, is frozen; what is about nobody is not."""
    return any(entry.uid == mentorship and entry.frozen for entry in workbook.entries())


def may_leave(workbook: Workbook, mentorship: str, what: str = "") -> None:
    """Raises BadInput when this mentorship, by its uid, is frozen, and ``what``, a kind of handout, is not
    what its person has a right to all the same."""
    if what not in _ALWAYS and is_frozen(workbook, mentorship):
        raise BadInput(NOT_GIVEN)
