"""Goals by their keys."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n
from mentortui.model.chapters.goals import progress, shared_goals
from tests.ui.chapters.opening import opened


async def test_a_goal_is_written_agreed_on_and_reached(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "goals") as goals:
        assert "No goals yet" in goals.text()
        await goals.keys("n", "send two applications", "tab", "both are sent", "tab", "+2w", "enter")
        assert "○ send two applications" in goals.text()
        await goals.keys("v")
        assert progress(goals.pen.book).reached == 0
        await goals.keys("g", "g")
        assert "● Under way" in goals.text()
        await goals.keys("d", "write the CV", "enter")
        assert [sub.what for sub in shared_goals(goals.pen.book)[0].subs] == ["write the CV"]
        await goals.keys("u", "v")
        assert shared_goals(goals.pen.book)[0].subs == ()
        assert progress(goals.pen.book).reached == 1
        assert "✓ Reached" in goals.text()
