"""What can be done with work words: keep them, say them better, ask for them again."""

from __future__ import annotations

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.changes import Change
from mentortui.model.chapters.recall import answer_in, answered, is_due, unanswered
from mentortui.model.chapters.words import ListedWord, shared_words
from mentortui.model.records import Word
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.revise import revised
from mentortui.workbook.said import some

_RESTS = N_("This word rests. It counts as known again when it is asked for.")


class Words(Chapter):
    """The words of every meeting. One that is kept outside a meeting belongs to the last one held."""

    def view(self) -> tuple[ListedWord, ...]:
        """Every word: due now, later, learnt."""
        return shared_words(self._book, self.today())

    def add(self, word: str, explanation: str = "", own_language: str = "", example: str = "") -> str:
        """A new word; its uid. Raises BadInput when empty."""
        meeting = self._book.live() or self._book.last_held()
        record = Word(
            **self.fresh(),
            meeting=meeting.uid if meeting else "",
            word=some(word),
            explanation=clean_line(explanation),
            own_language=clean_line(own_language),
            example=clean_line(example),
        )
        return self._add("add_word", record)

    def change(self, uid: str, word: str, explanation: str, own_language: str, example: str) -> None:
        """Say it better; when it is asked for stays as it is. Raises BadInput when empty."""
        self._change(
            "change_word",
            self._book.get(Word, uid),
            word=some(word),
            explanation=clean_line(explanation),
            own_language=clean_line(own_language),
            example=clean_line(example),
        )

    def mark(self, uid: str, *, knew: bool) -> None:
        """It was asked for: known, or not yet. In a meeting the same answer again takes it off.

        Raises BadInput when a word that is not due was known: that would not show that it is remembered.
        """
        word, live = self._book.get(Word, uid), self._book.live()
        if answer_in(word, live) is knew:
            after = unanswered(word, live)
        elif knew and not is_due(word, live, (live.date if live else None) or self.today()):
            raise BadInput(_RESTS)
        else:
            after = answered(word, live, self.today(), knew=knew)
        self._pen.change("mark_word", Change(word, revised(after, self._pen.now())))

    def remove(self, uid: str) -> None:
        """Take the word away."""
        self._pen.change("remove_word", Change(self._book.get(Word, uid), None))
