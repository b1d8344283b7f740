"""The end of a page that a phone takes with it: who does what and the next date, as QR codes of text."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.sharing.handout import Handout
from mentortui.sharing.html_blocks import element, said
from mentortui.sharing.pocket_codes import pocket_codes
from mentortui.sharing.qr import svg


def pocket_html(handout: Handout) -> Iterator[str]:
    """Nothing where there is nothing to take along."""
    found = pocket_codes(handout)
    if found is None:
        return
    yield '<section class="pocket">'
    yield element("h2", found.heading)
    yield element("p", found.told)
    yield '<div class="codes">'
    for code, caption in found.codes:
        yield f'<figure>{svg(code)}<figcaption dir="auto">{said(caption)}</figcaption></figure>'
    yield "</div>\n</section>"
