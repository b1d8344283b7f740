"""The arguments: which commands there are and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import msgspec

from mentortui import __version__
from mentortui.cli.argparse_words import in_our_language
from mentortui.cli.options import Options
from mentortui.i18n import LANGUAGES, _


def parse(argv: Sequence[str]) -> Options:
    """What ``argv`` asks for. Raises SystemExit, 0 after help and 2 after wrong use, as argparse does."""
    language = _value_of("--lang", argv)
    Options(data_dir=_value_of("--data-dir", argv), lang=language if language in LANGUAGES else "").speak()
    with in_our_language():
        found = vars(_parser().parse_args(argv))
    return msgspec.convert(found, Options)


def _value_of(option: str, argv: Sequence[str]) -> str:
    """The value of a global option, before anything is parsed: help and errors must be in its language."""
    found = ""
    for word, after in zip(argv, [*argv[1:], ""], strict=True):
        if word == option:
            found = after
        elif word.startswith(f"{option}="):
            found = word.partition("=")[2]
    return found


def _common() -> argparse.ArgumentParser:
    """What every command takes, before or after its name."""
    parser = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    parser.add_argument("--data-dir", metavar=_("FOLDER"), help=_("keep the notes in this folder"))
    parser.add_argument("--lang", choices=LANGUAGES, metavar="nb|en", help=_("speak bokmål or English"))
    parser.add_argument("--read-only", action="store_true", help=_("change nothing"))
    return parser


def _parser() -> argparse.ArgumentParser:
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

    def command(name: str, help_: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, parents=[common], help=help_, description=help_, allow_abbrev=False)

    command("demo", _("open a throw-away workbook with an example in it"))
    meet = command("meet", _("go straight into the meeting with a participant"))
    meet.add_argument("words", nargs="+", metavar=_("NAME"), help=_("the participant's name"))
    _reading(command("list", _("list the participants")), reference=False)
    _reading(command("show", _("show a participant, or with a number one of the meetings")), reference=True)
    _search(command("search", _("search what is shared in all meetings")))
    _export(command("export", _("give the summary of a meeting as a file")))
    _templates(command("templates", _("list the meeting templates, or check some")))
    command("check", _("read everything and tell what is wrong"))
    _reading(command("where", _("tell where the notes and settings lie")), reference=False)
    _reading(command("keys", _("list the commands of the screens and their keys")), reference=False)
    return parser


def _reading(parser: argparse.ArgumentParser, *, reference: bool) -> None:
    if reference:
        _reference(parser)
    parser.add_argument("--json", action="store_true", help=_("give JSON, for other programs"))


def _reference(parser: argparse.ArgumentParser) -> None:
    help_ = _("a participant's name, and for one meeting its number: Amina/3")
    parser.add_argument("words", nargs="+", metavar=_("REF"), help=help_)


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar=_("TEXT"), help=_("words that must all be there"))
    parser.add_argument("--private", action="store_true", help=_("search the mentor's own notes too"))
    parser.add_argument("--json", action="store_true", help=_("give JSON, for other programs"))


def _export(parser: argparse.ArgumentParser) -> None:
    _reference(parser)
    parser.add_argument("--format", choices=["md", "json"], default="md", help=_("Markdown or JSON"))
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("FILE"),
        default="",
        help=_("a file, or a folder to put it in; else it is written here"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over a file that is there"))


def _templates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", choices=["list", "check"], default="list")
    parser.add_argument(
        "files", nargs="*", metavar=_("FILE"), help=_("the files to check; else all your own")
    )
