"""Small helpers for drawing text from people: always literal, always cleaned."""

from __future__ import annotations

from textual.content import Content

from mentortui.text import show

_MUTED = "$foreground 70%"
"""In a span Textual draws ``$text-muted``, an automatic colour, as the strongest contrast there is."""


def plain(text: str, style: str = "") -> Content:
    """``text`` as it stands, in one style."""
    return Content.styled(show(text), style.replace("$text-muted", _MUTED)) if style else Content(show(text))


def join(*parts: str | Content | tuple[str, str]) -> Content:
    """Parts one after the other: text, content, or text with its style."""
    return Content("").join(
        part if isinstance(part, Content) else plain(*part) if isinstance(part, tuple) else plain(part)
        for part in parts
    )


def lines(*parts: Content) -> Content:
    """Parts under each other."""
    return Content("\n").join(parts)


def ends(left: Content, right: Content, width: int) -> Content:
    """``left`` at the left end of ``width`` cells and ``right`` at the right end; the left one gives way."""
    room = width - right.cell_length - 1
    if left.cell_length > room:
        left = left.truncate(max(room, 0), ellipsis=True)
    return Content("").join([left, Content(" " * (width - left.cell_length - right.cell_length)), right])


def hung(content: Content, width: int, sign: str | Content, indent: int = 0) -> list[Content]:
    """``content`` wrapped to ``width``, its lines in a straight left edge beside ``sign``."""
    first = join(" " * indent, sign)
    rest = Content(" " * first.cell_length)
    wrapped = content.wrap(max(width - first.cell_length, 4))
    return [join(rest if place else first, line) for place, line in enumerate(wrapped)]
