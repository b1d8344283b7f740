"""The arguments: which commands there are and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

import msgspec

from mentortui import __version__
from mentortui.cli.argparse_words import in_our_language
from mentortui.cli.options import Options
from mentortui.i18n import LANGUAGES, N_, _

_WITH_VALUE = ("--data-dir", "--lang", "--passphrase-from")
"""What every command takes with a word after it."""


def parse(argv: Sequence[str]) -> Options:
    """What ``argv`` asks for. Raises SystemExit, 0 after help and 2 after wrong use, as argparse does."""
    language = _value_of("--lang", argv)
    Options(data_dir=_value_of("--data-dir", argv), lang=language if language in LANGUAGES else "").speak()
    with in_our_language():
        found = vars(_parser(_command_in(argv)).parse_args(argv))
    return msgspec.convert(found, Options)


def whole_parser() -> argparse.ArgumentParser:
    """The parser with every command, in the language that is spoken: for what is made of it."""
    with in_our_language():
        return _parser("")


def _value_of(option: str, argv: Sequence[str]) -> str:
    """The value of a global option, before anything is parsed: help and errors must be in its language."""
    found = ""
    for word, after in zip(argv, [*argv[1:], ""], strict=True):
        if word == option:
            found = after
        elif word.startswith(f"{option}="):
            found = word.partition("=")[2]
    return found


def _command_in(argv: Sequence[str]) -> str:
    """The command, when it is plain to see: then no other need be made ready before the first frame."""
    words = iter(argv)
    for word in words:
        if word in _WITH_VALUE:
            next(words, "")
        elif not word.startswith("-"):
            return word if word in _COMMANDS else ""
        elif word in ("-h", "--help"):
            return ""
    return ""


def _common() -> argparse.ArgumentParser:
    """What every command takes, before or after its name."""
    parser = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    parser.add_argument("--data-dir", metavar=_("FOLDER"), help=_("keep the notes in this folder"))
    parser.add_argument("--lang", choices=LANGUAGES, metavar="nb|en", help=_("speak bokmål or English"))
    parser.add_argument("--read-only", action="store_true", help=_("change nothing"))
    help_ = _("read the passphrase from the first line of this file; “-” is standard input")
    parser.add_argument("--passphrase-from", metavar=_("FILE"), help=help_)
    return parser


def _parser(only: str) -> argparse.ArgumentParser:
    """The parser, with all commands or, where it is known, with the one that was given."""
    common = _common()
    parser = argparse.ArgumentParser(
        prog="mentortui",
        parents=[common],
        description=_(
            "A workbook for the talk between a mentor and a participant. "
            "Without a command it opens the workbook."
        ),
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"mentortui {__version__}",
        help=_("show program's version number and exit"),
    )
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))
    parser.set_defaults(command="")

    for name, (help_, fill) in _COMMANDS.items():
        if only in ("", name):
            said = _(help_)
            fill(commands.add_parser(name, parents=[common], help=said, description=said, allow_abbrev=False))
    return parser


def _nothing(parser: argparse.ArgumentParser) -> None:
    """A command that takes nothing of its own."""


def _meet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar=_("NAME"), help=_("the participant's name"))
    help_ = _("as questions and answers, line by line: for screen readers and small terminals")
    parser.add_argument("--plain", action="store_true", help=help_)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("give JSON, for other programs"))


def _list(parser: argparse.ArgumentParser) -> None:
    help_ = _("only what is due: meetings and actions this week or past, and long gaps; exit code 10 if any")
    parser.add_argument("--due", action="store_true", help=help_)
    parser.add_argument("--texts", action="store_true", help=_("with --due: the actions in words too"))
    parser.add_argument("--quiet", action="store_true", help=_("with --due: only the exit code"))
    _json(parser)


def _show(parser: argparse.ArgumentParser) -> None:
    _reference(parser)
    _json(parser)


def _reference(parser: argparse.ArgumentParser) -> None:
    help_ = _("a participant's name, and for one meeting its number: Amina/3")
    parser.add_argument("words", nargs="+", metavar=_("REF"), help=help_)


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar=_("TEXT"), help=_("words that must all be there"))
    parser.add_argument("--private", action="store_true", help=_("search the mentor's own notes too"))
    _json(parser)


def _export(parser: argparse.ArgumentParser) -> None:
    _reference(parser)
    parser.add_argument(
        "--what",
        choices=["summary", "tasks", "all"],
        default="summary",
        help=_("the summary, only who does what, or the whole mentorship as JSON"),
    )
    help_ = _("with “all”: the mentor's own notes and preparation too")
    parser.add_argument("--private", action="store_true", help=help_)
    _format(parser, "md", default="")
    _output(parser)


def _format(parser: argparse.ArgumentParser, usual: str, default: str | None = None) -> None:
    from mentortui.sharing.formats import FORMATS

    help_ = _("{formats}; usually {usual}", formats=", ".join(FORMATS), usual=usual)
    default = usual if default is None else default
    parser.add_argument("--format", choices=list(FORMATS), metavar=_("FORMAT"), default=default, help=help_)


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar=_("FILE"), help=_("a summary or a mentorship as JSON, or old minutes")
    )
    help_ = _("the participant whose meeting it is; not for a whole mentorship")
    parser.add_argument("words", nargs="*", metavar=_("NAME"), help=help_)


def _exports(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar=_("NAME"), help=_("the participant's name"))
    _json(parser)


def _access(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar=_("NAME"), help=_("the participant's name"))
    help_ = _("the folder to put the two files in; else the one you are in")
    parser.add_argument("-o", "--output", metavar=_("FOLDER"), default="", help=help_)


def _information(parser: argparse.ArgumentParser) -> None:
    help_ = _("the participant's name, to fill in what is known; else it is blank")
    parser.add_argument("words", nargs="*", metavar=_("NAME"), help=help_)
    _format(parser, "txt")
    _output(parser)


def _erase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar=_("NAME"), help=_("the participant's name"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask for the name once more"))
    help_ = _("delete the files that were given, too, where they still are")
    parser.add_argument("--files", action="store_true", dest="with_files", help=help_)


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar=_("FOLDER"), help=_("the folder to put the backup in"))


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar=_("FILE"), help=_("the backup"))
    parser.add_argument("words", nargs="*", metavar=_("NAME"), help=_("whose notes to restore"))
    parser.add_argument("--yes", action="store_true", help=_("restore; else you are only told what is in it"))


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("FILE"),
        default="",
        help=_("a file, or a folder to put it in; else it is written here"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over a file that is there"))


def _chapter(parser: argparse.ArgumentParser) -> None:
    from mentortui.ui.chapters.register import CHAPTERS

    ids = [*(entry.id for entry in CHAPTERS), "story"]
    parser.add_argument("what", choices=ids, metavar=_("CHAPTER"), help=", ".join(ids))
    parser.add_argument("words", nargs="+", metavar=_("NAME"), help=_("the participant's name"))
    parser.add_argument("--private", action="store_true", help=_("needed for the mentor's own preparation"))
    _format(parser, "txt")
    _json_format(parser)
    _output(parser)


def _report(parser: argparse.ArgumentParser) -> None:
    _format(parser, "txt")
    _json_format(parser)
    _output(parser)


def _json_format(parser: argparse.ArgumentParser) -> None:
    """The short way to say it, as the other commands have it."""
    help_ = _("give JSON, for other programs")
    parser.add_argument("--json", action="store_const", const="json", dest="format", help=help_)


def _templates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", choices=["list", "check", "form"], default="list")
    help_ = _("the files to check, else all your own; for a form on paper the template's id")
    parser.add_argument("files", nargs="*", metavar=_("FILE"), help=help_)
    _format(parser, "txt")
    _output(parser)


def _protect(parser: argparse.ArgumentParser) -> None:
    whats = ["status", "on", "off", "passphrase", "recovery", "new-key"]
    help_ = _("how it stands; encrypt or not; another passphrase or recovery key; everything anew")
    parser.add_argument("what", nargs="?", choices=whats, default="status", help=help_)
    _json(parser)


def _completion(parser: argparse.ArgumentParser) -> None:
    from mentortui.cli.completion import SHELLS

    help_ = _("the shell that is to complete commands and options")
    said = ": ".join((help_, ", ".join(SHELLS)))
    parser.add_argument("what", choices=SHELLS, metavar=_("SHELL"), help=said)


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "demo": (N_("open a throw-away workbook with an example in it"), _nothing),
    "meet": (N_("go straight into the meeting with a participant"), _meet),
    "list": (N_("list the participants"), _list),
    "show": (N_("show a participant, or with a number one of the meetings"), _show),
    "search": (N_("search what is shared in all meetings"), _search),
    "export": (N_("give the summary of a meeting, or all of a mentorship, as a file"), _export),
    "exports": (N_("list the files that were given"), _exports),
    "access": (N_("give everything about a participant: two files, to read and for programs"), _access),
    "erase": (N_("erase a participant and all notes about them for good"), _erase),
    "import": (N_("take in a mentorship, a summary or old minutes"), _import),
    "chapter": (N_("give a chapter of the workbook: goals, words, agreement and more"), _chapter),
    "report": (N_("give the report on the programme's aims: numbers only"), _report),
    "templates": (N_("list the meeting templates, check some, or give one as a form on paper"), _templates),
    "information": (N_("give the information page for the first meeting"), _information),
    "backup": (N_("write all notes to one file in a folder"), _backup),
    "restore": (N_("look into a backup, or restore from it"), _restore),
    "check": (N_("read everything and tell what is wrong"), _nothing),
    "doctor": (N_("tell how safe the notes are on this machine, and what to do"), _json),
    "where": (N_("tell where the notes and settings lie"), _json),
    "protect": (N_("encrypt the notes, or change what opens them"), _protect),
    "keys": (N_("list the commands of the screens and their keys"), _json),
    "completion": (N_("print what a shell needs to complete commands and options"), _completion),
}
