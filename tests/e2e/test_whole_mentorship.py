"""A whole mentorship by keys at 80x24, from the preparation to the closing, and its papers to the letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from mentortui.i18n import LANGUAGES
from mentortui.model.dates import say_date
from mentortui.templates.content import read_content
from tests.e2e.driving import Mentor, running
from tests.e2e.paper_files import paper, written

DAYS = [dt.date(2026, 9, 2), dt.date(2026, 10, 7), dt.date(2026, 11, 4), dt.date(2026, 12, 2)]
DAYS += [dt.date(2027, 1, 6), dt.date(2027, 2, 3)]
"""The first Wednesday of each month: six meetings over the turn of a year."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_preparation_to_closing(language: str, tmp_path: Path) -> None:
    with running(tmp_path, "--lang", language, changes=(f"clock={DAYS[0]}",)) as terminal:
        mentor = Mentor(terminal, language)
        mentor.see("Welcome")
        mentor.new_participant("Amina", "farmasøyt", "Kari")
        _prepare(mentor)
        mentor.start_meeting()
        _first_theme(mentor)
        _close_meeting(mentor)
    assert paper(tmp_path, language, "agreement") == written(language, "agreement")
    themes: tuple[Callable[[Mentor], None], ...] = (_goals, _jobs, _words, _norms, _closing)
    for day, theme in zip(DAYS[1:], themes, strict=True):
        with running(tmp_path, "--lang", language, "meet", "Amina", changes=(f"clock={day}",)) as terminal:
            mentor = Mentor(terminal, language)
            mentor.see("Plan a meeting")
            terminal.press("ctrl+n")
            mentor.see("TOGETHER")
            theme(mentor)
            _close_meeting(mentor)
    assert paper(tmp_path, language, "closing") == written(language, "closing")


def _prepare(mentor: Mentor) -> None:
    """Alone: a limit, which is moved into the agreement."""
    terminal = mentor.terminal
    mentor.key("end")
    terminal.press("enter")
    mentor.see("My preparation")
    limits = read_content("preparation", mentor.language).card("limits")
    assert limits is not None
    terminal.wait_for(limits.heading)
    mentor.key("down")
    terminal.press("n")
    mentor.see("Enter keeps · Esc goes back")
    mentor.write("Vi ringer ikke etter klokka åtte.")
    terminal.press("enter")
    mentor.gone("Enter keeps · Esc goes back")
    terminal.press("p")
    mentor.see("Move the line into the agreement?")
    mentor.key("down")
    terminal.press("enter")
    mentor.gone("Move the line into the agreement?")
    terminal.press("escape")
    mentor.see("Themes: ")


def _open(mentor: Mentor, letter: str, title: str) -> None:
    """From a meeting, out of its note: one chapter, in two keys."""
    mentor.terminal.press("m")
    mentor.see("What shall we look up?")
    mentor.terminal.press(letter)
    mentor.gone("What shall we look up?")
    mentor.terminal.wait_until(lambda screen: mentor.say(title) in screen.splitlines()[0], title)


def _back(mentor: Mentor) -> None:
    """To the meeting."""
    mentor.terminal.press("escape")
    mentor.terminal.wait_until(
        lambda screen: mentor.say("Since last time") in screen.splitlines()[1], "not in the meeting"
    )


def _form(mentor: Mentor, key: str, *values: str) -> None:
    """Open a form with a key, fill it in and keep it."""
    keys = mentor.say("Enter keeps · Tab to the next field · Esc goes back")
    mentor.terminal.press(key)
    mentor.terminal.wait_until(
        lambda screen: keys in screen or mentor.say("Enter keeps · Esc goes back") in screen, "no form"
    )
    mentor.fill(*values)
    mentor.terminal.press("enter")
    mentor.terminal.wait_until(
        lambda screen: keys not in screen and mentor.say("Enter keeps · Esc goes back") not in screen,
        "the form stays",
    )


