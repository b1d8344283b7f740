"""Looking after the workbook: is all well, where does it lie, which templates and keys are there."""

from __future__ import annotations

from pathlib import Path

from mentortui import __version__, i18n, paths
from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.reference import open_to_read
from mentortui.i18n import _, _n


def check_command(options: Options) -> int:
    """Read everything; 1 when something is wrong."""
    from mentortui.workbook.checking import check, set_aside

    workbook = open_to_read(options)
    wrong = False
    for finding in check(workbook):
        for problem in finding.problems:
            output.complain(f"{finding.name}: {problem}")
        wrong = wrong or bool(finding.problems)
        if not finding.problems:
            read = _n("{count} meeting was read", "{count} meetings were read", finding.meetings)
            output.say(_("{name}: all is well, {read}.", name=finding.name, read=read))
    for file in set_aside(workbook):
        output.say(_("Set aside earlier because it was damaged: {file}", file=file))
    if not wrong:
        output.say(_("Nothing is wrong."))
    return int(wrong)


def where_command(options: Options) -> int:
    """The folders and files of this workbook."""
    places = {
        "version": __version__,
        "notes": str(options.root),
        "backups": str(options.root / "backups"),
        "templates": str(paths.templates_dir(options.data_dir)),
        "settings": str(options.settings_file),
    }
    if options.json:
        output.give_json(places)
        return 0
    output.say(_("Notes: {place}", place=places["notes"]))
    output.say(_("Earlier copies: {place}", place=places["backups"]))
    output.say(_("Your own meeting templates: {place}", place=places["templates"]))
    output.say(_("Settings: {place}", place=places["settings"]))
    output.say(_("Version: {version}", version=__version__))
    return 0


def keys_command(options: Options) -> int:
    """Every command of the screens with its first key in force."""
    from mentortui.settings import load
    from mentortui.ui.commands import COMMANDS, resolve

    resolved = resolve(load(options.settings_file).keys)
    for problem in resolved.problems:
        output.complain(problem)
    rows = [
        {
            "id": command.id,
            "key": next(iter(resolved.keys[command.id]), ""),
            "title": _(command.title),
            "where": ",".join(command.where),
        }
        for command in COMMANDS
    ]
    if options.json:
        output.give_json(rows)
        return 0
    ids, keys = (max(len(row[field]) for row in rows) for field in ("id", "key"))
    for row in rows:
        output.say(f"{row['id']:{ids}}  {row['key']:{keys}}  {row['title']}")
    return 0


def templates_command(options: Options) -> int:
    """The templates of the language spoken, or whether some files can be read; 1 when one cannot."""
    from mentortui.templates.library import Library

    if options.what == "check":
        files = [Path(file) for file in options.files] or _own_files(options)
        broken = [file for file in files if not _is_sound(file)]
        return int(bool(broken))
    listing = Library(paths.templates_dir(options.data_dir)).all(i18n.current())
    for template in listing.templates:
        theme = template.theme or "–"
        own = " · " + _("your own") if template.own else ""
        minutes = _("{count} min", count=template.minutes)
        output.say(f"{theme}  {template.title} · {minutes} · {template.id}{own}")
    for problem in listing.problems:
        output.complain(str(problem))
    return 0


def _own_files(options: Options) -> list[Path]:
    folder = paths.templates_dir(options.data_dir)
    found = [file for inner in ("", *i18n.LANGUAGES) for file in sorted((folder / inner).glob("*.md"))]
    if not found:
        output.say(_("There are no templates of your own in {folder}.", folder=folder))
    return found


def _is_sound(file: Path) -> bool:
    from mentortui.templates.files import read_source
    from mentortui.templates.parse import parse_template
    from mentortui.templates.problems import ProblemList, UnreadableTemplate

    try:
        template = parse_template(read_source(file, ProblemList(str(file))), str(file), own=True)
    except UnreadableTemplate as error:
        output.complain(str(error))
        return False
    questions = sum(len(step.questions) for step in template.agenda)
    asked = _n("{count} question", "{count} questions", questions)
    output.say(_("{file}: “{title}” can be used, {asked}.", file=file, title=template.title, asked=asked))
    return True
