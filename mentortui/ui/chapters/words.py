"""Words: those of all meetings, when each is asked for again, and a file of them to take home."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import work
from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.words import ListedWord, Pile
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.chapters.words_drawing import word_card, word_line
from mentortui.ui.command import Where
from mentortui.ui.dialogs.ask_word import AskWord, WordSaid
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.chapters.words import Words

_PILES = {Pile.NOW: N_("Ask for these now"), Pile.LATER: N_("Later"), Pile.LEARNT: N_("Learnt")}


class Screen(HungList):
    """The words in three piles: due now, later, learnt."""

    WHERE = Where.WORDS
    BINDINGS = bindings_of(Where.WORDS)
    TITLE_TEXT = N_("Words")
    TOLD = N_("A word that is known rests for 4 weeks, then 8, then 16. Then it is learnt.")

    @property
    def words(self) -> Words:
        """What can be done here."""
        return Words(self.pen)

    def rows(self) -> Iterable[Row]:
        """Each pile under its heading; an empty pile is left out."""
        pile = None
        for word in self.words.view():
            if word.pile is not pile:
                if pile is not None:
                    yield Row(None, plain(""))
                pile = word.pile
                yield Row(None, plain(_(_PILES[pile]), "$accent bold"))
            yield Row(word.uid, word_line(word, self.row_width))

    def nothing(self) -> str:
        """What to do first."""
        return _("No words yet. Press {key} and write the first work word.", key=self.key_of("chapter.new"))

    def _word(self, uid: str) -> ListedWord:
        return next(word for word in self.words.view() if word.uid == uid)

    def card(self, row: str, width: int) -> Content:
        """The word whole."""
        return word_card(self._word(row), width)

    # What can be done

    @work
    async def action_chapter_new(self) -> None:
        """A new word."""
        said = await self.ask("chapter_new", AskWord())
        if said is not None:
            self.refresh_rows(self.do_safely(lambda: self.words.add(*said)) or "")

    @work
    async def action_chapter_change(self) -> None:
        """Say the word better."""
        word = self._word(self.chosen)
        before = WordSaid(word.word, word.explanation, word.own_language, word.example)
        said = await self.ask("chapter_change", AskWord(before), word.uid)
        if said is not None:
            self._do(lambda: self.words.change(word.uid, *said))

    def action_word_known(self) -> None:
        """It was known; on to the next that is due."""
        self._mark(knew=True)

    def action_word_again(self) -> None:
        """Not yet; on to the next that is due."""
        self._mark(knew=False)

    def _mark(self, *, knew: bool) -> None:
        uid = self.chosen
        due = [word.uid for word in self.words.view() if word.pile is Pile.NOW]
        after = due[due.index(uid) + 1 :] if uid in due else []
        self._do(lambda: self.words.mark(uid, knew=knew), on=after[0] if after else uid)

    def action_chapter_remove(self) -> None:
        """Take the word away."""
        self._do(lambda: self.words.remove(self.chosen))

    def _do(self, change: Callable[[], None], on: str = "") -> None:
        self.do_safely(change)
        self.refresh_rows(on)
