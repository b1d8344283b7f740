"""Answers given unseen: one question at a time, and nothing chosen beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import events, on
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui.i18n import N_, _
from mentortui.model.chapters.checks import OPTIONS, OWN_WORDS
from mentortui.model.content import ContentCard
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.keys_line import KeysLine
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet


class Unseen(Dialog[dict[str, str]]):
    """Answers with the id of each question -> the answer, for one person.

    Its draft is the answers in the questions' order, "" where there is none yet, then the own words.
    """

    ABOUT = N_(
        "Each of you answers alone, and the other looks away. You see the answers together when both "
        "have answered."
    )

    BINDINGS = [
        Binding("left,shift+tab,up", "previous", N_("Question before"), show=False, id="unseen.previous"),
    ]

    def __init__(self, name: str, questions: Iterable[tuple[str, str]], options: ContentCard) -> None:
        super().__init__()
        self._name_of_one = name
        self._questions = tuple(questions)
        self._options = options
        self._said: dict[str, str] = {}
        self._place = 0
        self._tell: Callable[[tuple[str, ...]], None] | None = None

    def with_draft(self, tell: Callable[[tuple[str, ...]], None], draft: tuple[str, ...]) -> None:
        """Go on at the first question without an answer. Own words too are told as they are written."""
        self._tell = tell
        keys = (*(id_ for id_, _text in self._questions), OWN_WORDS)
        self._said = {key: value for key, value in zip(keys, draft, strict=False) if value}
        open_ones = (place for place, key in enumerate(keys) if key not in self._said)
        self._place = min(next(open_ones, len(self._questions)), len(self._questions))

    def title_text(self) -> str:
        """Who answers."""
        return _("{name} answers", name=self._name_of_one)

    def keys_text(self) -> str:
        """How to answer."""
        if self._at_end:
            return _("Enter keeps the answers · ↑ the question before · Esc throws them away")
        return _("A number answers · ← the question before · Esc throws the answers away")

    def fields(self) -> Iterable[Widget]:
        """The question, its answers, and at the end a line for own words."""
        yield Sheet(id="place", classes="text")
        yield Sheet(plain(" "))
        yield Sheet(id="question")
        yield Sheet(plain(" "))
        yield Rows(
            Row(key, join((f"{number}  ", "$accent bold"), self._options.get(key)))
            for number, key in enumerate(OPTIONS, 1)
        )
        yield Field(self._said.get(OWN_WORDS, ""), id="words")

    def on_mount(self) -> None:
        """The first question, or the one that was come to."""
        self._show()

    @property
    def _at_end(self) -> bool:
        return self._place >= len(self._questions)

    def _show(self) -> None:
        count = len(self._questions) + 1
        place = _("Nobody else looks now. {place} of {count}", place=self._place + 1, count=count)
        self.query_one("#place", Sheet).update(plain(place, "$text-muted"))
        text = self._options.get(OWN_WORDS) if self._at_end else self._questions[self._place][1]
        self.query_one("#question", Sheet).update(plain(text, "bold"))
        self.query_one(KeysLine).tell(self.keys_text())
        rows, field = self.query_one(Rows), self.query_one("#words", Field)
        rows.display, field.display = not self._at_end, self._at_end
        (field if self._at_end else rows).focus()
        self.call_after_refresh(self._highlight)

    def _highlight(self) -> None:
        """What was answered; else nothing, so that Enter alone says nothing."""
        if not self._at_end:
            said = self._said.get(self._questions[self._place][0])
            self.query_one(Rows).highlighted = OPTIONS.index(said) if said in OPTIONS else None

    def _told(self) -> None:
        keys = (*(id_ for id_, _text in self._questions), OWN_WORDS)
        if self._tell is not None:
            self._tell(tuple(self._said.get(key, "") for key in keys))

    def is_unkept(self) -> bool:
        """Answers stand nowhere else outside a meeting."""
        return self._tell is None and any(self._said.values())

    def _take(self, answer: str) -> None:
        self._said[self._questions[self._place][0]] = answer
        self._place += 1
        self._told()
        self._show()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option.id and not self._at_end:
            self._take(event.option.id)

    def on_key(self, event: events.Key) -> None:
        """A number is an answer."""
        if not self._at_end and event.key in ("1", "2", "3", "4"):
            event.stop()
            self._take(OPTIONS[int(event.key) - 1])

    @on(Field.Changed)
    def _written(self, event: Field.Changed) -> None:
        if event.value != self._said.get(OWN_WORDS, ""):
            self._said[OWN_WORDS] = event.value
            self._told()

    def action_previous(self) -> None:
        """The question before."""
        if self._place:
            self._place -= 1
            self._show()

    def answer(self) -> dict[str, str]:
        """All that was answered."""
        return dict(self._said)

    def action_keep(self) -> None:
        """Only at the end: before it Enter answers a question."""
        if self._at_end:
            super().action_keep()
