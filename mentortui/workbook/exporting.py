"""A summary written as a file of its own, where the user wants it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.summary import Summary
from mentortui.sharing.as_json import to_json
from mentortui.sharing.markdown import to_markdown
from mentortui.sharing.naming import file_name
from mentortui.storage.atomic import write_whole

Format = Literal["md", "json"]

FORMATS: dict[Format, Callable[[Summary], str]] = {"md": to_markdown, "json": to_json}
"""File ending -> the writer of that format."""

_NO_FOLDER = N_("There is no folder called {folder}. Nothing was written. Choose a folder that is there.")
_EXISTS = N_("There is already a file called {file}. It was left as it is.")
_NO_NAME = N_("The file name cannot be used. Nothing was written. Write another name.")


class AlreadyThere(BadInput):
    """A file has that name. ``file`` is its path; ask, then export again with ``overwrite``."""

    def __init__(self, file: Path) -> None:
        super().__init__(_EXISTS, file=str(file))
        self.file = file


def export_summary(summary: Summary, format: Format, target: Path, *, overwrite: bool = False) -> Path:  # noqa: A002
    """Write ``summary`` to ``target``; see ``export_text``."""
    return export_text(FORMATS[format](summary), file_name(summary, format), target, overwrite=overwrite)


def export_text(text: str, name: str, target: Path, *, overwrite: bool = False) -> Path:
    """Write ``text`` to ``target``, a folder (where it is called ``name``) or a file in one; the file's path.

    The file is readable by its owner only; a symlink is replaced, never followed. Raises AlreadyThere,
    BadInput when there is no such folder or name, and NotSaved.
    """
    file = _file(name, target)
    if os.path.lexists(file) and not overwrite:
        raise AlreadyThere(file)
    write_whole(file, text.encode("utf-8"))
    return file


def _file(name: str, target: Path) -> Path:
    try:
        place = target.expanduser().absolute()
    except RuntimeError:
        raise BadInput(_NO_FOLDER, folder=str(target)) from None
    if "\0" in str(place) or not place.name:
        raise BadInput(_NO_NAME)
    if os.path.isdir(place):
        return place / name
    if not os.path.isdir(place.parent):
        raise BadInput(_NO_FOLDER, folder=str(place.parent))
    return place
