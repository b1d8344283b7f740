"""What is wrong in a template file, by line, and the error that carries all of it."""

from __future__ import annotations

import msgspec

from mentortui.errors import BadTemplate
from mentortui.i18n import N_, _

PROBLEM_LIMIT = 20
"""More than this at a time helps nobody."""


class TemplateProblem(msgspec.Struct, frozen=True):
    """One thing to mend in a template file. ``str()`` is the whole sentence for a person."""

    file: str
    """The file as the message names it."""
    line: int
    """Counted from 1, as an editor does; 0 for the whole file or folder."""
    message: str
    """What is wrong and what to write instead, in the language spoken when the file was read."""

    def __str__(self) -> str:
        if not self.line:
            return f"{self.file}: {self.message}"
        return _("{file}, line {line}: {problem}", file=self.file, line=self.line, problem=self.message)


class UnreadableTemplate(BadTemplate):
    """A template with problems: at least one, in the order of their lines."""

    def __init__(self, problems: tuple[TemplateProblem, ...]) -> None:
        super().__init__(N_("The meeting template could not be read."))
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class ProblemList:
    """Collects the problems of one file while it is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._found: list[TemplateProblem] = []

    def add(self, line: int, message: str) -> None:
        """Note ``message`` for ``line``, counted from 1."""
        self._found.append(TemplateProblem(self.file, line, message))

    def stop(self, line: int, message: str) -> UnreadableTemplate:
        """The error for a problem after which reading on makes no sense; to be raised."""
        self.add(line, message)
        return self._error()

    def all(self) -> tuple[TemplateProblem, ...]:
        """What was noted so far."""
        return tuple(self._found)

    def raise_if_any(self) -> None:
        """Raise UnreadableTemplate when something was noted."""
        if self._found:
            raise self._error()

    def _error(self) -> UnreadableTemplate:
        ordered = sorted(self._found, key=lambda problem: problem.line)
        return UnreadableTemplate(tuple(ordered[:PROBLEM_LIMIT]))
