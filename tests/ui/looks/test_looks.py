"""What the main rooms look like, in both languages and two sizes, as somebody has read and approved it.

``MENTORTUI_LOOKS=write pytest tests/ui/looks`` writes the looks anew: read what changed before it is kept.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from docs.pictures import ROOMS, painted, walk
from mentortui.i18n import LANGUAGES
from mentortui.ui.app import MentorApp

LOOKS = Path(__file__).parent
SIZES = ((80, 24), (120, 40))
WRITE = os.environ.get("MENTORTUI_LOOKS") == "write"
_AGAIN = "\nIf it is meant: MENTORTUI_LOOKS=write pytest tests/ui/looks"


def file_of(room: str, language: str, size: tuple[int, int]) -> Path:
    """Where a look is kept."""
    return LOOKS / f"{room}.{language}.{size[0]}x{size[1]}.txt"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_room_looks_as_it_was_approved(
    language: str, size: tuple[int, int], tmp_path: Path
) -> None:
    changed: list[str] = []

    def look(room: str, app: MentorApp) -> None:
        file, now = file_of(room, language, size), painted(app)
        if WRITE:
            file.write_text(now, encoding="utf-8")
        kept = file.read_text(encoding="utf-8") if file.exists() else ""
        changed.extend(
            difflib.unified_diff(kept.splitlines(), now.splitlines(), file.name, "now", lineterm="")
        )

    await walk(language, size, tmp_path / "notes", look)
    assert not changed, "\n".join(changed) + _AGAIN


def test_no_look_is_left_over() -> None:
    wanted = {file_of(room, language, size) for room in ROOMS for language in LANGUAGES for size in SIZES}
    assert set(LOOKS.glob("*.txt")) == wanted
