"""The words that are due: the word first, what it means when asked for, and whether it was known."""

from __future__ import annotations

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Option
from mentortui.cli.plain_meeting.table import Table
from mentortui.i18n import N_, _, _n
from mentortui.model.shared import SharedWord
from mentortui.workbook.chapters.words import Words

_KNOWN, _NOT_YET = N_("known"), N_("not yet")


def lead_words(table: Table) -> None:
    """One word after the other. Raises Turned and Gone."""
    view = table.view()
    telling.heading(_("Words we have met. What do they mean?"))
    for number, word in enumerate(view.recall, 1):
        _ask(table, word, _("{place} of {count}", place=number, count=len(view.recall)))
    if waiting := view.recall_waiting:
        telling.say(
            _n("{count} more word waits for next time.", "{count} more words wait for next time.", waiting)
        )


def _ask(table: Table, word: SharedWord, place: str) -> None:
    said = {True: _(_KNOWN), False: _(_NOT_YET), None: ""}[word.answer]
    telling.say(f"{place}. {word.word}" + (f" ({said})" if said else ""))
    answers = [Option("g", _(_KNOWN), ("k", "y", "j", _KNOWN)), Option("v", _(_NOT_YET), ("n", _NOT_YET))]
    while (chosen := table.asking.choose([*answers, Option("m", _("what the word means"))])) == len(answers):
        _say_meaning(word)
    if chosen is not None and (knew := chosen == 0) is not word.answer:  # the same again would take it off
        table.do(lambda: Words(table.live).mark(word.uid, knew=knew))


def _say_meaning(word: SharedWord) -> None:
    told = [part for part in (word.explanation, word.own_language, word.example) if part]
    for part in told or [_("Nothing is written here yet.")]:
        telling.item(part)
