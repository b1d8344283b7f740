"""How one action or one word is said in a summary, in the summary's own language."""

from __future__ import annotations

import datetime as dt

from mentortui.i18n import N_, in_language
from mentortui.model.dates import say_date
from mentortui.model.records import Mark, Owner
from mentortui.model.summary import Line, Summary
from mentortui.sharing.blocks import Item, one_line

MARKS = {
    Mark.DONE: N_("done"),
    Mark.PARTLY: N_("partly done"),
    Mark.NOT_DONE: N_("not done"),
    Mark.CHANGED: N_("changed"),
    Mark.ASIDE: N_("put aside"),
}
MOVED_ON, MOVED_TO = N_("moved to the next meeting"), N_("moved to {date}")
OWN_WORDS = N_("In own words: “{words}”")
OWN_LANGUAGE, EXAMPLE = N_("Own language: {words}"), N_("Example: {words}")
"""What minutes that are taken in are known by, too."""


def participant_of(summary: Summary) -> str:
    """The participant's name, or "participant" when there is none."""
    t = in_language(summary.language)
    return one_line(summary.participant) or t("participant")


def mentor_of(summary: Summary) -> str:
    """The mentor's name, or "mentor" when there is none."""
    t = in_language(summary.language)
    return one_line(summary.mentor) or t("mentor")


def both_of(summary: Summary) -> str:
    """``Amina og Kari``."""
    t = in_language(summary.language)
    return t("{one} and {other}", one=participant_of(summary), other=mentor_of(summary))


def owner_of(summary: Summary, owner: Owner | None) -> str:
    """Whose an action is, by name; empty when it is nobody's."""
    if owner is None:
        return ""
    say = {Owner.PARTICIPANT: participant_of, Owner.MENTOR: mentor_of, Owner.BOTH: both_of}
    return say[owner](summary)


def _date(summary: Summary, day: dt.date) -> str:
    return say_date(day, summary.language, year=day.year != summary.date.year)


def _mark(summary: Summary, line: Line) -> str:
    t = in_language(summary.language)
    if line.mark is not Mark.MOVED:
        return t(MARKS[line.mark]) if line.mark else ""
    if line.due is None:
        return t(MOVED_ON)
    return t(MOVED_TO, date=_date(summary, line.due))


def spoken_of(summary: Summary, line: Line) -> Item:
    """An action from earlier: ``[x] Amina: lese to annonser – gjort``. A line added by hand is plain."""
    text, owner, mark = one_line(line.text), owner_of(summary, line.owner), _mark(summary, line)
    ending = f" – {mark}" if mark else ""
    return Item(
        text=f": {text}{ending}" if owner else f"{text}{ending}",
        lead=owner,
        ticked=(line.mark is Mark.DONE) if mark else None,
    )


def task(summary: Summary, line: Line) -> Item:
    """An action to do: ``[ ] Amina · innen 4. desember: lese to annonser``, own words under it."""
    text, owner, by = one_line(line.text), owner_of(summary, line.owner), _by(summary, line)
    text = f" · {by}: {text}" if owner else text
    return Item(text=text, lead=owner, ticked=False, under=_in_own_words(summary, line))


def owned_task(summary: Summary, line: Line) -> Item:
    """The same where whose it is stands above: ``[ ] lese to annonser · innen 4. desember``."""
    text, by = one_line(line.text), _by(summary, line)
    return Item(text=f" · {by}", lead=text, ticked=False, under=_in_own_words(summary, line))


def _by(summary: Summary, line: Line) -> str:
    t = in_language(summary.language)
    return t("by {date}", date=_date(summary, line.due)) if line.due else t("by the next meeting")


def _in_own_words(summary: Summary, line: Line) -> tuple[str, ...]:
    own_words = one_line(line.own_words)
    t = in_language(summary.language)
    return (t(OWN_WORDS, words=own_words),) if own_words else ()


def word(summary: Summary, line: Line) -> Item:
    """A work word of the meeting."""
    return word_item(line.text, line.explanation, line.own_language, line.example, summary.language)


def word_item(word: str, explanation: str, own_language: str, example: str, language: str) -> Item:
    """A work word: ``lyse ut = si at en jobb er ledig``, own language and example under it."""
    t = in_language(language)
    explanation, own, example = map(one_line, (explanation, own_language, example))
    under = (
        t(OWN_LANGUAGE, words=own) if own else "",
        t(EXAMPLE, words=example) if example else "",
    )
    return Item(
        text=f" = {explanation}" if explanation else "",
        lead=one_line(word),
        under=tuple(said for said in under if said),
    )
