"""The page for ``man``: of this program as it is, in both languages, and read by roff without a word."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from docs.man import PAGES
from mentortui.cli.arguments import whole_parser
from mentortui.cli.completion import commands_of
from mentortui.cli.man_page import man_page, roff


@pytest.mark.parametrize("language", PAGES)
def test_the_page_that_is_kept_is_of_this_program(language: str) -> None:
    assert PAGES[language].read_text(encoding="utf-8") == man_page(language), "python -m docs.man"


@pytest.mark.parametrize("language", PAGES)
def test_every_command_and_option_is_told_of(language: str) -> None:
    page = man_page(language).replace(r"\-", "-")
    for name, parser in commands_of(whole_parser()).items():
        assert f'.SS "mentortui {name}' in page
        for action in parser._actions:
            assert all(option in page for option in action.option_strings)


@pytest.mark.parametrize(
    ("text", "written"),
    [(".x", r"\&.x"), ("a-b", r"a\-b"), ("a\\b", r"a\eb"), ('"', r"\(dq"), ("'a", r"\&'a"), ("a\nb", "a b")],
)
def test_text_stays_text(text: str, written: str) -> None:
    assert roff(text) == written


@pytest.mark.skipif(not shutil.which("groff"), reason="needs groff")
@pytest.mark.parametrize("language", PAGES)
def test_roff_has_nothing_to_say(language: str) -> None:
    command = ["groff", "-man", "-ww", "-Kutf8", "-Tutf8", str(PAGES[language])]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    assert not done.stderr
    assert "mentortui" in done.stdout
