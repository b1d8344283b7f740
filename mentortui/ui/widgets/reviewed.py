"""An earlier meeting to read: its summary, how its actions ended and, Alone, the mentor's own note."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.records import Mark
from mentortui.model.shared import Reviewed, SharedAction
from mentortui.ui.people import SIGNS, WORDS, owner_name
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.summary_sheet import WIDEST, summary_content


def reviewed_content(reviewed: Reviewed, private: str, width: int) -> Content:
    """Everything there is of a meeting, for a width in cells. ``private`` is empty Together."""
    width = min(width, WIDEST)
    rows = [summary_content(reviewed.summary, width)]
    if reviewed.ended:
        rows += [Content(""), plain(_("How it went afterwards"), "$accent bold")]
        rows += [row for action in reviewed.ended for row in _ended(action, reviewed, width)]
    if private.strip():
        rows += [Content(""), *_own_notes(private, width)]
    return lines(*rows)


def _ended(action: SharedAction, reviewed: Reviewed, width: int) -> Iterator[Content]:
    sign, word = _end(action.mark)
    who = owner_name(action.owner, reviewed.summary.participant, reviewed.summary.mentor)
    said = join((who, "bold"), f": {action.what} – ", (_(word), "$accent"))
    yield from hung(said, width, join((sign, "$accent"), " "), 2)


def _end(mark: Mark | None) -> tuple[str, str]:
    """Sign and word. An outcome of MOVED is any way of not being ended at the next meeting."""
    if mark is None:
        return "☐", N_("open")
    if mark is Mark.MOVED:
        return "→", N_("went on to a later meeting")
    return SIGNS[mark], WORDS[mark]


def _own_notes(private: str, width: int) -> Iterator[Content]:
    yield plain(_("Own notes"), "$warning bold")
    yield from hung(
        plain(_("Not shared. The participant may ask to see them."), "$text-muted italic"), width, "", 2
    )
    for line in private.strip().split("\n"):
        yield from hung(plain(line), width, "", 2)
