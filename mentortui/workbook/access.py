"""Access in one act: everything about a person as two files, one to read and one for programs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from mentortui.errors import NotSaved
from mentortui.i18n import LANGUAGES, N_, in_language
from mentortui.storage import fileops
from mentortui.storage.meta import FORMAT
from mentortui.text import slug
from mentortui.workbook.access_gathering import Everything, gather
from mentortui.workbook.exporting import export_bytes
from mentortui.workbook.known_exports import note_export
from mentortui.workbook.notebook import Notebook

ACCESS = "access"
"""What the files are in the list of files that were given."""
ACCESS_FORMAT = "mentortui-access/1"
_LEFT = N_(
    "The files could not be written, and one of them could not be taken away again: {file}. It holds notes "
    "about a person. Delete it yourself, then try again."
)
_NAME_LIMIT = 40


def write_access(notebook: Notebook, folder: Path) -> tuple[Path, ...]:
    """Write everything about the person into ``folder``: a Markdown to read, in the mentorship's language,
    and a JSON. The two files.

    Both have names that were free and are readable by their owner only. The notes are not changed, and need
    not be: it may be frozen, or open to read. Raises BadInput when there is no such folder; NotSaved, and
    then neither file is there, or both are and the message says that the list of given files is without
    them; DamagedFile and NewerFormat when the notes cannot be read.
    """
    everything = gather(notebook)
    name = _free_name(everything, folder)
    files = _write(_both(everything, name), folder)
    host, troubles = notebook.host, []
    for file in files:
        form = file.suffix[1:]
        troubles.append(
            note_export(host.layout, host.cipher, notebook.uid, file, ACCESS, form, everything.made)
        )
    for trouble in filter(None, troubles):
        raise trouble
    return files


def _both(everything: Everything, name: str) -> Iterator[tuple[str, bytes]]:
    from mentortui.sharing.markdown import document_markdown
    from mentortui.templates.content import read_content
    from mentortui.workbook.access_document import access_document

    document = access_document(everything, name, _language(everything), read_content)
    yield f"{name}.md", document_markdown(document).encode()
    yield f"{name}.json", access_json(everything).encode()


def _write(parts: Iterator[tuple[str, bytes]], folder: Path) -> tuple[Path, ...]:
    """All of the files, or none. Raises BadInput, NotSaved."""
    written: list[Path] = []
    made = list(parts)
    try:
        for name, data in made:
            written.append(folder.expanduser().absolute() / name)
            export_bytes(data, name, folder)
    except NotSaved:
        _take_away(written)
        raise
    return tuple(written)


def _take_away(files: Sequence[Path]) -> None:
    """Remove files of ours. Raises NotSaved when one stays."""
    for file in files:
        with suppress(OSError):
            fileops.unlink(file)
    for file in filter(os.path.lexists, files):
        raise NotSaved(_LEFT, file=str(file))


def _language(everything: Everything) -> str:
    language = everything.book.mentorship.language
    return language if language in LANGUAGES else LANGUAGES[0]


def _free_name(everything: Everything, folder: Path) -> str:
    """``2026-11-23-innsyn-amina``, with a number where something is called so already."""
    t, alias = in_language(_language(everything)), everything.book.mentorship.alias
    day, what = everything.made.astimezone().date().isoformat(), t("access {name}", name=alias)
    name = wanted = f"{day}-{slug(what, _NAME_LIMIT)}"
    nth = 1
    with suppress(
        OSError, RuntimeError, ValueError
    ):  # what is wrong with the folder is told when it is written to
        place = folder.expanduser()
        while any(os.path.lexists(place / f"{name}.{ending}") for ending in ("md", "json")):
            nth += 1
            name = f"{wanted}-{nth}"
    return name


def access_json(everything: Everything) -> str:
    """Everything as JSON: ``tables`` holds the records as they are kept, by table; the rest lies beside."""
    from mentortui.sharing.as_json import data_json

    return data_json(
        {
            "format": ACCESS_FORMAT,
            "records": FORMAT,
            "made": everything.made,
            "tables": {
                table: [msgspec.to_builtins(record) for record in records.values()]
                for table, records in everything.book.tables.items()
            },
            "left_out": {"checks": [one.uid for one in everything.hidden], "unread": everything.unread},
            "did_not_fit": everything.overflow,
            "not_finished": everything.answering,
            "files": [
                {"path": str(one.path), "what": one.what, "format": one.format, "when": one.when}
                for one in everything.files
            ],
            "earlier_copies": everything.copies,
            "damaged_files_put_aside": everything.set_aside,
        }
    )
