"""A stand-in for the bokmål catalogue, so that these tests hold whatever words the translators choose."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from mentortui import i18n


class _Bokmal(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"nb {message}"


@pytest.fixture(scope="session", autouse=True)
def _two_languages() -> Iterator[None]:
    catalogues = {"nb": _Bokmal(), "en": NullTranslations()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(i18n, "_catalogue", catalogues.__getitem__)
        yield
