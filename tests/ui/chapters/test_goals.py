"""Goals by their keys."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n
from mentortui.model.chapters.goals import progress, shared_goals
from mentortui.model.records import Mark, Owner
from mentortui.ui.chapters.goals import Screen
from mentortui.workbook.chapters.goals import Goals
from tests.ui.chapters.opening import Opened, opened
from tests.ui.held_rooms import app_with
from tests.ui.sitting_rooms import open_workbook, sit_down


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
        assert "■  Reached: 1 of 1 goal you agreed on" in goals.text()


async def test_outside_a_meeting_no_action_is_agreed_on(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "goals") as goals:
        await goals.keys("n", "send two applications", "enter")
        assert not goals.screen.applies("goal.action")
        await goals.keys("o")
        assert goals.pilot.app.screen is goals.screen


async def test_in_a_meeting_an_action_belongs_to_the_goal(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    live = sitting.live
    goals = Goals(live)
    uid = goals.add("send two applications")
    goals.agree(uid, Owner.PARTICIPANT)
    goals.agree(uid, Owner.MENTOR)
    screen = Screen(live, together=True)
    app = app_with(screen, workbook, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        room = Opened(pilot, workbook.open(live.book.mentorship.uid), screen)
        await room.keys("o", "read two notices", "tab", "right", "enter")
        assert [(a.what, a.goal, a.owner) for a in live.book.actions()] == [
            ("read two notices", uid, Owner.MENTOR)
        ]
        assert "☐ Kari read two notices" in room.text()
        assert "□  Reached: 0 of 1 goal you agreed on" in room.text()
        live.mark(live.book.actions()[0].uid, Mark.DONE)
        screen.refresh_rows()
        await pilot.pause()
        assert "✓ Kari read two notices  done" in room.text()
        live.undo()
        await room.keys("u")
        assert live.book.actions() == []
    sitting.keeper.close()
    workbook.close()
