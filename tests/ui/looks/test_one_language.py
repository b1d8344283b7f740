"""No text of one language is left in the other: all that is not translated would stay in plain letters.

Looking for foreign words cannot find what nobody thought of. Here every translated text is written in other
letters; a plain word must then be one that the program was given, in the language that is spoken.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.pictures import SAID, painted, walk
from mentortui.cli import _MODULES as COMMANDS
from mentortui.cli import main
from mentortui.cli.completion import SHELLS
from mentortui.i18n import LANGUAGES, _
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.register import CHAPTERS
from mentortui.ui.screens.home import HomeScreen
from tests.ui.looks.marking import given, marked, marking, unmarked

ON_KEYS = {"ctrl", "esc", "enter", "tab"}
"""What is printed on the keys, in any language."""
TYPED = {"md", "txt", "html", "pdf", "json", "eml", "ics", "qr", "tsv", "svg", "mentortui", "nb", "en"}
TYPED |= set(SHELLS)
"""What is typed on the command line as it stands: formats, languages and shells."""


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_word_on_the_screens_is_translated_or_was_given(language: str, tmp_path: Path) -> None:
    left: dict[str, set[str]] = {}

    def look(room: str, app: MentorApp) -> None:
        screen = painted(app)
        assert any(ord(letter) > 0xFFFF for letter in screen), "nothing is in other letters"
        if words := unmarked(screen) - given(language) - ON_KEYS - unmarked(SAID[language]):
            left[room] = words

    with marking(tmp_path / "locale"):
        await walk(language, (140, 45), tmp_path / "notes", look)
    assert not left


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_word_of_the_help_is_translated_or_typed(
    command: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with marking(tmp_path / "locale"):
        assert main(["--lang", language, *filter(None, [command]), "--help"]) == 0
    told = capsys.readouterr().out
    assert marked("usage: ").strip() in told
    chapters = {*(chapter.id for chapter in CHAPTERS), "story"}
    assert not unmarked(told) - typed_in(told) - TYPED - set(COMMANDS) - chapters


def typed_in(told: str) -> set[str]:
    """The options and the choices that stand in a help."""
    typed = re.findall(r"--[a-z-]+|\{[a-z,-]+\}", told)
    return {word for one in typed for word in unmarked(one)}


@pytest.mark.parametrize("told", ["Help", "Your talks"])
async def test_what_is_not_translated_is_found(
    told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text of home is said with translation, and without."""
    found: list[set[str]] = []
    said = _ if told == "Help" else str
    monkeypatch.setattr(HomeScreen, "say_where", lambda home: setattr(home.top, "where", said(told)))
    with marking(tmp_path / "locale"):
        await walk(
            "nb",
            (80, 24),
            tmp_path / "notes",
            lambda room, app: found.append(unmarked(painted(app)) - given("nb") - ON_KEYS),
            until="home",
        )
    assert found == [set() if told == "Help" else {"your", "talks"}]
