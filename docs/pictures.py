"""The pictures of the guides, taken of the real program with its own example: ``python -m docs.pictures``.

The day, the clock and the example are fixed, so the same program always gives the same pictures. Tests of
what stands on the screens take the same walk through the rooms.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import html
import os
import re
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events

from mentortui import i18n
from mentortui.model.pages import PageKind
from mentortui.model.steps import Step
from mentortui.ui.command import Where

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from mentortui.ui.app import MentorApp

IMAGES = Path(__file__).with_name("images")
SIZE = (100, 30)
"""Columns and rows of a picture."""
NOW = dt.datetime(2026, 11, 25, 16, 0, tzinfo=dt.UTC)
"""When the meeting of the pictures begins: a Wednesday at five in Norway."""
PICTURED = ("home", "meeting-today", "read-back", "safety")
ROOMS = (
    "home",
    "find",
    "safety",
    "mentorship",
    "story",
    "goals",
    "meeting-since",
    "meeting-frame",
    "meeting-today",
    "meeting-forward",
    "meeting-who",
    "read-back",
)
"""In the order of the walk."""
SAID = {
    "nb": "På apoteket er det travlest om morgenen. Vi sjekker hver resept to ganger.",
    "en": "At the pharmacy, mornings are busiest. We check every prescription twice.",
}
_KEYS = {
    "find": (("f3", Where.FIND), ("C", None), ("V", None)),
    "safety": (("escape", Where.HOME), ("t", Where.SAFETY)),
    "mentorship": (("escape", Where.HOME), ("home", None), ("enter", Where.MENTORSHIP)),
    "story": (("t", Where.STORY),),
    "goals": (("escape", Where.MENTORSHIP),),
    "meeting-since": (("escape", Where.MENTORSHIP), ("m", Where.PLAN), ("ctrl+n", Where.MEETING)),
    "read-back": (("ctrl+n", Where.READ_BACK),),
}
"""From the room before: keys, and where one then is when that changes."""
_PAGES = {
    "meeting-frame": (Step.TODAY, PageKind.FRAME),
    "meeting-today": (Step.TODAY, PageKind.QUESTION),
    "meeting-forward": (Step.FORWARD, PageKind.QUESTION),
    "meeting-who": (Step.WHO, PageKind.TABLE),
}
_A_WHILE = 0.08
"""Seconds that a screen stands still when it is at rest."""
_FONT = 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace'


class Standing:
    """A clock that only moves when told."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@contextmanager
