"""Every test here speaks English, whatever language the one before it left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mentortui import i18n


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = i18n.current()
    i18n.use("en")
    yield
    i18n.use(before)
