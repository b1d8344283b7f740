"""QR codes as a phone takes them in: painted, read by a reader that is not ours, and put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

import zxingcpp
from PIL import Image

from mentortui.sharing.qr_parts import GOES_ON, LINE, WORD_GOES_ON

_RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def painted(rows: Sequence[Sequence[bool]], scale: int = 4, edge: int = 0) -> Image.Image:
    """True is black. ``edge`` light pixels (before scaling) around."""
    height, width = len(rows), len(rows[0])
    picture = Image.new("L", (width + 2 * edge, height + 2 * edge), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                picture.putpixel((x + edge, y + edge), 0)
    return picture.resize((picture.width * scale, picture.height * scale), Image.Resampling.NEAREST)


def read(picture: Image.Image) -> list[str]:
    """Every QR code in a picture that is dark on light, from the top down."""
    kinds = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(picture, formats=kinds, try_invert=False)
    return [code.text for code in sorted(found, key=lambda code: code.position.top_left.y)]


def svg_picture(svg: str) -> Image.Image:
    """What a drawing program makes of one code's ``<svg>``."""
    found = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    path = re.search(r'<path fill="#000" d="([^"]*)"/>', svg)
    assert found is not None
    assert path is not None
    assert _RUN.sub("", path[1]) == ""
    rows = [[False] * int(found[1]) for _ in range(int(found[2]))]
    for x, y, across, back in _RUN.findall(path[1]):
        assert across == back
        rows[int(y)][int(x) : int(x) + int(across)] = [True] * int(across)
    return painted(rows)


def put_together(texts: Sequence[str]) -> list[str]:
    """The lines that were handed over, from what was read."""
    lines: list[str] = []
    for text in texts:
        for line in text.split("\n")[1:]:
            if line.startswith(LINE):
                lines.append(line.removeprefix(LINE))
            elif line.startswith(GOES_ON):
                lines[-1] += " " + line.removeprefix(GOES_ON)
            else:
                assert line.startswith(WORD_GOES_ON)
                lines[-1] += line.removeprefix(WORD_GOES_ON)
    return lines
