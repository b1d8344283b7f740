"""The declared commands as Textual's bindings, named by their ids so that users' keys reach them."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mentortui.ui.command import Where
from mentortui.ui.commands import BY_ID, COMMANDS


def bindings_of(where: Where) -> list[BindingType]:
    """A binding for each command that applies in one place."""
    return [
        Binding(",".join(command.keys), command.action, command.title, show=False, id=command.id)
        for command in COMMANDS
        if where in command.where
    ]


HELP = Binding(",".join(BY_ID["app.help"].keys), "app.app_help", show=False, id="app.help")
"""Help over a question: what lies over a screen does not hear the keys that hold everywhere."""
