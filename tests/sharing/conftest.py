"""What many formats draw alike is drawn once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest
import segno


@pytest.fixture(autouse=True, scope="module")
def _codes() -> Iterator[None]:
    """A code for a phone depends on its text alone, and takes longer than all the rest of a page. The program
    itself remembers none: nothing of the notes may be left when it locks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segno, "make_qr", lru_cache(maxsize=64)(segno.make_qr))
        yield