def _first_theme(mentor: Mentor) -> None:
    """Dates for half a year, the agreement from the first question to the signatures, and the chemistry."""
    mentor.out_of_note()
    _open(mentor, "p", "Meeting plan")
    mentor.terminal.press("d")
    mentor.see("Set several dates")
    mentor.write(DAYS[1].isoformat())
    mentor.key("tab", "tab", "tab", "ctrl+u")
    mentor.write("5")
    mentor.terminal.press("enter")
    mentor.gone("Set several dates")
    mentor.terminal.wait_for(say_date(DAYS[-1], mentor.language, weekday=True))
    _back(mentor)
    _open(mentor, "a", "Agreement")
    _agree(mentor)
    _back(mentor)
    _answer_unseen(mentor, 0)


def _agree(mentor: Mentor) -> None:
    """Each question with its first suggestion; what has none is written."""
    terminal = mentor.terminal
    own = {"contact": "Ingrid Vik, 33 00 00 00", "delete": "2027-06-30"}
    for card in read_content("agreement", mentor.language).cards:
        terminal.wait_for(card.text[:28])
        terminal.press("enter")
        terminal.wait_for(mentor.say("Esc goes back")[:3])
        terminal.wait_until(lambda screen: "╭" in screen, f"{card.id} was not asked")
        if card.id == "delete":
            mentor.key("ctrl+u")
        if card.id in own:
            mentor.write(own[card.id])
        terminal.press("enter")
        terminal.wait_gone("╭")
    terminal.press("l")
    mentor.see("Read it aloud together. Press Esc when you have come to the end.")
    terminal.press("escape")
    mentor.see("Have you read it aloud together?")
    mentor.key("down")
    terminal.press("enter")
    mentor.gone("Have you read it aloud together?")
    _form(mentor, "g", "", "Tønsberg bibliotek", "hos Kari")


def _answer_unseen(mentor: Mentor, down: int, answers: str = "11121") -> None:
    """Amina answers, hands over the keyboard, Kari answers, and both look."""
    terminal = mentor.terminal
    _open(mentor, "h", "How are we doing?")
    mentor.key(*["down"] * down)
    terminal.press("s")
    mentor.see("Who answers now?")
    terminal.press("enter")
    options = read_content("checks", mentor.language).card("options")
    assert options is not None
    last_question = options.get("words")
    for name, last in (("Amina", False), ("Kari", True)):
        mentor.see("{name} answers", name=name)
        for answer in answers:
            mentor.key(answer)
        terminal.wait_for(last_question)
        terminal.press("enter")
        if not last:
            mentor.see("Give the keyboard to {name}", name="Kari")
            terminal.press("enter")
    mentor.see("Both have answered")
    terminal.press("enter")
    mentor.gone("Both have answered")
    _back(mentor)


def _goals(mentor: Mentor) -> None:
    """A goal with a sub-goal, agreed on by both; an expectation with its honest answer; what she can."""
    mentor.out_of_note()
    _open(mentor, "m", "Goals")
    _form(mentor, "n", "få autorisasjon", "brevet er kommet")
    mentor.key("g", "g")
    _form(mentor, "d", "sende søknaden")
    _back(mentor)
    _open(mentor, "f", "Expectations")
    mentor.terminal.press("n")
    mentor.see("What do you expect?")
    mentor.key("down")
    mentor.terminal.press("enter")
    mentor.see("A new expectation")
    mentor.terminal.press("enter")
    mentor.gone("A new expectation")
    _form(mentor, "s")
    card = read_content("expectations", mentor.language).card("get-a-job")
    assert card is not None
    mentor.terminal.wait_for(card.get("reply")[:30])
    _back(mentor)
    _open(mentor, "k", "What I can, and want to learn")
    mentor.terminal.press("n")
    _choose(mentor, "What shall we write down?", 0)
    mentor.write("snakke i telefonen")
    mentor.terminal.press("enter")
    mentor.gone("Enter keeps · Tab to the next field · Esc goes back")
    _rate(mentor, 1)
    _back(mentor)


