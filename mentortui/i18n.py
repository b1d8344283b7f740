"""The words of the program in the user's language: gettext, bokmål and English.

English texts are the message ids, so English is complete by construction; ``locale/nb`` holds the bokmål.
Texts are looked up when they are drawn, never at import, so the language can change at once.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

LANGUAGES = ("nb", "en")
OWN_NAMES = ("Bokmål", "English")
"""What each language calls itself, in the order of ``LANGUAGES``."""
LOCALE_DIR = Path(__file__).parent / "locale"
"""Where the translations lie."""

_language = "nb"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("mentortui", LOCALE_DIR, [language])


def from_locale(environ: dict[str, str] | None = None) -> str:
    """The language the system asks for: nb for Norwegian (no, nb, nn), else en."""
    env = os.environ if environ is None else environ
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := env.get(name, ""):
            return "nb" if value[:2].lower() in ("no", "nb", "nn") else "en"
    return "en"


def use(language: str) -> None:
    """Speak ``language`` ("nb" or "en") from now on."""
    global _language
    if language not in LANGUAGES:
        raise ValueError(f"not a language of this program: {language!r}")
    _language = language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak ``language`` inside, and what was spoken before afterwards."""
    before = current()
    use(language)
    try:
        yield
    finally:
        use(before)


def current() -> str:
    """The language now spoken."""
    return _language


def N_(message: str) -> str:
    """Mark ``message`` for translation where it is declared; it is translated where it is drawn."""
    return message


def _(message: str, **values: object) -> str:
    """``message`` in the language now spoken, with ``{name}`` fields filled from ``values``."""
    return in_language(_language)(message, **values)


def _n(one: str, many: str, count: int, **values: object) -> str:
    """``one`` or ``many`` by ``count``, which is also the field ``{count}``."""
    return _catalogue(_language).ngettext(one, many, count).format(count=count, **values)


def in_language(language: str) -> Callable[..., str]:
    """A translator to a fixed language, for documents that keep their own."""

    def translate(message: str, **values: object) -> str:
        text = _catalogue(language).gettext(message)
        return text.format(**values) if values else text

    return translate
