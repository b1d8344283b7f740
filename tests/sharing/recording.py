"""Typesetting and QR codes are costly, and what they make cannot be searched: what goes into them is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
import segno
import typst


class _Code(NamedTuple):
    matrix: tuple[tuple[int, ...], ...] = ((1, 0), (0, 1))


@contextmanager
def recorded() -> Iterator[list[bytes]]:
    """What goes to the typesetter and into QR codes meanwhile; PDFs and codes are then empty."""
    found: list[bytes] = []

    def make_qr(text: str, **_how: Any) -> _Code:
        found.append(text.encode())
        return _Code()

    def compile(template: Any, *, sys_inputs: dict[str, str], format: str, **_how: Any) -> Any:  # noqa: A001, A002
        if "letters" in sys_inputs:
            letters = json.loads(sys_inputs["letters"])
            return [b"box", *[b"sign"] * (len(letters) - 1)]
        found.extend((str(template).encode(), json.dumps(sys_inputs).encode()))
        found.extend(value.encode() for value in sys_inputs.values())
        return b"%PDF" if format == "pdf" else [b"<svg/>"]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segno, "make_qr", make_qr)
        patch.setattr(typst, "compile", compile)
        yield found
