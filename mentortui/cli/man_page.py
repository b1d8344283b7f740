"""The page for ``man``, made of the arguments, so that it never tells of another program than this one."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from mentortui import __version__, i18n
from mentortui.cli.arguments import whole_parser
from mentortui.cli.completion import commands_of
from mentortui.i18n import _

_NAME = "mentortui"


def man_page(language: str) -> str:
    """The page as roff, in one language."""
    with i18n.speaking(language):
        return "\n".join(_page(whole_parser())) + "\n"


def _page(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f'.TH MENTORTUI 1 "" "{_NAME} {__version__}"'
    yield _heading(_("Name"))
    what = _("a workbook for the talk between a mentor and a participant")
    yield roff(f"{_NAME} - {what}")
    yield _heading(_("Synopsis"))
    yield rf".B {_NAME}"
    folder, command = _("FOLDER"), _("COMMAND")
    yield roff(f"[--data-dir {folder}] [--lang nb|en] [{command} …]")
    yield _heading(_("Description"))
    yield roff(parser.description or "")
    yield _heading(_("Options"))
    common = [action for action in parser._actions if action.option_strings]
    yield from _options(common)
    yield _heading(_("Commands"))
    shared = {option for action in common for option in action.option_strings}
    for name, taken in commands_of(parser).items():
        yield f'.SS "{roff(_usage(name, taken))}"'
        yield roff(_sentence(taken.description or ""))
        yield from _options(a for a in taken._actions if not shared & set(a.option_strings))
    yield _heading(_("Environment"))
    yield from _item("MENTORTUI_HOME", _("The folder of the notes, the settings and your own templates."))
    yield from _item("NO_COLOR", _("When it is set, the screens have no colours."))
    yield _heading(_("Exit status"))
    yield from _item("0", _("Done."))
    yield from _item("1", _("A problem, told in plain words."))
    yield from _item("2", _("Wrong use."))
    yield from _item("10", _("Something is due (list --due)."))
    yield _heading(_("Files"))
    yield roff(_("“mentortui where” tells where the notes, the settings and the templates lie."))


def _heading(title: str) -> str:
    return f'.SH "{roff(title.upper())}"'


def _item(term: str, said: str) -> Iterator[str]:
    yield ".TP"
    yield rf"\fB{roff(term)}\fR"
    yield roff(said)


def _options(actions: Iterable[argparse.Action]) -> Iterator[str]:
    for action in actions:
        names = ", ".join(action.option_strings)
        term = " ".join(filter(None, (names, _value(action))))
        yield from _item(term, _sentence(action.help or ", ".join(map(str, action.choices or ()))))


def _value(action: argparse.Action) -> str:
    """What comes after an option, or stands by itself."""
    if action.option_strings and action.nargs == 0:
        return ""
    if action.metavar or not action.choices:
        return str(action.metavar or action.dest.upper())
    return "|".join(map(str, action.choices))


def _usage(name: str, command: argparse.ArgumentParser) -> str:
    words = [_value(action) for action in command._actions if not action.option_strings]
    return " ".join((_NAME, name, *words))


def _sentence(said: str) -> str:
    """A help text as a sentence."""
    whole = said[:1].upper() + said[1:]
    return whole if whole.endswith((".", "?", "!")) else f"{whole}."


def roff(text: str) -> str:
    """Text as roff reads it literally: no macro at the start of a line, and every hyphen one to copy."""
    said = text.replace("\\", r"\e").replace("-", r"\-").replace("\n", " ").replace('"', r"\(dq")
    return rf"\&{said}" if said.startswith((".", "'")) else said