def _rate(mentor: Mentor, better: int) -> None:
    """The participant rates the one thing there is, so many steps better."""
    mentor.terminal.press("v")
    mentor.see("{participant} answers.", participant="Amina")
    mentor.key(*["right"] * better)
    mentor.terminal.press("enter")
    mentor.gone("Enter keeps · Tab to the next field · Esc goes back")


def _jobs(mentor: Mentor) -> None:
    """The job goal and the way to what is lacking; a company, with consent before the promise."""
    terminal = mentor.terminal
    mentor.out_of_note()
    _open(mentor, "j", "Jobs, and what they require")
    _form(mentor, "n", "farmasøyt i apotek", "det er yrket hennes", "Tønsberg")
    mentor.key("g")
    _form(mentor, "d", "norsk autorisasjon")
    _choose(mentor, "How can we get it?", 1)
    mentor.write("søke Helsedirektoratet")
    terminal.press("enter")
    mentor.gone("Enter keeps · Tab to the next field · Esc goes back")
    _back(mentor)
    _open(mentor, "d", "People and companies")
    _form(mentor, "n", "apoteket på torget", "en omvisning")
    terminal.press("g")
    terminal.wait_for(mentor.say("Ask first: may the name be said? Let the participant answer.")[:16])
    terminal.press("s")
    _choose(mentor, "The participant answers. A yes can always be taken back.", 1)
    _form(mentor, "g", "2026-11-20")
    _form(mentor, "v", "Amina fikk se hele apoteket")
    _back(mentor)


def _choose(mentor: Mentor, seen: str, down: int) -> None:
    """Choose a row of a question in which ``seen`` stands."""
    mentor.see(seen)
    if down:
        mentor.key(*["down"] * down)
    mentor.terminal.press("enter")
    mentor.gone(seen)


def _words(mentor: Mentor) -> None:
    """A word is caught in the note, and found in its chapter."""
    mentor.terminal.press("ctrl+r")
    mentor.see("It means")
    mentor.fill("lyse ut", "si at en jobb er ledig")
    mentor.terminal.press("enter")
    mentor.gone("It means")
    mentor.out_of_note()
    _open(mentor, "o", "Words")
    mentor.terminal.wait_for("lyse ut")
    _back(mentor)


def _norms(mentor: Mentor) -> None:
    """A rule that was talked about, with the mentor's own example."""
    # The words come first in this meeting, and letters are free there.
    mentor.see("Words we have met. What do they mean?")
    _open(mentor, "n", "Workplace culture")
    mentor.key("g")
    _form(mentor, "d", "Jeg leste ikke min første avtale.")
    _back(mentor)


def _closing(mentor: Mentor) -> None:
    """What was reached, how it has been, what remains, and the end."""
    terminal = mentor.terminal
    # The words come first in this meeting, and letters are free there.
    mentor.see("Words we have met. What do they mean?")
    _open(mentor, "m", "Goals")
    mentor.key("v")
    _back(mentor)
    _open(mentor, "k", "What I can, and want to learn")
    _rate(mentor, 2)
    _back(mentor)
    _answer_unseen(mentor, 2)
    _open(mentor, "v", "Closing")
    terminal.wait_for("norsk autorisasjon")
    mentor.key("down", "down")
    _form(mentor, "s")
    mentor.key("down")
    _form(mentor, "enter", "", "én kaffe i måneden")
    mentor.key("down")
    _form(mentor, "enter")  # the day stands there: it was agreed
    mentor.key("down")
    terminal.press("enter")
    mentor.see("Goes on looking for a job")
    terminal.press("enter")
    mentor.gone("Goes on looking for a job")
    mentor.key("down")
    _form(mentor, "enter", "At tålmodighet hjelper")
    terminal.press("f")
    _choose(mentor, "End the mentorship?", 1)
    _back(mentor)


def _close_meeting(mentor: Mentor) -> None:
    """Read back, approve, close."""
    terminal = mentor.terminal
    terminal.press("f")
    mentor.see("Read this aloud together. Nothing else is shared.")
    terminal.press("g")
    terminal.wait_for("☑ Amina")
    terminal.press("g")
    terminal.wait_for("☑ Kari")
    terminal.press("f")
    mentor.see_summary()
