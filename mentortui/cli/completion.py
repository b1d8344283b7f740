"""What a shell needs to complete commands and options. Names are left out: they are in the notes, which no
shell should read at each press of Tab."""

from __future__ import annotations

import argparse

from mentortui.cli import output
from mentortui.cli.options import Options

SHELLS = ("bash", "zsh", "fish", "powershell")
_PLACES = dict.fromkeys(("file", "files", "output", "passphrase_from"), "FILE") | {"data_dir": "DIRECTORY"}
"""What stands for a file or a folder, by where its value goes."""


def completion_command(options: Options) -> int:
    """The script for one shell."""
    import shtab

    from mentortui.cli.arguments import whole_parser

    parser = whole_parser()
    for each in (parser, *commands_of(parser).values()):
        for action in each._actions:
            if place := _PLACES.get(action.dest):
                action.complete = getattr(shtab, place)  # type: ignore[attr-defined]
    output.say(shtab.complete(parser, shell=options.what))
    return 0


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands and what each takes."""
    (commands,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    return dict(commands.choices)
