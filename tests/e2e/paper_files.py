"""The papers that come out of the mentorship in ``test_whole_mentorship``, to the letter."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.driving import command

PAPERS = Path(__file__).parent / "papers"


def written(language: str, name: str) -> str:
    """A paper as it was read through and found right."""
    return (PAPERS / f"{name}.{language}.md").read_text(encoding="utf-8")


def paper(home: Path, language: str, name: str) -> str:
    """A paper as the command line gives it."""
    return command(home, "--lang", language, "chapter", name, "Amina", "--format", "md")
