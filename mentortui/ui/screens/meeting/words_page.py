"""The words that are due: the word first, what it means when asked for, and whether it was known."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList

from mentortui.i18n import N_, _, _n
from mentortui.model.shared import LiveView, SharedWord
from mentortui.ui.screens.meeting.list_page import ListPage
from mentortui.ui.screens.meeting.said import WordAnswered
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet

_KEYS = {"g": True, "v": False}
"""The keys that answer: known, not yet."""


class WordsPage(ListPage):
    """Enter shows what the word means, and hides it again; a letter says whether it was known."""

    ABOUT = N_(
        "Work words from earlier talks. Let the participant say what the word means before you look at "
        "it together."
    )

    def __init__(self, view: LiveView) -> None:
        super().__init__(view)
        self._open: set[str] = set()

    def compose(self) -> ComposeResult:
        """A heading, the words, how many more there are, and the keys."""
        yield Sheet(plain(_("Words we have met. What do they mean?"), "bold"), classes="heading")
        yield Rows(self._rows(), id="words")
        yield Sheet(_legend(self._view.recall_waiting), classes="tell")

    def list_rows(self, width: int) -> Iterable[Row]:
        """The words; of the open ones all that was told."""
        for word in self._view.recall:
            yield Row(word.uid, word_row(word, width, whole=word.uid in self._open))

    def waits(self) -> Iterable[bool]:
        """No answer yet."""
        return (word.answer is None for word in self._view.recall)

    def on_key(self, event: events.Key) -> None:
        """The word we are on was known, or was not."""
        chosen = self.query_one(Rows).chosen
        if event.key in _KEYS and chosen:
            event.stop()
            self.post_message(WordAnswered(chosen, _KEYS[event.key]))

    @on(OptionList.OptionSelected)
    def _turn(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._open ^= {event.option.id or ""}
        self.show(self._view)


_ANSWERS = {None: ("○", ""), True: ("✓", N_("known")), False: ("–", N_("not yet"))}
"""Whether it was known -> sign and word."""


def word_row(word: SharedWord, width: int, *, whole: bool) -> Content:
    """``✓ lyse ut  known``; ``whole`` with all that was told of it.

    What was told in the own language has a line of its own: where a terminal turns the order of a line that
    is written from the right, nothing else is turned with it.
    """
    sign, said = _ANSWERS[word.answer]
    first = join((word.word, "bold"))
    if said:
        first = join(first, "  ", (_(said), "$accent"))
    rows = hung(first, width, join((f"{sign} ", "$accent bold")))
    told = [part for part in (word.explanation, word.own_language, word.example) if part]
    for part in told if whole else ():
        rows += hung(plain(part, "$text-muted"), width, "    ")
    return lines(*rows)


def _legend(waiting: int) -> Content:
    keys = join(
        ("Enter", "$accent bold"), " ", _("shows what the word means"), "  ",
        ("g", "$accent bold"), " ", _("known"), "  ", ("v", "$accent bold"), " ", _("not yet"),
    )  # fmt: skip
    if not waiting:
        return keys
    more = _n("{count} more word waits for next time.", "{count} more words wait for next time.", waiting)
    return lines(plain(more), keys)
