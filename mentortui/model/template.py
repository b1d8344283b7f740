"""A meeting template: the questions that lead one talk through the four steps."""

import msgspec

from mentortui.model.steps import Step


class Question(msgspec.Struct, frozen=True):
    """One thing to ask. ``tell`` holds what the mentor may tell of their own first."""

    id: str
    """Unique in the template and steady while it stands in its place: ``today-2``."""
    text: str
    tell: tuple[str, ...] = ()


class AgendaStep(msgspec.Struct, frozen=True):
    """One of the four steps: its heading, suggested minutes and questions."""

    step: Step
    heading: str
    minutes: int
    questions: tuple[Question, ...] = ()


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """One Markdown file in ``meeting_templates``, read."""

    id: str
    """What own templates win over built-in ones by: ``arbeidsmarkedet``."""
    theme: int | None
    """1 to 6 for the programme's themes, None for the mentor's own."""
    language: str
    """"nb" or "en"."""
    title: str
    minutes: int
    guide: str = ""
    """The programme guide's own question, in plain words."""
    agenda: tuple[AgendaStep, ...]
    """All four steps, in order."""
    source: str = ""
    """Where the file lies, to say so in messages."""
    own: bool = False
    """From the user's folder, not the built-in ones."""
