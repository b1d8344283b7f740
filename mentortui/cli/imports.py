"""A file from elsewhere taken into the workbook: a mentorship, a summary, or old minutes."""

from __future__ import annotations

from pathlib import Path

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.secrets import unlocked
from mentortui.errors import ReadOnly


def import_command(options: Options) -> int:
    """Take in the whole file, or nothing of it; what was taken in is told."""
    from mentortui.workbook.importing.files import import_file
    from mentortui.workbook.notebook import READ_ONLY
    from mentortui.workbook.workbook import Workbook

    if options.read_only:
        raise ReadOnly(READ_ONLY)
    workbook = unlocked(Workbook(options.root), options)
    try:
        output.say(import_file(workbook, Path(options.file), options.text))
    finally:
        workbook.close()
    return 0
