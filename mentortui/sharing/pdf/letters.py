"""Which letters of a handout have a sign in a font, asked of the typesetter itself.

It draws a box for a letter that no font has, and says nothing. So each letter is drawn alone, and compared
with the box.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from mentortui.i18n import _
from mentortui.sharing.handout import Handout
from mentortui.sharing.pdf.content import content
from mentortui.sharing.pdf.typesetter import fonts, typeset

if TYPE_CHECKING:
    import typst

_NOWHERE = "\U0010fffd"
"""The last letter for private use, which no script has."""
_MOST_SHOWN = 20


def missing_letters(handout: Handout) -> str:
    """The letters that neither our fonts nor this machine's have, each once, in the order of the alphabet.

    Raises NotInstalled.
    """
    beyond = beyond_ours(content(handout))
    return "".join(without_sign(beyond, fonts(found=True))) if beyond else ""


def told(handout: Handout) -> str:
    """What is wrong with the PDF of this handout, in the language now spoken; empty when all is well."""
    missing = missing_letters(handout)
    if not missing:
        return ""
    some = " ".join(missing[:_MOST_SHOWN]) + (" …" if len(missing) > _MOST_SHOWN else "")
    return _(
        "The PDF lacks signs for: {letters}. They stand there as empty boxes. The HTML file shows them.",
        letters=some,
    )


def beyond_ours(data: dict[str, Any]) -> list[str]:
    """The letters in ``content`` that the fonts that come with us do not have."""
    return without_sign(sorted(set("".join(_texts(data)))), fonts(found=False))


def without_sign(letters: Iterable[str], among: typst.Fonts) -> list[str]:
    """Those of ``letters`` that no font ``among`` these has."""
    asked = [_NOWHERE, *letters]
    box, *drawn = typeset("letters.typ", {"letters": asked}, fonts=among, format="svg")
    return [letter for letter, sign in zip(asked[1:], drawn, strict=True) if sign == box]


def _texts(data: object) -> Iterator[str]:
    match data:
        case str():
            yield data
        case dict():
            for value in data.values():
                yield from _texts(value)
        case list():
            for value in data:
                yield from _texts(value)
