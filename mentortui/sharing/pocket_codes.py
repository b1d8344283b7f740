"""The end of a paper or a page that a phone takes with it: who does what and the next date, as QR codes."""

from __future__ import annotations

from typing import NamedTuple

from mentortui.i18n import in_language
from mentortui.sharing.handout import Handout
from mentortui.sharing.qr import Code, codes, event_code


class PocketCodes(NamedTuple):
    """What stands over the codes, and each with what stands under it, in the handout's language."""

    heading: str
    told: str
    codes: tuple[tuple[Code, str], ...]


def pocket_codes(handout: Handout) -> PocketCodes | None:
    """None where there is nothing to take along."""
    if not handout.pocket:
        return None
    t = in_language(handout.document.language)
    drawn = [(code, code.text.split("\n")[0]) for code in codes(handout)]
    if event := event_code(handout):
        drawn.append((event, t("Next meeting, for the calendar")))
    if not drawn:
        return None
    told = t("Point the phone's camera at a code. It holds plain text, and no link.")
    return PocketCodes(t("To your phone"), told, tuple(drawn))
