"""The line at the bottom of a narrow meeting still shows what a newcomer looks for."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from mentortui import i18n
from mentortui.i18n import _
from mentortui.ui.command import Where
from mentortui.ui.commands import BY_ID, here
from mentortui.ui.widgets.command_bar import CommandBar, offers_of


class Narrow(App[None]):
    """Only the line, in 80 columns."""

    def compose(self) -> ComposeResult:
        yield CommandBar()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("writing", [True, False])
async def test_the_chapters_are_offered_in_the_meeting(language: str, writing: bool) -> None:
    i18n.use(language)
    async with Narrow().run_test(size=(80, 24)) as pilot:
        bar = pilot.app.query_one(CommandBar)
        ids = tuple(command.id for command in here(Where.MEETING) if command.shown)
        bar.offers = offers_of(ids, {command: BY_ID[command].keys for command in BY_ID})
        bar.writing = writing
        await pilot.pause()
        said = bar.render().plain.splitlines()[1]
        for command in ("meeting.next", "meeting.action", "meeting.later", "meeting.chapters", "app.help"):
            assert _(BY_ID[command].short) in said
        assert len(said) <= 81
        assert (_(BY_ID["app.palette"].short) in said.split()) is (not writing or language == "en")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("where", [w for w in Where if w not in (Where.EVERYWHERE, Where.LOCKED)])
@pytest.mark.parametrize("width", [60, 80, 100])
async def test_the_way_back_and_the_way_to_all_others_are_always_offered(
    width: int, where: Where, language: str
) -> None:
    """With the mouse alone there is no other way."""
    i18n.use(language)
    async with Narrow().run_test(size=(width, 24)) as pilot:
        bar = pilot.app.query_one(CommandBar)
        ids = tuple(command.id for command in here(where) if command.shown)
        bar.offers = offers_of(ids, {command: BY_ID[command].keys for command in BY_ID})
        await pilot.pause()
        told = bar.render().plain.splitlines()[1].rstrip()
        shown = {id_ for _start, _end, id_ in bar._places}
        assert len(told) <= width
        assert {"app.palette", "app.help"} <= shown
        assert ("app.back" in shown) is ("app.back" in ids)
