"""A handout as PDF: A4, tagged for screen readers, the same bytes each time."""

from __future__ import annotations

from mentortui.sharing.handout import Handout
from mentortui.sharing.pdf.content import content
from mentortui.sharing.pdf.letters import beyond_ours
from mentortui.sharing.pdf.typesetter import fonts, typeset

_ACCESSIBLE = "ua-1"
"""PDF/UA-1."""


def to_pdf(handout: Handout) -> bytes:
    """The whole file. This machine's fonts are used for the letters that ours do not have, and only then.

    It claims to be PDF/UA-1 unless a letter has no sign in any font, which that standard does not allow.
    Raises NotInstalled.
    """
    data = content(handout)
    among = fonts(found=bool(beyond_ours(data)))
    from typst import TypstError

    try:
        [file] = typeset("handout.typ", {"handout": data}, fonts=among, standards=[_ACCESSIBLE])
    except TypstError:
        [file] = typeset("handout.typ", {"handout": data}, fonts=among)
    return file
