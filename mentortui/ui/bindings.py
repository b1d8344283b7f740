"""The declared commands as Textual's bindings, named by their ids so that users' keys reach them."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mentortui.ui.command import Where
from mentortui.ui.commands import COMMANDS


def bindings_of(where: Where) -> list[BindingType]:
    """A binding for each command that applies in one place."""
    return [
        Binding(",".join(command.keys), command.action, command.title, show=False, id=command.id)
        for command in COMMANDS
        if where in command.where
    ]
