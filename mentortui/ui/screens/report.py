"""The report on the programme's aims: shown whole, and only then written."""

from __future__ import annotations

from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.screens.document import DocumentScreen


class ReportScreen(DocumentScreen):
    """Counts only. It is about all mentorships, so it is never shown Together."""

    WHERE = Where.REPORT
    BINDINGS = bindings_of(Where.REPORT)
