"""QR codes drawn with half blocks, two modules a cell, and as a file of their own."""

from __future__ import annotations

from collections.abc import Sequence

from mentortui.sharing.handout import Handout
from mentortui.sharing.qr import QUIET, Code, every_code, svg

_CELLS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
_SIDE = 400
"""Width of a code in the file; the file has no size of its own otherwise."""
_CAPTION = 48


def half_blocks(code: Code, quiet: int = QUIET, *, ink: bool = True) -> tuple[str, ...]:
    """The code with its quiet zone, a string a row of cells: ``side + 2 * quiet`` cells wide, half as many
    high, rounded up. Blocks are the dark modules, to draw in black on white; without ``ink`` the light ones,
    to draw in white on black."""
    side = len(code.modules) + 2 * quiet
    empty = (False,) * side
    zone = (False,) * quiet
    rows = [*[empty] * quiet, *((*zone, *row, *zone) for row in code.modules), *[empty] * (quiet + side % 2)]
    return tuple(
        "".join(_CELLS[above is ink, below is ink] for above, below in zip(*pair, strict=True))
        for pair in zip(rows[::2], rows[1::2], strict=True)
    )


def as_text(code: Code) -> str:
    """The code for a terminal without colours, light on dark: blocks are the light modules, as most terminals
    are dark. On a light terminal the code is inverted, which some phones do not read. Ends in a newline."""
    return "".join(f"{row}\n" for row in half_blocks(code, ink=False))


def svg_file(handout: Handout) -> str:
    """Every code of the handout under each other, each over its name, as one SVG file."""
    return stacked(every_code(handout))


def stacked(drawn: Sequence[Code]) -> str:
    """Codes under each other in one SVG file, all equally wide, ending in a newline."""
    from html import escape

    step = _SIDE + _CAPTION
    height = step * len(drawn)
    parts = []
    for place, code in enumerate(drawn):
        top = place * step
        parts.append(svg(code).replace("<svg", f'<svg y="{top}" width="{_SIDE}" height="{_SIDE}"', 1))
        parts.append(
            f'<text x="{_SIDE // 2}" y="{top + _SIDE + _CAPTION // 3}" text-anchor="middle"'
            f' font-family="sans-serif" font-size="16">{escape(code.label)}</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {height}" width="{_SIDE}"'
        f' height="{height}"><rect width="{_SIDE}" height="{height}" fill="#fff"/>{"".join(parts)}</svg>\n'
    )
