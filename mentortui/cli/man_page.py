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
    before = i18n.current()
    i18n.use(language)
    try:
        return "\n".join(_page(whole_parser())) + "\n"
    finally:
        i18n.use(before)


def _page(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f'.TH MENTORTUI 1 "" "{_NAME} {__version__}"'
    yield from _section(_("Name"))
    what = _("a workbook for the talk between a mentor and a participant")
    yield roff(f"{_NAME} - {what}")
    yield from _section(_("Synopsis"))
    yield rf".B {_NAME}"
    folder, command = _("FOLDER"), _("COMMAND")
    yield roff(f"[--data-dir {folder}] [--lang nb|en] [{command} …]")
    yield from _section(_("Description"))
    yield roff(parser.description or "")
    yield from _section(_("Options"))
    common = [action for action in parser._actions if action.option_strings]
    yield from _options(common)
    yield from _section(_("Commands"))
    shared = {option for action in common for option in action.option_strings}
    for name, taken in commands_of(parser).items():
        yield f'.SS "{roff(_usage(name, taken))}"'
        yield roff(_sentence(taken.description or ""))
        yield from _options(a for a in taken._actions if not shared & set(a.option_strings))
    yield from _section(_("Environment"))
    yield from _item("MENTORTUI_HOME", _("The folder of the notes, the settings and your own templates."))
    yield from _item("NO_COLOR", _("When it is set, the screens have no colours."))
    yield from _section(_("Exit status"))
    yield from _item("0", _("Done."))
    yield from _item("1", _("A problem, told in plain words."))
    yield from _item("2", _("Wrong use."))
    yield from _item("10", _("Something is due (list --due)."))
    yield from _section(_("Files"))
    yield roff(_("“mentortui where” tells where the notes, the settings and the templates lie."))


def _section(title: str) -> tuple[str]:
    return (f'.SH "{roff(title.upper())}"',)


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
