"""A PDF as its reader has it: text, pictures of its pages, and the ink on them."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops

from mentortui.sharing.blocks import Block, Heading
from mentortui.sharing.documents import Document, front_of
from mentortui.sharing.handout import Handout

A4 = (595, 842)
"""In points."""


def paper(*blocks: Block, title: str = "Møte 3", language: str = "nb") -> Handout:
    """A handout of a title and ``blocks``."""
    document = Document(
        name="x",
        title=title,
        language=language,
        blocks=(Heading(1, title), *blocks),
        front=front_of(title, language),
    )
    return Handout(document=document)


def about(file: bytes) -> dict[str, str]:
    """What the file says of itself, without what it leaves out."""
    return {key: said for key, said in pypdfium2.PdfDocument(file).get_metadata_dict().items() if said}


def sizes(file: bytes) -> set[tuple[int, int]]:
    """The sizes of the pages, in whole points."""
    return {(round(page.get_width()), round(page.get_height())) for page in _pages(file)}


def texts(file: bytes) -> list[str]:
    """The text of each page, lines ending in ``\\n``."""
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in _pages(file)]


def letters(file: bytes) -> str:
    """All text without page numbers, and without white space, which depends on where lines end."""
    pages = texts(file)
    if len(pages) > 1:
        pages = [page.rpartition("\n")[0] for page in pages]
    return "".join("".join(pages).split())


def pictures(file: bytes, scale: float = 2) -> list[Image.Image]:
    """The pages, dark on light, ``scale`` pixels a point."""
    return [page.render(scale=scale).to_pil().convert("L") for page in _pages(file)]


def ink(picture: Image.Image) -> Image.Image | None:
    """What is drawn, cut to its edges; None where nothing is."""
    box = ImageChops.invert(picture).getbbox()
    return picture.crop(box) if box else None


def long_lines(picture: Image.Image, least: float, scale: float = 2) -> int:
    """How many level lines there are of at least ``least`` points, counted on their rows."""
    found, before = 0, 0
    dark, width = picture.tobytes().translate(bytes(p < 190 for p in range(256))), picture.width
    for y in range(picture.height):
        runs = [len(run) for run in dark[y * width : (y + 1) * width].split(b"\0")]
        here = sum(run >= least * scale for run in runs)
        found += max(0, here - before)
        before = here
    return found


def _pages(file: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(file))
