"""The expectations that had no answer when the meeting began, and the clear answer to each."""

from __future__ import annotations

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Option, WentBack
from mentortui.cli.plain_meeting.table import Table
from mentortui.errors import MentortuiError
from mentortui.i18n import LANGUAGES, _
from mentortui.model.chapters.expectations import SharedExpectation
from mentortui.model.chapters.records import Answer
from mentortui.text import fold
from mentortui.ui.chapters.expectation_words import ANSWERS
from mentortui.ui.people import owner_name
from mentortui.workbook.chapters.expectations import Expectations

_WORDS = {answer: word for answer, _sign, word in ANSWERS}


def lead_expectations(table: Table) -> None:
    """One after the other; an empty line passes over it. Raises Turned and Gone."""
    view = table.view()
    telling.heading(_("These expectations wait for an answer"))
    for number, one in enumerate(view.unanswered, 1):
        place = _("{place} of {count}", place=number, count=len(view.unanswered))
        answer = f" ({_(_WORDS[one.answer])})" if one.answer else ""
        telling.say(f"{place}. {owner_name(one.by, view.participant, view.mentor)}: {one.text}{answer}")
        options = [Option(str(n), _(word), (word,)) for n, word in enumerate(_WORDS.values(), 1)]
        chosen = table.asking.choose(options)
        if chosen is not None:
            _answer(table, one, list(_WORDS)[chosen])


def _answer(table: Table, one: SharedExpectation, answer: Answer) -> None:
    reason = one.reason or _proposal(table, one.text, answer)

    def keep(said: str) -> None:
        Expectations(table.live).answer(one.uid, answer, said)
        table.ask_if_needed(said)

    try:
        table.asking.read(_("Why, or how far?"), reason, keep)
    except WentBack:
        telling.say(_("Not kept."))
    table.tell_trouble()


def _proposal(table: Table, text: str, answer: Answer) -> str:
    """The honest reply that comes with the ready expectation of these words, if that is the answer."""
    from mentortui.templates.content import read_content

    for language in LANGUAGES:
        try:
            content = read_content("expectations", language, table.templates)
        except MentortuiError:  # the mentor's own file cannot be read; the chapter says so
            content = read_content("expectations", language)
        for card in content.cards:
            if fold(card.heading) == fold(text) and card.get("answer") == answer:
                return card.get("reply")
    return ""
