"""A workbook in the terminal for the talk between a mentor and a participant."""

__version__ = "0.1.0"
