"""The words of the program in the user's language: gettext's files, bokmål and English.

English texts are the message ids, so English is complete by construction; ``locale/nb`` holds the bokmål.
Texts are looked up when they are drawn, never at import, so the language can change at once.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from struct import Struct

LANGUAGES = ("nb", "en")
OWN_NAMES = ("Bokmål", "English")
"""What each language calls itself, in the order of ``LANGUAGES``."""
LOCALE_DIR = Path(__file__).parent / "locale"
"""Where the translations lie."""

_language = "nb"

_HEADER = Struct("<4I")
_PLACE = Struct("<2I")
_MAGIC = 0x950412DE


class Catalogue:
    """A compiled file of gettext. Its messages stand in order, so one is found without reading the others,
    as ``gettext`` of the standard library does: that took longer than to draw a screen."""

    def __init__(self, file: Path) -> None:
        """Raises OSError, and ValueError for what is no such file."""
        self._data = file.read_bytes()
        magic, version, self._count, self._ids = _HEADER.unpack_from(self._data)
        if (magic, version) != (_MAGIC, 0):
            raise ValueError(f"not a compiled catalogue: {file}")
        self._texts = self._ids + _PLACE.size * self._count
        self._known: dict[str, list[str]] = {}

    def forms(self, message: str) -> list[str]:
        """What stands for ``message``; for ``one\\0many`` both. Nothing when it is not translated."""
        if message not in self._known:
            self._known[message] = self._look_up(message.encode(errors="surrogatepass"))
        return self._known[message]

    def _look_up(self, wanted: bytes) -> list[str]:
        at = bisect_left(range(self._count), wanted, key=lambda place: self._at(self._ids, place))
        if at == self._count or self._at(self._ids, at) != wanted:
            return []
        return self._at(self._texts, at).decode().split("\0")

    def _at(self, table: int, place: int) -> bytes:
        length, start = _PLACE.unpack_from(self._data, table + _PLACE.size * place)
        return self._data[start : start + length]


@cache
def _catalogue(language: str) -> Catalogue | None:
    """None for English, which is what the messages are."""
    if language == "en":
        return None
    return Catalogue(LOCALE_DIR / language / "LC_MESSAGES" / "mentortui.mo")


def _forms(language: str, message: str) -> list[str]:
    catalogue = _catalogue(language)
    found = catalogue.forms(message) if catalogue is not None else []
    return found or message.split("\0")


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
    # Both languages say it as English does: one thing is one, and all other numbers are many.
    return _forms(_language, f"{one}\0{many}")[count != 1].format(count=count, **values)


def in_language(language: str) -> Callable[..., str]:
    """A translator to a fixed language, for documents that keep their own."""

    def translate(message: str, **values: object) -> str:
        text = _forms(language, message)[0]
        return text.format(**values) if values else text

    return translate
