"""Text from people is data: ``clean`` at every door, ``show`` at every draw.

Control characters and lone surrogates never enter the notes, so they can reach neither a file that must be
UTF-8 nor a terminal that would obey them. Bidirectional controls are kept visible instead of acting, because
they can make a line read as something else than it says.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

FIELD_LIMIT = 200_000
NAME_LIMIT = 80

_NEWLINES = "\r\n|[\r\x0b\x0c\x85\u2028\u2029]"
_DROPPED = (
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    + "".join(chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
_BIDI = "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]"


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: printable text needs none, and that is most of what is drawn first."""
    return re.compile(pattern)


def clean(text: str) -> str:
    """``text`` as it may be kept: printable characters, newline and tab. Idempotent."""
    if text.replace("\n", "").isprintable():
        return text
    text = _pattern(_NEWLINES).sub("\n", text)
    return _pattern(_DROPPED).sub("", text)


def clean_line(text: str) -> str:
    """``text`` as one tidy line: cleaned, white space folded, composed (NFC)."""
    return unicodedata.normalize("NFC", " ".join(clean(text).split()))


def clean_name(text: str) -> str:
    """A person's name or alias: one line, at most ``NAME_LIMIT`` characters."""
    return clean_line(text)[:NAME_LIMIT].rstrip()


def show(text: str) -> str:
    """``text`` as it may be drawn: cleaned again, with bidirectional controls as visible marks."""
    if text.isprintable():
        return text
    return _pattern(_BIDI).sub(lambda found: f"‹{ord(found[0]):04X}›", clean(text))


def fold(text: str) -> str:
    """``text`` for finding: case folded, accents dropped, å/æ/ø as a/ae/o for keyboards without them."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    folded = folded.replace("ø", "o").replace("æ", "ae").replace("å", "a")
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


_RESERVED = "con|prn|aux|nul|com[0-9]|lpt[0-9]"


def slug(text: str, limit: int = 60) -> str:
    """A file name's stem: letters, digits and ``-`` only, lower case, never empty or reserved."""
    kept = "".join(c if c.isalnum() else "-" for c in unicodedata.normalize("NFKC", clean(text)).lower())
    kept = re.sub("-+", "-", kept)[:limit].strip("-") or "x"
    return f"x-{kept}" if _pattern(_RESERVED).fullmatch(kept) else kept
