"""What the pages of a meeting tell the screen. Apart from them, so that only the page in view is loaded."""

from __future__ import annotations

from textual.message import Message

from mentortui.model.records import Mark


class Marked(Message):
    """An action was said to have gone some way."""

    def __init__(self, action: str, mark: Mark) -> None:
        super().__init__()
        self.action = action
        self.mark = mark


class AnswerAsked(Message):
    """An expectation is to be answered."""

    def __init__(self, expectation: str) -> None:
        super().__init__()
        self.expectation = expectation


class WordAnswered(Message):
    """A word was asked for, and was known or not."""

    def __init__(self, word: str, knew: bool) -> None:
        super().__init__()
        self.word = word
        self.knew = knew


class Agreed(Message):
    """Topic or minutes were written. ``minutes`` is as typed, ``before`` what was agreed when asked."""

    def __init__(self, topic: str, minutes: str, before: int) -> None:
        super().__init__()
        self.topic = topic
        self.minutes = minutes
        self.before = before


class FrameDone(Message):
    """Topic and time are agreed: on to the questions."""


class TakenUp(Message):
    """Something kept for later is spoken of today."""

    def __init__(self, later: str) -> None:
        super().__init__()
        self.later = later


class ChangeAsked(Message):
    """A row of the table was chosen: an action's uid, ``NEXT_DATE`` or ``NEW``."""

    def __init__(self, row: str) -> None:
        super().__init__()
        self.row = row


class RemoveAsked(Message):
    """An action of the table is to be taken away."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action


class PrivateShut(Message):
    """The own notes want to go: on purpose, or after a minute without typing."""


NEXT_DATE = "next-date"
NEW = "new"
