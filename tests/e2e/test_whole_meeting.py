"""The main job by keys at 80x24: from an empty folder to a summary, with the lid shut in between, and on."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from mentortui.i18n import LANGUAGES
from mentortui.model.dates import say_date
from tests.e2e.driving import Mentor, as_json, command, questions, running

MONDAY = "2026-11-23"
NEXT = dt.date(2026, 12, 21)
FRIDAY = dt.date(2026, 11, 27)
READ = "lese to annonser"
NOTES = {
    0: "Amina fikk et tips.",
    2: "Hun er ingeniør.",
    4: "To år i en butikk.",
    8: "Vi møtes på biblioteket.",
}
"""Question by place -> what is written under it."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_from_an_empty_folder_and_the_three_after_it(language: str, tmp_path: Path) -> None:
    asked = questions("1-get-to-know", language)
    with running(tmp_path, "--lang", language, changes=(f"clock={MONDAY}",)) as terminal:
        mentor = Mentor(terminal, language)
        mentor.see("Welcome")
        mentor.new_participant("Amina", "ingeniør", "Kari")
        mentor.start_meeting()
        _since(mentor, asked)
        _half_of_today(mentor, asked)
        shown = terminal.screen()
        terminal.kill()
        terminal.wait_exit()
    with running(
        tmp_path, "--lang", language, "meet", "Amina", changes=(f"clock={MONDAY}T12:16:40",)
    ) as terminal:
        mentor = Mentor(terminal, language)
        same = shown.splitlines()[2:]
        again = terminal.wait_until(
            lambda screen: screen.splitlines()[2:] == same, "not as it was:\n" + shown
        )
        assert re.search(r"\b2[89] min", again.splitlines()[0]), again.splitlines()[0]
        _the_rest(mentor, asked)
        _read_back(mentor)
        mentor.see_summary()
        exported = tmp_path / "summary.md"
        _export(mentor, exported)
    expected = _expected(mentor, asked)
    assert exported.read_text(encoding="utf-8") == expected
    assert command(tmp_path, "export", "Amina/1", "--format", "md") == expected
    uid = _only_open(tmp_path)["uid"]
    for number, day in enumerate(("2026-12-21", "2027-01-18", "2027-02-15"), 2):
        with running(tmp_path, "--lang", language, "meet", "Amina", changes=(f"clock={day}",)) as terminal:
            _next_meeting(Mentor(terminal, language), number)
        assert _only_open(tmp_path)["uid"] == uid


def _since(mentor: Mentor, asked: list[str]) -> None:
    """A note, and from the middle of it an action, a word and something for later."""
    terminal = mentor.terminal
    terminal.wait_for(asked[0][:30])
    mentor.write("Amina fikk tips.")
    mentor.key(*["left"] * 5)
    terminal.press("ctrl+o")
    mentor.see("Action: who does what?")
    mentor.fill(READ)
    mentor.key("tab", "tab")
    mentor.write("fre" if mentor.language == "nb" else "fri")
    terminal.wait_for(say_date(FRIDAY, mentor.language, weekday=True))
    mentor.key("tab")
    mentor.write("Jeg leser to.")
    terminal.press("enter")
    mentor.gone("Action: who does what?")
    terminal.press("ctrl+r")
    mentor.see("It means")
    mentor.fill("lyse ut", "si at en jobb er ledig")
    terminal.press("enter")
    mentor.gone("It means")
    terminal.press("ctrl+l")
    mentor.see("For later: what shall we come back to?")
    mentor.fill("lønn")
    terminal.press("enter")
    mentor.gone("For later: what shall we come back to?")
    terminal.press("et ")
    terminal.wait_for(NOTES[0])
    mentor.turn(asked[1][:30])


def _half_of_today(mentor: Mentor, asked: list[str]) -> None:
    """The frame, and notes under two of its questions."""
    terminal = mentor.terminal
    mentor.turn(mentor.say("What will we talk about today?"))
    mentor.write("Erfaring fra før")
    mentor.key("tab", "ctrl+u")
    mentor.write("45")
    terminal.press("enter")
    terminal.wait_for(asked[2][:30])
    mentor.write(NOTES[2])
    mentor.turn(asked[3][:30])
    mentor.turn(asked[4][:30])
    mentor.write(NOTES[4])


def _the_rest(mentor: Mentor, asked: list[str]) -> None:
    for place in range(5, 10):
        mentor.turn(asked[place][:30])
        if place in NOTES:
            mentor.write(NOTES[place])
    mentor.turn(mentor.say("Next meeting: "))
    assert READ in mentor.terminal.screen()
    mentor.turn(mentor.say("Read this aloud together. Nothing else is shared.")[:30])


