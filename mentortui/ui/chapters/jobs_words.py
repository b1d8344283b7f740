"""How stages, ways and what is in place or lacking are named on the screen."""

from __future__ import annotations

from mentortui.i18n import N_
from mentortui.sharing.chapters.work import STAGE_NAMES as STAGE_NAMES
from mentortui.sharing.chapters.work import WAY_NAMES as WAY_NAMES

STANDS = (N_("lacks it"), N_("has it"))
"""By whether the participant has it."""

FIRST_STEP = N_("the first thing to do")
WHOM_TO_ASK = N_("whom to ask, and what to ask")
"""What to write about the way: in a company it begins with a person."""
