"""How safe the notes are on this machine: plain answers, each with what to do. Writes nothing."""

from mentortui.workbook.doctor.answers import Answer, Line
from mentortui.workbook.doctor.examining import examine

__all__ = ["Answer", "Line", "examine"]