def _read_back(mentor: Mentor) -> None:
    """Strike a line, say one in other words, add one that the participant wrote; both approve."""
    terminal = mentor.terminal
    terminal.wait_for(NOTES[0])
    mentor.key("x")
    mentor.key("down")
    terminal.press("r")
    mentor.see("Say it in other words")
    mentor.write(" og nå")
    terminal.press("enter")
    mentor.gone("Say it in other words")
    assert "Erfaring fra før og nå" in terminal.screen()
    terminal.press("d")
    mentor.see("{name} wrote", name="Amina")
    mentor.write("Takk for i dag")
    terminal.press("enter")
    mentor.gone("Enter keeps · Esc goes back")
    terminal.press("n")
    mentor.see("When do you meet next?")
    mentor.write("+4u" if mentor.language == "nb" else "+4w")
    terminal.wait_for(say_date(NEXT, mentor.language, weekday=True))
    terminal.press("enter")
    mentor.gone("When do you meet next?")
    _approve_and_close(mentor)


def _approve_and_close(mentor: Mentor) -> None:
    mentor.terminal.press("g")
    mentor.terminal.wait_for("☑ Amina")
    mentor.terminal.press("g")
    mentor.terminal.wait_for("☑ Kari")
    mentor.terminal.press("f")


def _export(mentor: Mentor, file: Path) -> None:
    mentor.terminal.press("e")
    mentor.see("Share as what?")
    mentor.terminal.press("m")
    mentor.see("Save as a file: in which folder or file?")
    mentor.key("ctrl+u")
    mentor.terminal.press(str(file))
    mentor.terminal.wait_for(f"/{file.name}")
    mentor.terminal.press("enter")
    mentor.terminal.wait_for(mentor.say("The file is here: {file}", file="").strip())


def _expected(mentor: Mentor, asked: list[str]) -> str:
    """The summary, by the rules of its format: what was struck is gone, and nothing empty stands in it."""
    say, language = mentor.say, mentor.language
    title = "Bli kjent" if language == "nb" else "Getting to know each other"
    by = say("by {date}", date=say_date(FRIDAY, language))
    both, heading = say("{one} and {other}", one="Amina", other="Kari"), say("Meeting {number} · {title}")
    return f"""---
title: "{title}"
date: {MONDAY}
theme: 1
meeting: 1
language: "{language}"
participant: "Amina"
mentor: "Kari"
next_meeting: {NEXT.isoformat()}
status: approved
---

# {heading.format(number=1, title=title)}

{say_date(dt.date.fromisoformat(MONDAY), language, weekday=True, year=True)} · {both}

## {say("Today's topic")}

Erfaring fra før og nå

### {asked[2]}

{NOTES[2]}

### {asked[4]}

{NOTES[4]}

## {say("Next steps")}

### {asked[8]}

{NOTES[8]}

## {say("Who does what")}

- [ ] **Amina** · {by}: {READ}
  - {say("In own words: “{words}”", words="Jeg leser to.")}

## {say("Words today")}

- **lyse ut** = si at en jobb er ledig

## {say("For later")}

- lønn

## {say("{name} wrote", name="Amina")}

Takk for i dag

## {say("Next meeting")}

{say_date(NEXT, language, weekday=True, year=True)}
"""


def _only_open(home: Path) -> Any:
    """The one open action, as the command line tells."""
    (action,) = as_json(home, "show", "Amina")["open_actions"]
    assert action["what"] == READ
    return action


def _next_meeting(mentor: Mentor, number: int) -> None:
    """The action stands there once; it is said in another way each time that it was not done."""
    terminal = mentor.terminal
    mentor.see("Plan a meeting")
    assert terminal.wait_for(READ).count(READ) == 1
    terminal.press("ctrl+n")
    mentor.see("How did it go since last time?")
    assert terminal.wait_for(READ).count(READ) == 1
    if number == 2:
        terminal.press("3")
        terminal.wait_for(re.compile(rf"{READ}.*{mentor.say('not done')}"))
    elif number == 3:
        terminal.press("5")
        mentor.see("New date")
        mentor.key("ctrl+u")
        mentor.write("+3w")
        terminal.press("enter")
        terminal.wait_for(re.compile(rf"{READ}.*{mentor.say('new date')}"))
    else:
        terminal.press("ctrl+l")
        mentor.see("For later: what shall we come back to?")
        mentor.fill("ferie")
        terminal.press("enter")
        mentor.gone("For later: what shall we come back to?")
    terminal.press("f")
    mentor.see("Read this aloud together. Nothing else is shared.")
    _approve_and_close(mentor)
    mentor.see_summary()
    terminal.press("escape")
    mentor.see("Themes: ")
    terminal.press("r")
    mentor.see("{number} of {count}", number=number, count=number)
    for place in range(number - 1, 0, -1):
        terminal.press("left")
        mentor.see("{number} of {count}", number=place, count=number)
    terminal.press("pagedown")
    mentor.see("How it went afterwards")
    terminal.wait_for(re.compile(rf"→ Amina: {READ}"))