def in_norway() -> Iterator[None]:
    """The machine's clock is Norway's meanwhile, wherever it stands."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Oslo"
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


@asynccontextmanager
async def example(
    language: str, size: tuple[int, int], folder: Path
) -> AsyncIterator[tuple[Pilot[int], Standing]]:
    """The program at home with the example, and its clock."""
    from mentortui.templates.library import Library
    from mentortui.ui.app import MentorApp
    from mentortui.ui.desk import Desk
    from mentortui.ui.screens.home import HomeScreen
    from mentortui.workbook.demo import make_demo
    from mentortui.workbook.workbook import Workbook

    clock = Standing()
    with i18n.speaking(language), in_norway():
        make_demo(folder, language, Library(None), now=NOW)
        workbook = Workbook(folder, clock=clock)
        desk = Desk(workbook, folder / "settings.toml", folder / "meeting_templates")
        app = MentorApp(desk, HomeScreen())
        app.animation_level = "none"
        try:
            async with app.run_test(size=size) as pilot:
                yield pilot, clock
        finally:
            workbook.close()


async def walk(
    language: str,
    size: tuple[int, int],
    folder: Path,
    look: Callable[[str, MentorApp], None],
    until: str = ROOMS[-1],
) -> None:
    """Go through all rooms, up to one of them; ``look`` gets each name and the program that shows it."""
    async with example(language, size, folder) as (pilot, clock):
        for room in ROOMS[: ROOMS.index(until) + 1]:
            await _go(pilot, clock, room, language)
            await _at_rest(pilot)
            look(room, pilot.app)  # type: ignore[arg-type]


async def _go(pilot: Pilot[int], clock: Standing, room: str, language: str) -> None:
    """From the room before to this one, by its keys."""
    for place, (key, where) in enumerate(_KEYS.get(room, ())):
        if place:
            await _at_rest(pilot)
        await _press(pilot, key, where)
    if room == "goals":
        await _open_chapter(pilot, Where.GOALS)
    elif room in _PAGES:
        clock.now += dt.timedelta(minutes=9)
        await _turn_to(pilot, *_PAGES[room])
        if room == "meeting-today":
            await _paste(pilot, SAID[language])


async def _turn_to(pilot: Pilot[int], step: Step, kind: PageKind) -> None:
    """Turn the pages of the meeting, up to the first such one."""
    from mentortui.ui.screens.meeting.screen import MeetingScreen

    screen = pilot.app.screen
    assert isinstance(screen, MeetingScreen)
    live = screen._sitting.live
    page = live.page()
    await _at_rest(pilot)
    while (live.pages()[page].step, live.pages()[page].kind) != (step, kind):
        await pilot.press("ctrl+n")
        await _until(pilot, lambda before=page: live.page() != before)  # type: ignore[misc]
        await _at_rest(pilot)
        page = live.page()
    screen._tick()  # the minutes that are left, which else wait for the next one


async def _open_chapter(pilot: Pilot[int], where: Where) -> None:
    """Go down to the chapter's row, in whatever words it stands there, and open it."""
    from mentortui.ui.screens.mentorship import CHAPTER
    from mentortui.ui.widgets.rows import Rows

    rows = pilot.app.screen.query_one(Rows)
    await _at_rest(pilot)
    for _row in rows.options:
        if rows.chosen == CHAPTER + where.value:
            break
        await _press(pilot, "down")
    await _press(pilot, "enter", where)


async def _paste(pilot: Pilot[int], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await _until(pilot, lambda: text.split()[0] in painted(pilot.app))  # type: ignore[arg-type]


async def _press(pilot: Pilot[int], key: str, where: Where | None = None) -> None:
    await pilot.press(key)
    if where:
        await _until(pilot, lambda: getattr(pilot.app.screen, "WHERE", None) == where)


async def _until(pilot: Pilot[int], holds: Callable[[], bool]) -> None:
    """Wait until something holds; fails when it never does."""
    for _turn in range(1000):
        if holds():
            return
        await pilot.pause(0.02)
    raise AssertionError(f"it never came:\n{painted(pilot.app)}")  # type: ignore[arg-type]


async def _at_rest(pilot: Pilot[int]) -> None:
    """Wait until the screen has stood still for a while."""
    seen, now = "", painted(pilot.app)  # type: ignore[arg-type]
    while seen != now:
        await pilot.pause(_A_WHILE)
        seen, now = now, painted(pilot.app)  # type: ignore[arg-type]


def painted(app: MentorApp) -> str:
    """Every character on the screen, line by line, without spaces at the ends."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


def picture(app: MentorApp) -> str:
    """What is on the screen as SVG, which asks for no font and no other file."""
    svg = re.sub(
        r"<!--.*?-->|@font-face\s*\{.*?\}", "", app.export_screenshot(title="mentortui"), flags=re.DOTALL
    )
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {_FONT}")
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"


def text_of(svg: str) -> str:
    """What a picture says, in order."""
    return html.unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))).replace("\xa0", " ")


async def pictures(language: str) -> dict[str, str]:
    """File name -> SVG."""
    found = {}

    def look(room: str, app: MentorApp) -> None:
        if room in PICTURED:
            found[f"{room}.{language}.svg"] = picture(app)

    with tempfile.TemporaryDirectory() as folder:
        await walk(language, SIZE, Path(folder) / "notes", look)
    return found


def main() -> None:
    """Take them all."""
    IMAGES.mkdir(exist_ok=True)
    for language in i18n.LANGUAGES:
        for name, svg in asyncio.run(pictures(language)).items():
            (IMAGES / name).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
