"""How large a template may be, checked before any Markdown is parsed, so no file can make the reader slow."""

from __future__ import annotations

from mentortui.i18n import _
from mentortui.templates.problems import ProblemList
from mentortui.text import clean

FILE_BYTES = 64 * 1024
LINES = 1000
LINE_CHARACTERS = 600
"""Of Markdown in one line or one text: room for a text and its emphasis or links."""
TEXT_CHARACTERS = 400
"""Of a question, a prompt or the guide's question."""
TITLE_CHARACTERS = 120
QUESTIONS_PER_STEP = 12
TELL_PER_QUESTION = 6
MINUTES = range(5, 241)
"""Of a whole meeting."""


def lines_within_limits(source: str, problems: ProblemList) -> list[str]:
    """``source``, cleaned, as lines. Raises UnreadableTemplate when it is too large to be a template."""
    if len(source) > FILE_BYTES:
        raise problems.stop(0, too_large())
    text = clean(source)
    if len(text.encode("utf-8")) > FILE_BYTES:
        raise problems.stop(0, too_large())
    lines = text.split("\n")
    if len(lines) > LINES:
        raise problems.stop(
            LINES + 1,
            _("the file has too many lines. A template has at most {limit}.", limit=LINES),
        )
    for number, line in enumerate(lines, 1):
        if len(line) > LINE_CHARACTERS:
            raise problems.stop(
                number,
                _("the line is too long. Write at most {limit} characters.", limit=TEXT_CHARACTERS),
            )
    return lines


def too_large() -> str:
    """The message for a file above FILE_BYTES."""
    return _(
        "the file is too large. A template is at most {limit} KB: keep only the questions.",
        limit=FILE_BYTES // 1024,
    )
