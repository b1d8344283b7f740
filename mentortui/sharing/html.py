"""A handout as one HTML file for a phone, a PC and a printer: nothing in it runs, and nothing loads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mentortui.sharing.handout import Handout
from mentortui.sharing.html_blocks import said
from mentortui.sharing.html_parts import body_html
from mentortui.sharing.html_pocket import pocket_html

_RULES = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""A Content-Security-Policy: whatever might come to stand in the file, no browser fetches or runs it."""


def to_html(handout: Handout) -> str:
    """The whole file, to be written as UTF-8, ending in a newline. It says its own language."""
    document = handout.document
    head = "\n".join(_head(document.title))
    body = "\n".join((*body_html(document.blocks, document.language), *pocket_html(handout)))
    return (
        f'<!doctype html>\n<html lang="{said(document.language)}">\n<head>\n{head}\n</head>\n'
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _head(title: str) -> Iterator[str]:
    style = Path(__file__).with_name("handout.css").read_text(encoding="utf-8")
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_RULES}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="robots" content="noindex">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{said(title)}</title>"
    yield f"<style>\n{style}</style>"
