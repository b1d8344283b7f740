"""What a shell needs to complete commands and options. Names are left out: they are in the notes, which no
shell should read at each press of Tab."""

from __future__ import annotations

import argparse

from mentortui.cli import output
from mentortui.cli.options import Options

SHELLS = ("bash", "zsh", "fish", "powershell")
_FILES = ("file", "files", "output", "passphrase_from")
"""Where the value of an argument goes when it is a file."""


def completion_command(options: Options) -> int:
    """The script for one shell."""
    import shtab

    from mentortui.cli.arguments import whole_parser

    places = dict.fromkeys(_FILES, shtab.FILE) | {"data_dir": shtab.DIRECTORY}
    parser = whole_parser()
    for each in (parser, *commands_of(parser).values()):
        for action in each._actions:
            if place := places.get(action.dest):
                action.complete = place  # type: ignore[attr-defined]
    output.say(shtab.complete(parser, shell=options.what))
    return 0


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands and what each takes."""
    (commands,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    return dict(commands.choices)
