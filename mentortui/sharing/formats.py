"""The formats that something can be handed over in: which there are, what each needs, and how it is written.

A format's own module is imported when it is written, so that no other pays for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from mentortui.sharing.handout import Handout


class Format(NamedTuple):
    """``write`` gives the whole file; ``fits`` says whether there is anything to write in this format."""

    suffix: str
    write: Callable[[Handout], bytes]
    fits: Callable[[Handout], bool] = lambda handout: True
    told: Callable[[Handout], str] = lambda handout: ""
    """What to know of the file, in plain words, such as letters that could not be drawn; mostly nothing."""


def _markdown(handout: Handout) -> bytes:
    from mentortui.sharing.markdown import document_markdown

    return document_markdown(handout.document).encode()


def _text(handout: Handout) -> bytes:
    from mentortui.sharing.plain import document_plain

    return document_plain(handout.document).encode()


def _json(handout: Handout) -> bytes:
    return handout.json.encode()


def _html(handout: Handout) -> bytes:
    from mentortui.sharing.html import to_html

    return to_html(handout).encode()


def _pdf(handout: Handout) -> bytes:
    from mentortui.sharing.pdf.pdf import to_pdf

    return to_pdf(handout)


def _pdf_told(handout: Handout) -> str:
    from mentortui.sharing.pdf.letters import told

    return told(handout)


def _eml(handout: Handout) -> bytes:
    from mentortui.sharing.eml import to_eml

    return to_eml(handout)


def _ics(handout: Handout) -> bytes:
    from mentortui.sharing.ics import to_ics

    return to_ics(handout).encode()


def _qr(handout: Handout) -> bytes:
    from mentortui.sharing.qr_drawing import svg_file

    return svg_file(handout).encode()


def _tsv(handout: Handout) -> bytes:
    from mentortui.sharing.words import words_tsv

    return words_tsv(handout.words, handout.document.language).encode()


FORMATS: Mapping[str, Format] = {
    "md": Format("md", _markdown),
    "txt": Format("txt", _text),
    "html": Format("html", _html),
    "pdf": Format("pdf", _pdf, told=_pdf_told),
    "json": Format("json", _json, lambda handout: bool(handout.json)),
    "eml": Format("eml", _eml),
    "ics": Format("ics", _ics, lambda handout: bool(handout.appointments)),
    "qr": Format("svg", _qr, lambda handout: bool(handout.pocket)),
    "tsv": Format("txt", _tsv, lambda handout: bool(handout.words)),
}
"""What a format is called on the command line -> how it is written."""


def file_name(handout: Handout, format: str) -> str:  # noqa: A002
    """What the file is called in that format: ``2026-11-23-møte-3-arbeidsmarkedet-amina.pdf``."""
    return f"{handout.document.name}.{FORMATS[format].suffix}"
