"""Looks for a word in all that the program draws and in all that its widgets hold."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import msgspec
from textual.app import App
from textual.content import Content
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from mentortui.ui.app import MentorApp
from mentortui.ui.opening import open_desk
from mentortui.ui.screens.meeting.private_pane import PrivatePane
from mentortui.ui.widgets.field import Field
from tests.e2e.driving import begin_meeting

SIZE = (100, 30)
_PLAIN = ("mentortui.model", "mentortui.sharing")
"""The modules whose structs are plain values."""


@asynccontextmanager
async def meeting(home: Path) -> AsyncIterator[tuple[MentorApp, Pilot[int]]]:
    """The program in a meeting with Amina."""
    begin_meeting(home)
    root = home / "mentortui"
    desk, first = open_desk(
        root, root / "settings.toml", read_only=False, meet="Amina", demo=False, language="en"
    )
    app = MentorApp(desk, first)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        yield app, pilot
    desk.workbook.close()


def places(app: App[int], word: str) -> list[str]:
    """The widgets that draw ``word`` or hold it, and the program's own texts that do."""
    found = [f"{widget!r} draws it" for widget in widgets(app) if word in drawn(widget)]
    found += [
        f"{widget!r}.{name}"
        for widget in widgets(app)
        for name, value in vars(widget).items()
        if any(word in text for text in texts(value))
    ]
    told = [app.title, app.sub_title, *(f"{n.title} {n.message}" for n in app._notifications)]
    return found + [text for text in told if word in text]


def widgets(app: App[int]) -> Iterator[Widget]:
    for screen in app.screen_stack:
        yield screen
        yield from screen.walk_children(Widget)


def drawn(widget: Widget) -> str:
    """All rows of a widget, as they go to the terminal."""
    if not widget.size.area:
        return ""
    return "\n".join(strip.text for strip in widget.render_lines(Region(0, 0, *widget.size)))


def texts(value: object, deep: int = 6) -> Iterator[str]:
    """The texts in a plain value, view or drawing. The workbook's own objects are not looked into: screens
    call them, and what they get from them is looked into."""
    if deep == 0:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, Content):
        yield value.plain
    elif isinstance(value, Strip):
        yield value.text
    elif isinstance(value, dict):
        for part in (*value.keys(), *value.values()):
            yield from texts(part, deep - 1)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for part in value:
            yield from texts(part, deep - 1)
    elif isinstance(value, partial):
        yield from texts((value.args, value.keywords), deep)
    elif isinstance(value, msgspec.Struct) and type(value).__module__.startswith(_PLAIN):
        yield from texts(msgspec.structs.asdict(value), deep - 1)


async def write_own_note(app: MentorApp, pilot: Pilot[int], word: str) -> None:
    await pilot.press("f9", *word)
    await pilot.pause()
    assert app.screen.query(PrivatePane)


async def looked_at(app: MentorApp, pilot: Pilot[int], key: str, word: str) -> None:
    """Open something over the screen, write the word into it where it takes text, and go back."""
    under = app.screen
    await pilot.press(key)
    await pilot.pause()
    assert app.screen is not under, f"{key} opened nothing"
    assert not places(app, word)
    if fields := app.screen.query(Field):
        fields.first().value = word
        await pilot.pause()
        for _again in range(100):
            if all(w.is_finished for w in app.workers if w.group in ("read", "look")):
                break
            await asyncio.sleep(0.02)
        await pilot.pause()
        said = places(app, word)
        assert all("Field" in place for place in said), said
    await pilot.press("escape")
    await pilot.pause()


async def arrived(app: MentorApp, pilot: Pilot[int], screen: str) -> None:
    """Wait until a screen is on top."""
    for _again in range(100):
        if type(app.screen).__name__ == screen:
            break
        await asyncio.sleep(0.02)
    await pilot.pause()
    assert type(app.screen).__name__ == screen
