"""The meeting templates and the chapters' files: which there are, and whether one's own can be read."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n, paths
from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.errors import BadInput
from mentortui.i18n import N_, _, _n

_NO_TEMPLATE = N_("There is no template called “{id}”. “mentortui templates” lists those there are.")


def templates_command(options: Options) -> int:
    """The files of the language spoken, or whether some can be read; 1 when one cannot."""
    if options.what == "check":
        files = [Path(file) for file in options.files] or _own_files(options)
        broken = [file for file in files if not _is_sound(file)]
        return int(bool(broken))
    if options.what == "form":
        return _form(options)
    _list_templates(paths.templates_dir(options.data_dir))
    return 0


def _form(options: Options) -> int:
    """A template as a blank form on paper."""
    from mentortui.cli.giving import give
    from mentortui.sharing.form import form_handout
    from mentortui.templates.library import Library

    library, wanted = Library(paths.templates_dir(options.data_dir)), " ".join(options.files)
    template = library.get(wanted, i18n.current())
    if template is None:
        raise BadInput(_NO_TEMPLATE, id=wanted)
    return give(form_handout(template), options)


def _list_templates(own_folder: Path) -> None:
    """Every template, then the chapters' files that are the user's own."""
    from mentortui.templates.content import FOLDER, own_content
    from mentortui.templates.library import Library

    listing = Library(own_folder).all(i18n.current())
    own = " · " + _("your own")
    for template in listing.templates:
        theme = template.theme or "–"
        minutes = _("{count} min", count=template.minutes)
        output.say(f"{theme}  {template.title} · {minutes} · {template.id}{own if template.own else ''}")
    for problem in listing.problems:
        output.complain(str(problem))
    for file in own_content(own_folder, i18n.current()):
        if title := _title(file):
            output.say(f"–  {title} · {FOLDER}/{file.name}{own}")


def _own_files(options: Options) -> list[Path]:
    from mentortui.templates.content import own_content

    folder = paths.templates_dir(options.data_dir)
    found = [file for inner in ("", *i18n.LANGUAGES) for file in sorted((folder / inner).glob("*.md"))]
    found += [file for language in i18n.LANGUAGES for file in own_content(folder, language)]
    if not found:
        output.say(_("There are no templates of your own in {folder}.", folder=folder))
    return found


def _is_sound(file: Path) -> bool:
    from mentortui.templates.content import FOLDER

    if file.absolute().parent.name == FOLDER:
        title = _title(file)
        if title:
            output.say(_("{file}: “{title}” can be used.", file=file, title=title))
        return bool(title)
    return _is_sound_template(file)


def _title(file: Path) -> str:
    """What a chapter's file is headed, or "" when it cannot be used, and what is wrong has been told."""
    from mentortui.templates.content import check_content
    from mentortui.templates.problems import UnreadableTemplate

    try:
        return check_content(file).title
    except UnreadableTemplate as error:
        output.complain(str(error))
        return ""


def _is_sound_template(file: Path) -> bool:
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
