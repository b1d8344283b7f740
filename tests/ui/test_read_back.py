"""The read-back shows what will be shared, and nothing is shared that was changed after both approved it."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from textual.content import Content
from textual.pilot import Pilot

from mentortui.errors import NotSaved
from mentortui.model.records import MeetingState, Owner
from mentortui.model.summary import PARTICIPANT_WROTE
from mentortui.sharing.blocks import Heading
from mentortui.sharing.outline import outline
from mentortui.sharing.plain import to_plain
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.screens.read_back import ReadBackScreen
from mentortui.ui.screens.read_back_rows import rows_of
from mentortui.ui.widgets.sheet import Sheet
from mentortui.ui.widgets.step_line import StepLine
from mentortui.workbook.reading_aloud import groups
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.ui.sitting_rooms import app_of, open_workbook, row_texts, sit_down

BOTH = (Owner.PARTICIPANT, Owner.MENTOR)


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[Workbook]:
    found = open_workbook(tmp_path)
    yield found
    found.close()


def talked(sitting: Sitting) -> Sitting:
    """A meeting with two lines, an action, a word and something for later."""
    live = sitting.live
    live.edit_text("since-1", 0, 0, "Amina went to the library.\nShe read two advertisements.")
    live.add_action("ask about a visit", Owner.MENTOR)
    live.add_word("vacancy", "a job that is free")
    live.add_later("pay")
    return sitting


class Shown:
    """The read-back of a sitting on a screen."""

    def __init__(self, pilot: Pilot[int], sitting: Sitting, finished: list[bool]) -> None:
        self.pilot, self.sitting, self.live, self.finished = pilot, sitting, sitting.live, finished

    def rows(self) -> list[str]:
        return row_texts(self.pilot, lambda screen: isinstance(screen, ReadBackScreen))

    def row(self, text: str) -> str:
        return next(row for row in self.rows() if text in row)

    def sheet(self, id_: str) -> str:
        content = self.pilot.app.screen.query_one(f"#{id_}", Sheet).content
        assert isinstance(content, Content)
        return content.plain

    def shared(self) -> str:
        return to_plain(self.live.summary())

    def approved(self) -> tuple[Owner, ...]:
        return self.live.meeting.approved_by

    def in_dialog(self) -> bool:
        return isinstance(self.pilot.app.screen, Dialog)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()


@asynccontextmanager
async def shown(
    workbook: Workbook, tmp_path: Path, sitting: Sitting, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Shown]:
    finished: list[bool] = []
    screen = ReadBackScreen(sitting, lambda: finished.append(True))
    async with app_of(workbook, tmp_path, screen).run_test(size=size) as pilot:
        await pilot.pause()
        yield Shown(pilot, sitting, finished)


async def test_a_struck_line_is_seen_and_not_shared(workbook: Workbook, tmp_path: Path) -> None:
    async with shown(workbook, tmp_path, talked(sit_down(workbook))) as it:
        await it.press("x")
        assert "library" not in it.shared()
        assert it.row("library").startswith("× ")
        await it.press("x")
        assert "library" in it.shared()
        assert it.row("library").startswith("  ")


async def test_any_change_asks_for_both_again(workbook: Workbook, tmp_path: Path) -> None:
    async with shown(workbook, tmp_path, talked(sit_down(workbook))) as it:
        assert it.sheet("approval").startswith("☐ Amina   ☐ Kari")
        await it.press("g")
        assert it.approved() == (Owner.PARTICIPANT,)
        assert it.sheet("approval").startswith("☑ Amina   ☐ Kari")
        await it.press("g", "g")
        assert it.approved() == BOTH
        assert it.sheet("approval").startswith("☑ Amina   ☑ Kari")
        await it.press("x")
        assert it.approved() == ()
        assert it.sheet("approval").startswith("☐ Amina   ☐ Kari")


async def test_the_plain_key_of_ones_own_is_told(workbook: Workbook, tmp_path: Path) -> None:
    keys = '[keys]\n"meeting.approve" = "f11,ø"\n"readback.done" = "ctrl+e,å"\n'
    (tmp_path / "settings.toml").write_text(keys, encoding="utf-8")
    async with shown(workbook, tmp_path, talked(sit_down(workbook))) as it:
        assert " ø: Amina" in it.sheet("approval")
        await it.press("ø", "ø")
        assert it.approved() == BOTH
        assert " å " in it.sheet("approval")


async def test_lines_are_reworded_and_added(workbook: Workbook, tmp_path: Path) -> None:
    async with shown(workbook, tmp_path, talked(sit_down(workbook))) as it:
        await it.press("enter", "!", "enter")
        assert it.row("library").startswith("≈ ")
        assert "library.!" in it.shared()
        await it.press("d", "h", "i", "enter")
        assert it.row("hi") == "+ • hi"
        assert any("Amina wrote" in row for row in it.rows())
        section = it.live.summary().section(PARTICIPANT_WROTE)
        assert section is not None
        assert [line.text for line in section.lines] == ["hi"]
        await it.press("x")
        assert "hi" not in it.shared().split()


async def test_the_next_date_is_asked_for(workbook: Workbook, tmp_path: Path) -> None:
    async with shown(workbook, tmp_path, talked(sit_down(workbook))) as it:
        assert "No date yet" in it.rows()[-1]
        await it.press("n", "+", "4", "w", "enter")
        assert it.live.meeting.next_date == it.live.today() + dt.timedelta(weeks=4)
        assert it.rows()[-1].strip() == "Monday 26 October 2026"
        assert "by 26 October: ask about a visit" in it.row("ask about")
        await it.press("n", *["space", "a", "t", "space", "1", "8"], "enter")
        assert it.rows()[-1].strip() == "Monday 26 October 2026 at 18:00"
        await it.press("g", "n", *["backspace"] * 9, "enter")
        assert it.rows()[-1].strip() == "Monday 26 October 2026 at 18:00"
        assert it.live.meeting.approved_by, "the same said again is no change"
        await it.press("u", "u")
        assert "No date yet" in it.rows()[-1]


async def test_undo_takes_back_what_was_done_here_alone(workbook: Workbook, tmp_path: Path) -> None:
    async with shown(workbook, tmp_path, talked(sit_down(workbook))) as it:
        before = it.shared()
        await it.press("x", "u", "u", "ctrl+z")
        assert it.shared() == before
        assert "pay" in before


async def test_approved_by_both_it_closes(workbook: Workbook, tmp_path: Path) -> None:
    sitting = talked(sit_down(workbook))
    sitting.live.set_next_date(dt.date(2026, 10, 26))
    uid = sitting.live.meeting.uid
    async with shown(workbook, tmp_path, sitting, (100, 30)) as it:
        rows = it.rows()
        await it.press("g", "g", "f")
        assert it.finished == [True]
    notebook = workbook.open(workbook.entry("Amina").uid)
    assert notebook.book.meeting(uid).state is MeetingState.HELD
    # What was read aloud is what was approved, in the same order.
    shared = notebook.summary(uid)
    assert shared.version == 1
    said = [line.strip(" •☐") for line in "\n".join(rows).split("\n") if line.strip()]
    kept = [line.strip(" •☐") for line in to_plain(shared).split("\n")[2:] if line.strip()]
    assert said == kept


async def test_not_approved_it_asks_and_the_safe_answer_stands_first(
    workbook: Workbook, tmp_path: Path
) -> None:
    async with shown(workbook, tmp_path, talked(sit_down(workbook))) as it:
        await it.press("f")
        assert it.in_dialog()
        await it.press("enter")
        assert not it.finished
        assert not it.in_dialog()
        await it.press("f", "down", "enter")
        assert it.finished == [True]
    notebook = workbook.open(workbook.entry("Amina").uid)
    assert notebook.summary(it.live.meeting.uid).version == 0


@pytest.mark.fault("T5")
async def test_a_full_disk_is_said_and_the_meeting_goes_on(workbook: Workbook, tmp_path: Path) -> None:
    def full() -> None:
        raise NotSaved("The disk is full.")

    sitting = msgspec.structs.replace(talked(sit_down(workbook)), merge=full)
    async with shown(workbook, tmp_path, sitting) as it:
        await it.press("g", "g", "f")
        assert it.sheet("trouble") == "The disk is full."
        assert not it.finished
        assert it.live.meeting.state is MeetingState.LIVE
        assert "library" in it.shared()


async def test_an_untouched_meeting_leaves_no_trace(workbook: Workbook, tmp_path: Path) -> None:
    sitting = sit_down(workbook)
    async with shown(workbook, tmp_path, sitting) as it:
        assert "Nothing has been written down" in it.rows()[0]
        await it.press("x", "r", "enter", "escape", "f")
        assert it.in_dialog()
        await it.press("down", "enter")
        assert it.finished == [True]
    assert not workbook.open(workbook.entry("Amina").uid).book.meetings()


@pytest.mark.fault("T17")
@pytest.mark.parametrize("nasty", ["[/]", "[@click=app.quit]x[/]", "[bold]", "\\["])
@pytest.mark.parametrize("width", [20, 80, 140])
def test_text_is_never_markup(workbook: Workbook, nasty: str, width: int) -> None:
    live = sit_down(workbook, alias=f"Amina {nasty}").live
    live.edit_text("since-1", 0, 0, nasty)
    live.add_action(nasty, Owner.PARTICIPANT, own_words=nasty)
    live.add_word(nasty, nasty)
    summary = live.summary()
    found = list(groups(live.meeting, summary, live.read_back()))
    looks = [row.look for row in rows_of(found, summary, width)]
    assert any(look.plain.replace("\n    ", "") == f"  • {nasty}" for look in looks)
    assert not any(span.style for look in looks for span in look.spans if "@click" in str(span.style))


def test_headings_are_those_of_the_summary(workbook: Workbook) -> None:
    live = talked(sit_down(workbook)).live
    live.add_line(PARTICIPANT_WROTE, "I want to see it.")
    summary = live.summary()
    found = list(groups(live.meeting, summary, live.read_back()))
    mine = dict.fromkeys(text for group in found for text in (group.heading, group.question) if text)
    theirs = [block.text for block in outline(summary) if isinstance(block, Heading) and block.level > 1]
    assert list(mine) == theirs


@pytest.mark.parametrize(("page", "signs"), [(0, "✓○○○"), (-1, "✓✓✓✓")])
async def test_only_the_steps_one_came_to_are_ticked(
    page: int, signs: str, tmp_path: Path, workbook: Workbook
) -> None:
    sitting = talked(sit_down(workbook))
    sitting.live.go(page % len(sitting.live.pages()))
    app = app_of(workbook, tmp_path, ReadBackScreen(sitting, lambda: None))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        told = str(app.screen.query_one(StepLine).render())
        assert "".join(sign for sign in told if sign in "✓○●") == signs
