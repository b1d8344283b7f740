"""Looking after the workbook: is all well, where does it lie, which keys are there."""

from __future__ import annotations

from mentortui import __version__, paths
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
    from mentortui.ui.commands import COMMANDS
    from mentortui.ui.own_keys import resolve

    chosen = load(options.settings_file)
    resolved = resolve(chosen.keys, vi=chosen.vi)
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
