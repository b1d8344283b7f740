"""Template files on disk: which there are, and their text. Ordinary files only, and only so much of each."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from mentortui.i18n import LANGUAGES, _
from mentortui.templates.limits import FILE_BYTES, too_large
from mentortui.templates.problems import ProblemList
from mentortui.text import clean_line

FILES_PER_FOLDER = 300


class TemplateFile(msgspec.Struct, frozen=True):
    """A file that claims to be a template."""

    path: Path
    name: str
    """As messages name it: the path within its folder, such as ``nb/my-theme.md``."""
    own: bool


def builtin_folder() -> Path:
    """Where the program's own templates lie: in the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "meeting_templates"
    return inside if inside.is_dir() else package.parent / "meeting_templates"


def files_in(folder: Path, *, own: bool, problems: ProblemList) -> list[TemplateFile]:
    """The ``.md`` files in ``folder`` and its nb and en, by name. A folder that is not there is empty."""
    found: list[TemplateFile] = []
    for inner in ("", *LANGUAGES):
        try:
            with os.scandir(folder / inner) as entries:
                names = sorted(entry.name for entry in entries if _is_template(entry))
        except FileNotFoundError:
            continue
        except OSError:
            problems.add(0, _("the folder could not be read. Check that you may open it."))
            continue
        shown = f"{inner}/" if inner else ""
        found += [TemplateFile(folder / inner / name, shown + clean_line(name), own) for name in names]
    if len(found) > FILES_PER_FOLDER:
        message = _("there are more than {limit} templates. The rest is left out.", limit=FILES_PER_FOLDER)
        problems.add(0, message)
    return found[:FILES_PER_FOLDER]


def read_source(path: Path, problems: ProblemList) -> str:
    """The text of the file. Raises UnreadableTemplate: it cannot be read, is too large or is not UTF-8."""
    try:
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except OSError:
        message = _("the file could not be read. Check that it is there and that you may open it.")
        raise problems.stop(0, message) from None
    if len(data) > FILE_BYTES:
        raise problems.stop(0, too_large())
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise problems.stop(line, _("the text is not UTF-8. Save the file again as UTF-8.")) from None


def _is_template(entry: os.DirEntry[str]) -> bool:
    name = entry.name
    if not name.lower().endswith(".md") or name.startswith("."):
        return False
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False
