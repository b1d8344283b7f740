"""A language for tests: each text of the program in other letters, so that what is not translated stands out.

The letters are the ones of mathematics: one column wide as the plain ones, and written by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from mentortui import i18n
from mentortui.model import dates
from mentortui.templates.files import builtin_folder
from tests.translations import PACKAGE, compiled, extracted

_FIELD = re.compile(r"(\{[^{}]*\}|%\(\w+\)[sr]|%[sr])")
_LETTERS = str.maketrans(
    {chr(97 + n): chr(0x1D68A + n) for n in range(26)} | {chr(65 + n): chr(0x1D670 + n) for n in range(26)}
)
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")

_CUT = re.compile(r"\w+…|…\w+")
_DATE_WORDS = {"nb": ("kl",), "en": ()}


def marked(message: str) -> str:
    """A text in other letters; its fields as they were."""
    parts = _FIELD.split(message)
    return "".join(part if place % 2 else part.translate(_LETTERS) for place, part in enumerate(parts))


@cache
def _in_other_letters() -> bytes:
    catalog = Catalog(locale="nb", charset="utf-8", fuzzy=False)
    for message in extracted():
        if isinstance(message.id, tuple | list):
            catalog.add(message.id, tuple(marked(form) for form in message.id))
        elif message.id:
            catalog.add(message.id, marked(message.id))
    return compiled(catalog)


@contextmanager
def marking(folder: Path) -> Iterator[None]:
    """The program says all that it translates in other letters, whatever language is chosen."""
    for language in i18n.LANGUAGES:
        file = folder / language / "LC_MESSAGES" / "mentortui.mo"
        file.parent.mkdir(parents=True)
        file.write_bytes(_in_other_letters())
    said = i18n.Catalogue(file)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(i18n, "LOCALE_DIR", folder)
        patch.setattr(i18n, "_catalogue", lambda language: said)
        yield


def unmarked(screen: str) -> set[str]:
    """The words on a screen in plain letters, small. A letter alone is the name of a key,
    and of a word that is cut off nothing can be said."""
    return {word.lower() for word in _WORD.findall(_CUT.sub("", screen)) if len(word) > 1}


@cache
def given(language: str) -> frozenset[str]:
    """The words of one language that the program is given: templates, the example, months and days."""
    files = [
        *(builtin_folder() / language).rglob("*.md"),
        PACKAGE / "workbook" / f"demo_{language}.json",
    ]
    texts = [file.read_text(encoding="utf-8") for file in files]
    texts += [*dates._MONTHS[language], *dates._DAYS[language], *_DATE_WORDS[language]]
    texts += [name[:3] for name in dates._MONTHS[language]]
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))
