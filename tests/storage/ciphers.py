"""The same tests with plain files and with sealed ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentortui.storage.cipher import Cipher, Plain
from tests.storage.keyrings import keyring


class Chosen(Plain):
    """Stands for the cipher that a test is run with."""

    def __init__(self) -> None:
        self.now: Cipher = Plain()

    def seal(self, data: bytes, name: str) -> bytes:
        return self.now.seal(data, name)

    def open(self, data: bytes, name: str) -> bytes:
        return self.now.open(data, name)

    def is_own(self, data: bytes) -> bool:
        return self.now.is_own(data)


CIPHER = Chosen()


@pytest.fixture(params=["plain", "sealed"], autouse=True)
def chosen_cipher(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Imported by a module, each of its tests is run with either; ``CIPHER`` is the one."""
    if request.param == "sealed":
        folder: Path = tmp_path_factory.mktemp("keys")
        CIPHER.now = keyring(folder).of("p-1")
    yield
    CIPHER.now = Plain()
