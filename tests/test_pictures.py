"""The pictures of the guides are the program of today, and ask for nothing from elsewhere."""

from __future__ import annotations

import re

import pytest

from docs.pictures import IMAGES, PICTURED, pictures, text_of
from mentortui.i18n import LANGUAGES

NAMESPACE = "http://www.w3.org/2000/svg"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_picture_says_what_the_program_says_now(language: str) -> None:
    for name, svg in (await pictures(language)).items():
        kept = (IMAGES / name).read_text(encoding="utf-8")
        assert text_of(kept) == text_of(svg), f"{name} is old: python -m docs.pictures"


def test_every_picture_is_one_of_ours_and_loads_nothing() -> None:
    wanted = {f"{room}.{language}.svg" for room in PICTURED for language in LANGUAGES}
    assert {file.name for file in IMAGES.iterdir()} == wanted
    for file in IMAGES.iterdir():
        svg = file.read_text(encoding="utf-8").replace(NAMESPACE, "")
        assert not re.findall(r"https?:|//\w|@import|@font-face|<script|href|url\((?!#)", svg), file.name
