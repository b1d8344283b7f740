"""A meeting's summary to a file, or to whoever reads the output."""

from __future__ import annotations

from pathlib import Path

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.reference import find_meeting, open_to_read
from mentortui.i18n import _
from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handouts import summary_handout
from mentortui.workbook.exporting import export


def export_command(options: Options) -> int:
    """The summary of one meeting, the last one unless told, in one format."""
    notebook, meeting = find_meeting(open_to_read(options), options.text)
    handout = summary_handout(notebook.summary(meeting.uid), mentorship=notebook.uid)
    format_ = options.format or "md"
    if not options.output:
        output.give(FORMATS[format_].write(handout).decode())
        return 0
    file = export(handout, format_, Path(options.output), overwrite=options.force)
    output.say(_("Saved: {file}", file=file))
    return 0
