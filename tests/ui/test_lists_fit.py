"""A list is never longer than the room it has: the row one is on is always to be seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widget import Widget

from docs.pictures import walk
from mentortui.ui.app import MentorApp
from mentortui.ui.widgets.rows import Rows


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_no_list_goes_on_below_what_holds_it(size: tuple[int, int], tmp_path: Path) -> None:
    hidden: list[str] = []

    def look(room: str, app: MentorApp) -> None:
        for rows in app.screen.query(Rows):
            holder = rows.parent
            assert isinstance(holder, Widget)
            scrolls = holder.show_vertical_scrollbar
            if rows.display and not scrolls and rows.region.bottom > holder.content_region.bottom:
                hidden.append(f"{room}: {rows.id}")

    await walk("nb", size, tmp_path, look)
    assert not hidden
