"""Ways out that the terminal library has and this program has not: screenshots, its palette, a browser."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from textual import events

from mentortui.ui.app import MentorApp
from mentortui.ui.commands import COMMANDS
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.widgets.field import Field
from mentortui.workbook.workbook import Workbook
from tests.e2e.terminal import ROOT, environment
from tests.ui.held_rooms import app_with


@pytest.mark.fault("T26")
async def test_no_key_and_no_command_takes_a_picture(tmp_path: Path) -> None:
    """A screenshot would be a file of the notes that nobody asked for."""
    workbook = Workbook(tmp_path / "notes")
    workbook.add_participant("Amina", mentor="Kari")
    app = app_with(HomeScreen(), workbook, tmp_path)
    async with app.run_test() as pilot:
        await pilot.pause()
        nodes = [app, *app.screen_stack, *app.screen.query("*")]
        actions = {
            one.action for node in nodes for many in node._bindings.key_to_bindings.values() for one in many
        }
        assert "app_quit" in actions
        assert not [action for action in actions if "screenshot" in action or "command_palette" in action]
    assert not MentorApp.ENABLE_COMMAND_PALETTE
    assert not [command.id for command in COMMANDS if "screen" in command.id]
    workbook.close()


@pytest.mark.fault("T27")
def test_nothing_of_ours_serves_it_to_a_browser() -> None:
    """Any web page could then read and drive it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(one for extra in extras for one in extra)]
    assert not [one for one in wanted if "serve" in one or "textual-web" in one]
    for path in (ROOT / "mentortui").rglob("*.py"):
        assert "textual_serve" not in path.read_text(encoding="utf-8")


@pytest.mark.fault("T27")
def test_it_does_not_speak_to_a_browser_when_one_asks(tmp_path: Path) -> None:
    """A server of terminal programs starts them with a driver for the web and without a terminal."""
    asked = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "TEXTUAL_COLOR_SYSTEM": "truecolor"}
    done = subprocess.run(
        [sys.executable, "-m", "mentortui"],
        env=environment(tmp_path) | asked,
        cwd=ROOT,
        input=b"",
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert b"__GANGLION__" not in done.stdout, "it began to speak as to a browser"
    assert done.stdout == b""


@pytest.mark.fault("T14")
@pytest.mark.parametrize("between", ["\n", "\r\n", "\r", "\u2028"])
async def test_no_line_of_a_paste_is_lost_in_a_field(between: str, tmp_path: Path) -> None:
    from mentortui.ui.dialogs.ask_line import AskLine

    workbook = Workbook(tmp_path / "notes")
    workbook.add_participant("Amina", mentor="Kari")
    app = app_with(HomeScreen(), workbook, tmp_path)
    async with app.run_test() as pilot:
        app.push_screen(AskLine("?"))
        await pilot.pause()
        field = app.screen.query_one(Field)
        field.post_message(events.Paste(between.join(["finn.no", "nav.no", "og venner"])))
        await pilot.pause()
        assert field.said == "finn.no nav.no og venner"
    workbook.close()
