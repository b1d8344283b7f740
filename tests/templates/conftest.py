"""Every test here speaks English, whatever language the one before it left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mentortui import i18n


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with i18n.speaking("en"):
        yield
