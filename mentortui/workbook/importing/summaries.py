"""A summary from a file: sound, tidy, and with its parts in the order of a talk.

Every part has at least one line and no line is empty, as in a summary that the program made; what says
nothing is left out. Questions may stand in any number under a step, each with a key of its own.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec

from mentortui.i18n import _
from mentortui.model.changes import PRIVATE
from mentortui.model.steps import Step
from mentortui.model.summary import (
    LATERS,
    PARTICIPANT_WROTE,
    SINCE_ACTIONS,
    TASKS,
    TOPIC,
    WORDS,
    Section,
    Summary,
)
from mentortui.workbook.importing.soundness import is_uid
from mentortui.workbook.importing.trouble import Trouble
from mentortui.workbook.importing.typed import typed

FIXED = {
    SINCE_ACTIONS: Step.SINCE,
    TOPIC: Step.TODAY,
    TASKS: Step.WHO,
    WORDS: Step.WHO,
    LATERS: Step.WHO,
    PARTICIPANT_WROTE: Step.WHO,
}
"""The parts that are no question, and the step each stands in."""
_FIRST, _LAST = (SINCE_ACTIONS, TOPIC), (TASKS, WORDS, LATERS, PARTICIPANT_WROTE)


def read_summary(plain: Any, troubles: list[Trouble]) -> Summary | None:
    """``plain``, cleaned, as a summary; None where something is wrong, which goes to ``troubles``."""
    summary = typed(plain, Summary, "", troubles)
    if summary is None:
        return None
    if not is_uid(summary.meeting):
        troubles.append(Trouble(_("the meeting has no uid."), place="meeting"))
    keys = Counter(section.key for section in summary.sections)
    for nth, section in enumerate(summary.sections):
        place = f"sections[{nth}]"
        if keys[section.key] > 1 or section.key in ("", PRIVATE):
            troubles.append(Trouble(_("each part needs a key of its own."), place=f"{place}.key"))
        if section.step is not FIXED.get(section.key, section.step):
            troubles.append(Trouble(_("this part stands in another step."), place=f"{place}.step"))
        if section.heading and section.key in FIXED:
            troubles.append(Trouble(_("this part has no question."), place=f"{place}.heading"))
    uids = Counter(
        line.uid for s in summary.sections for line in s.lines if line.uid and s.key != SINCE_ACTIONS
    )
    if twins := sum(count - 1 for count in uids.values()):
        troubles.append(Trouble(_("{count} lines have a uid that another line has.", count=twins)))
    return None if troubles else in_order(summary)


def in_order(summary: Summary) -> Summary:
    """``summary`` without what says nothing, its parts in the order of the talk."""
    kept = [section for one in summary.sections if (section := _told(one)).lines]
    return msgspec.structs.replace(summary, sections=tuple(sorted(kept, key=_rank)))


def _told(section: Section) -> Section:
    lines = (msgspec.structs.replace(line, text=line.text.strip()) for line in section.lines)
    return msgspec.structs.replace(section, lines=tuple(line for line in lines if line.text))


def _rank(section: Section) -> tuple[int, int]:
    if section.key in _FIRST:
        return section.step.place, -1
    return section.step.place, 1 + _LAST.index(section.key) if section.key in _LAST else 0
