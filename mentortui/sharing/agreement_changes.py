"""Which parts of the agreement would read otherwise now than when it was read aloud."""

from __future__ import annotations

from collections.abc import Iterable

from mentortui.i18n import in_language
from mentortui.model.chapters.agreement import AgreementView
from mentortui.model.chapters.records import AgreementState
from mentortui.sharing.agreement_frozen import frozen, thawed
from mentortui.sharing.agreement_parts import expectations, goals, meeting_dates
from mentortui.sharing.blocks import Block, Heading, Items


def changed_parts(view: AgreementView) -> tuple[str, ...]:
    """The headings of those parts, in the agreement's language. A draft has none."""
    if view.state is AgreementState.DRAFT:
        return ()
    t, then = in_language(view.language), _items_by_heading(thawed(view.agreement.text))
    now = {
        t("Goals and sub-goals"): Items(tuple(goals(view))),
        t("What we expect of each other"): Items(tuple(expectations(view))),
        t("Meeting dates"): Items(tuple(meeting_dates(view))),
    }
    return tuple(heading for heading, items in now.items() if _as_read(items) != then.get(heading, Items(())))


def _as_read(items: Items) -> Items:
    """Through Markdown and back, as what was read has gone."""
    found = thawed(frozen([items])) if items.items else ()
    return next((block for block in found if isinstance(block, Items)), Items(()))


def _items_by_heading(blocks: Iterable[Block]) -> dict[str, Items]:
    found: dict[str, Items] = {}
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Items):
            found[heading] = block
    return found
