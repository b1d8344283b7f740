"""A whole mentorship from a file becomes one of this workbook's."""

from __future__ import annotations

from contextlib import suppress

from mentortui.errors import BadInput, NotSaved, ReadOnly
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.storage import fileops
from mentortui.storage.erased import refuse_erased
from mentortui.workbook.importing.elsewhere import held_elsewhere
from mentortui.workbook.importing.incoming import WholeMentorship
from mentortui.workbook.loading import Loaded
from mentortui.workbook.notebook import READ_ONLY, Notebook
from mentortui.workbook.workbook import Workbook

_HERE = N_(
    "The mentorship with {name} is already in this workbook. It was left as it is, and nothing was taken in."
)
_HERE_MEETING = N_(
    "A meeting in the file is already in this workbook, in another mentorship. Nothing was taken in."
)


def take_in_whole(workbook: Workbook, incoming: WholeMentorship) -> Notebook:
    """The mentorship, saved in one write. Raises BadInput when it is already here (also when its file was
    lost and earlier copies are kept), Erased, DamagedFile when it cannot be told whether it was erased,
    NotSaved with nothing left behind, ReadOnly."""
    if workbook.read_only:
        raise ReadOnly(READ_ONLY)
    mentorship, layout = incoming.mentorship, workbook.layout
    refuse_erased(layout, mentorship.uid)
    if mentorship.uid in (*layout.mentorships(), *layout.lost()):
        raise BadInput(_HERE, name=mentorship.alias)
    if held_elsewhere(workbook, incoming.tables["meetings"], mentorship.uid):
        raise BadInput(_HERE_MEETING)
    notebook = Notebook(workbook, Loaded(Book(incoming.tables)))
    try:
        notebook.keep()
    except NotSaved:
        # The last step of a save may fail with the new file in its place: it must not look taken in.
        with suppress(OSError):
            fileops.unlink(layout.mentorship(mentorship.uid))
        raise
    return notebook
