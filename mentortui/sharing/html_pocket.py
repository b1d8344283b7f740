"""The end of a page that a phone takes with it: who does what and the next date, as QR codes of text."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.i18n import in_language
from mentortui.sharing.handout import Handout
from mentortui.sharing.html_blocks import element, said


def pocket_html(handout: Handout) -> Iterator[str]:
    """Nothing where there is nothing to take along."""
    if not handout.pocket:
        return
    # The library that draws codes is not for a page without one.
    from mentortui.sharing.qr import codes, event_code, svg

    t = in_language(handout.document.language)
    drawn = [(code.text.split("\n")[0], svg(code)) for code in codes(handout)]
    if event := event_code(handout):
        drawn.append((t("Next meeting, for the calendar"), svg(event)))
    if not drawn:
        return
    yield '<section class="pocket">'
    yield element("h2", t("To your phone"))
    yield element("p", t("Point the phone's camera at a code. It holds plain text, and no link."))
    yield '<div class="codes">'
    for caption, picture in drawn:
        yield f'<figure>{picture}<figcaption dir="auto">{said(caption)}</figcaption></figure>'
    yield "</div>\n</section>"
