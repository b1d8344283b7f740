"""The command line: the same workbook without the screen, and the door to the screens.

Exit codes: 0 done, 1 a problem told in plain words on stderr, 2 wrong use.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence

from mentortui.cli import output
from mentortui.cli.options import Options, plain_to_see
from mentortui.errors import MentortuiError
from mentortui.i18n import N_, _
from mentortui.settings import Settings

STOPPED = 130
"""The exit code after Ctrl-C, as shells have it."""

_UNEXPECTED = N_(
    "Something unexpected went wrong ({kind}). What was written in a meeting is kept. Start the program "
    "again; if it happens once more, tell the people who make it."
)
_REPORT = N_("Where it happened is in {file}. There is no text from your notes in it.")


def main(argv: Sequence[str]) -> int:
    """Do what the arguments say; the exit code. Nothing is raised."""
    output.prepare()
    options = Options()
    try:
        if argv:
            options = plain_to_see(argv) or _parsed(argv)
        code = _run(options, options.speak())
        output.flush()
    except SystemExit as told:  # argparse has said what it had to say
        code = told.code if isinstance(told.code, int) else 2
    except KeyboardInterrupt:
        code = STOPPED
    except BrokenPipeError:
        output.abandon()
        code = 0
    except MentortuiError as error:
        output.complain(str(error))
        code = 1
    except Exception as error:  # noqa: BLE001 - the outermost edge: no value of it may reach the screen
        _told_of(error, options)
        code = 1
    return code


def _parsed(argv: Sequence[str]) -> Options:
    from mentortui.cli.arguments import parse

    return parse(argv)


def _run(options: Options, settings: Settings) -> int:
    from importlib import import_module

    module = import_module(f"mentortui.cli.{_MODULES[options.command]}")
    if module.__name__ != "mentortui.cli.screens":  # the screens have more to bring in, and say it themselves
        gc.enable()
        if settings.problem:
            output.complain(settings.problem)
    run = getattr(module, f"{options.command or 'open'}_command")
    found: int = run(options)
    return found


_MODULES = {
    "": "screens",
    "demo": "screens",
    "meet": "screens",
    "list": "reading",
    "show": "reading",
    "search": "reading",
    "export": "exports",
    "exports": "exports",
    "access": "access",
    "backup": "backups",
    "restore": "backups",
    "erase": "erasing",
    "import": "imports",
    "chapter": "chapters",
    "report": "chapters",
    "templates": "templates",
    "information": "information",
    "check": "upkeep",
    "doctor": "doctor",
    "where": "upkeep",
    "keys": "upkeep",
    "completion": "completion",
    "protect": "protecting",
}


def _told_of(error: Exception, options: Options) -> None:
    from mentortui.workbook.crash import write_report

    output.complain(_(_UNEXPECTED, kind=type(error).__name__))
    if file := write_report(error, options.root):
        output.complain(_(_REPORT, file=file))
