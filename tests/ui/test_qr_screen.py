"""The codes on the screen: every cell painted as the terminal paints it, and read as a phone reads it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from textual.pilot import Pilot

from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import summary_handout
from mentortui.ui.app import MentorApp
from mentortui.ui.screens.qr import QrScreen
from mentortui.workbook.workbook import Workbook
from tests.sharing.qr_reading import put_together, read
from tests.sharing.summaries import labour_market
from tests.sharing.test_qr import SCRIPTS, meeting, pocket
from tests.ui.held_rooms import app_with, on_screen

SIZES = [(80, 24), (100, 30), (140, 45)]
_PIXELS = 4
"""A side of half a cell."""


def photographed(app: MentorApp) -> Image.Image:
    """The whole screen in its own colours, two halves a cell; a letter is a blot across both."""
    strips = app.screen._compositor.render_strips()
    picture = Image.new("RGB", (app.size.width, 2 * len(strips)))
    for y, strip in enumerate(strips):
        x = 0
        for segment in strip:
            style = segment.style
            assert style is not None
            assert style.bgcolor is not None
            # What has no ink of its own is empty.
            ink, paper = (tuple((c or style.bgcolor).get_truecolor()) for c in (style.color, style.bgcolor))
            for letter in segment.text:
                above, below = {"█": (ink, ink), "▀": (ink, paper), "▄": (paper, ink)}.get(
                    letter, (paper, paper) if letter == " " else (ink, ink)
                )
                if x < app.size.width:
                    picture.putpixel((x, 2 * y), above)
                    picture.putpixel((x, 2 * y + 1), below)
                x += 1
    size = (picture.width * _PIXELS, picture.height * _PIXELS)
    return picture.resize(size, Image.Resampling.NEAREST)


async def all_read(pilot: Pilot[int], app: MentorApp) -> list[str]:
    """What a phone takes in, from the first code to the last."""
    found = []
    for _turn in range(30):
        await pilot.pause()
        found += read(photographed(app))
        if not app.screen.check_action("qr_next", ()):
            return found
        await pilot.press("n")
    raise AssertionError("the codes have no end")


def shown(handout: Handout, workbook: Workbook, home: Path) -> MentorApp:
    return app_with(QrScreen(handout, together=True, who="Amina and Kari"), workbook, home)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("light", [False, True])
async def test_a_phone_reads_every_code(
    size: tuple[int, int], light: bool, workbook: Workbook, tmp_path: Path
) -> None:
    handout = summary_handout(labour_market("nb"), appointments=(meeting(time=dt.time(17, 30)),))
    app = shown(handout, workbook, tmp_path)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        if light:
            await pilot.press("f5")
        *texts, event = await all_read(pilot, app)
        assert tuple(put_together(texts)) == handout.pocket
        assert "DTSTART:20261216T173000" in event


@pytest.mark.parametrize("script", SCRIPTS)
async def test_every_script_is_read(script: str, workbook: Workbook, tmp_path: Path) -> None:
    handout = pocket(SCRIPTS[script], SCRIPTS[script])
    app = shown(handout, workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        assert tuple(put_together(await all_read(pilot, app))) == handout.pocket


async def test_a_larger_window_has_fewer_codes(workbook: Workbook, tmp_path: Path) -> None:
    handout = summary_handout(labour_market("nb"))
    app = shown(handout, workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        few = await all_read(pilot, app)
        assert f"{len(few)} of {len(few)}" in on_screen(app)
        await pilot.resize_terminal(140, 45)
        await pilot.pause()
        assert len(read(photographed(app))) == 1
        assert not app.screen.check_action("qr_previous", ())
        assert "Who does what" in on_screen(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert await all_read(pilot, app) == few
        assert len(few) > 1


async def test_one_goes_between_the_codes_and_not_past_them(workbook: Workbook, tmp_path: Path) -> None:
    app = shown(summary_handout(labour_market("nb")), workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first = read(photographed(app))
        await pilot.press("left", "t", "right")
        await pilot.pause()
        assert "2 of 3" in on_screen(app)
        await pilot.press("n", "n", "n")
        await pilot.pause()
        assert "3 of 3" in on_screen(app)
        await pilot.press("left", "t", "t")
        await pilot.pause()
        assert read(photographed(app)) == first
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, QrScreen)


async def test_it_says_in_words_what_is_in_the_code(workbook: Workbook, tmp_path: Path) -> None:
    handout = summary_handout(labour_market("en"), appointments=(meeting(),))
    app = shown(handout, workbook, tmp_path)
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.pause()
        said = on_screen(app)
        assert "no link" in said
        assert "ALONE" not in said
        for line in handout.pocket:
            assert line[:30] in said
        await pilot.press("n")
        await pilot.pause()
        assert "calendar" in on_screen(app)
        assert "BEGIN" not in on_screen(app)


@pytest.mark.parametrize("size", [(60, 12), (30, 40), (10, 4)])
async def test_too_small_a_window_says_so(size: tuple[int, int], workbook: Workbook, tmp_path: Path) -> None:
    app = shown(summary_handout(labour_market("nb")), workbook, tmp_path)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert read(photographed(app)) == []
        assert size[0] < 30 or "too small" in " ".join(on_screen(app).split())
        await pilot.press("n", "t")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert len(read(photographed(app))) == 1


async def test_nothing_to_hand_over_says_so(workbook: Workbook, tmp_path: Path) -> None:
    nothing = msgspec.structs.replace(summary_handout(labour_market("nb")), pocket=())
    app = shown(nothing, workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "nothing for a code" in " ".join(on_screen(app).split())
