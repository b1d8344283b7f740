"""The ways something can be handed over, by what the participant gets; the most used first."""

from __future__ import annotations

from typing import NamedTuple

from mentortui.i18n import N_
from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handout import Handout

COPIED, PHOTOGRAPHED = "txt", "qr"
"""The formats that are handed over without a file."""


class Part(NamedTuple):
    """Something that can be handed over; ``name`` is what it is called where there is more than one."""

    name: str
    handout: Handout


class Way(NamedTuple):
    """``format`` is its id; ``letter`` chooses it; ``gets`` and ``how`` are gettext ids."""

    format: str
    letter: str
    gets: str
    how: str
    opens: bool = False
    """The machine's own program can show the file at once."""


WAYS: tuple[Way, ...] = (
    Way("pdf", "p", N_("Paper"), N_("PDF, to print"), opens=True),
    Way("html", "n", N_("Web page"), N_("for phone and PC, prints well (HTML)"), opens=True),
    Way("eml", "e", N_("E-mail"), N_("a draft in your own mail program"), opens=True),
    Way(PHOTOGRAPHED, "q", N_("QR code"), N_("on the screen, to photograph")),
    Way(COPIED, "t", N_("Message"), N_("the text is copied, to paste in")),
    Way("ics", "k", N_("Calendar"), N_("the days still to come (ICS)"), opens=True),
    Way("md", "m", N_("Text file"), N_("Markdown")),
    Way("tsv", "a", N_("Anki"), N_("the words, to practise")),
    Way("json", "j", N_("Other programs"), N_("JSON")),
)


def ways_of(handout: Handout, *, copying: bool) -> tuple[Way, ...]:
    """Those that there is something to hand over in; without what is copied unless ``copying``."""
    return tuple(
        way
        for way in WAYS
        if way.format in FORMATS and FORMATS[way.format].fits(handout) and (copying or way.format != COPIED)
    )
