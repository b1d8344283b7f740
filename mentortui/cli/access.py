"""Everything about a participant as two files, for the person it is about."""

from __future__ import annotations

from pathlib import Path

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.reference import open_to_read
from mentortui.i18n import _


def access_command(options: Options) -> int:
    """Write both files, and say where. It works for notes that are frozen too."""
    from mentortui.workbook.access import write_access

    workbook = open_to_read(options)
    notebook = workbook.open(workbook.entry(options.text).uid)
    for file in write_access(notebook, Path(options.output or ".")):
        output.say(_("Saved: {file}", file=file))
    output.say(_("Names of other people may stand in them. Look through them before you pass them on."))
    return 0
