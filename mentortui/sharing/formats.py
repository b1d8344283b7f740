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


def _markdown(handout: Handout) -> bytes:
    from mentortui.sharing.markdown import document_markdown

    return document_markdown(handout.document).encode()


def _text(handout: Handout) -> bytes:
    from mentortui.sharing.plain import document_plain

    return document_plain(handout.document).encode()


def _json(handout: Handout) -> bytes:
    return handout.json.encode()


def _tsv(handout: Handout) -> bytes:
    from mentortui.sharing.words import words_tsv

    return words_tsv(handout.words, handout.document.language).encode()


FORMATS: Mapping[str, Format] = {
    "md": Format("md", _markdown),
    "txt": Format("txt", _text),
    "json": Format("json", _json, lambda handout: bool(handout.json)),
    "tsv": Format("txt", _tsv, lambda handout: bool(handout.words)),
}
"""What a format is called on the command line -> how it is written."""


def file_name(handout: Handout, format: str) -> str:  # noqa: A002
    """What the file is called in that format: ``2026-11-23-møte-3-arbeidsmarkedet-amina.pdf``."""
    return f"{handout.document.name}.{FORMATS[format].suffix}"
