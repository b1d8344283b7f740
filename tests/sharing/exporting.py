"""A handout as a file, as the screens and the command line write it."""

from __future__ import annotations

from pathlib import Path

from mentortui.sharing.formats import FORMATS, file_name
from mentortui.sharing.handout import Handout
from mentortui.workbook.exporting import export_bytes


def export(handout: Handout, form: str, target: Path, *, overwrite: bool = False) -> Path:
    return export_bytes(FORMATS[form].write(handout), file_name(handout, form), target, overwrite=overwrite)
