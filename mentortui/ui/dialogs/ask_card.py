"""Asks for what stands on a card: a few fields of text, dates and choices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.dates import parse_due
from mentortui.ui.dialogs.ask_date import understood
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet


class Line(NamedTuple):
    """A line of text. ``needed`` is what to say when it is left empty; "" lets it be empty."""

    id: str
    label: str
    value: str = ""
    needed: str = ""
    hint: str = ""


class Date(NamedTuple):
    """A day in a short form; may be left empty unless ``needed`` says what to write."""

    id: str
    label: str
    value: dt.date | None = None
    needed: str = ""


class OneOf(NamedTuple):
    """One of a few; ``value`` is the place of the one chosen, from 0."""

    id: str
    label: str
    names: tuple[str, ...]
    value: int = 0


Part = Line | Date | OneOf


class Said(NamedTuple):
    """What was said, by the ids of the parts."""

    lines: dict[str, str]
    dates: dict[str, dt.date | None]
    choices: dict[str, int]


class AskCard(Dialog[Said]):
    """Enter in any field keeps. ``text`` is told under the title."""

    ABOUT = N_(
        "Fill in what you know. What may stay empty is no worse for it, and all of it can be changed later."
    )

    def __init__(self, title: str, parts: Iterable[Part], today: dt.date, *, text: str = "") -> None:
        super().__init__()
        self._title_text = title
        self._text = text
        self._parts = tuple(parts)
        self._today = today

    def title_text(self) -> str:
        """As given."""
        return self._title_text

    def keys_text(self) -> str:
        """How to answer."""
        if len(self._parts) == 1:
            return super().keys_text()
        return _("Enter keeps · Tab to the next field · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """A label and a field each."""
        if self._text:
            yield Sheet(plain(self._text, "$text-muted"), classes="text")
        for part in self._parts:
            match part:
                case OneOf(id=id_, label=label, names=names, value=chosen):
                    yield Choice(label, names, chosen, id=id_)
                case Date(id=id_, label=label, value=day):
                    yield Sheet(plain(label), classes="label")
                    yield Field(day.isoformat() if day else "", id=id_)
                    yield Sheet(classes="muted", id=f"{id_}-understood")
                case Line(id=id_, label=label, value=text, hint=hint):
                    yield Sheet(plain(label), classes="label")
                    yield Field(text, placeholder=hint, id=id_)

    @on(Input.Changed)
    def _tell(self, event: Input.Changed) -> None:
        for sheet in self.query(f"#{event.input.id}-understood").results(Sheet):
            said = understood(event.value, self._today) if event.value.strip() else ""
            sheet.update(plain(said))

    def answer(self) -> Said:
        """What stands there. Raises BadInput for what is needed and empty, and for days that are none."""
        said = Said({}, {}, {})
        for part in self._parts:
            if isinstance(part, OneOf):
                said.choices[part.id] = self.query_one(f"#{part.id}", Choice).chosen
                continue
            written = self.query_one(f"#{part.id}", Field).said
            if part.needed and not written:
                raise BadInput(part.needed)
            if isinstance(part, Date):
                said.dates[part.id] = parse_due(written, self._today)
            else:
                said.lines[part.id] = written
        return said
