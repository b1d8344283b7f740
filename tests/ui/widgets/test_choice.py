"""One of a few: the arrows stop at the ends, space goes round."""

from __future__ import annotations

from textual.app import App, ComposeResult

from mentortui.ui.widgets.choice import Choice


class Asked(App[None]):
    """Only the choice."""

    def compose(self) -> ComposeResult:
        yield Choice("How", ("not yet", "a little", "well"), 1)


async def test_arrows_stop_at_the_ends_and_space_goes_round() -> None:
    async with Asked().run_test() as pilot:
        choice = pilot.app.query_one(Choice)
        choice.focus()
        await pilot.press("right", "right", "right")
        assert choice.chosen == 2
        await pilot.press("left", "left", "left", "left")
        assert choice.chosen == 0
        await pilot.press("space", "space", "space", "space")
        assert choice.chosen == 1
