"""The closing document: what the participant takes home when the mentorship ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mentortui.i18n import N_, in_language
from mentortui.model.chapters.closing import ClosingView, OpenKind, Remaining
from mentortui.model.chapters.records import Contact, Left, NotesAfter, Outcome
from mentortui.model.dates import say_date
from mentortui.model.records import Owner
from mentortui.sharing.blocks import Block, Heading, Item, Items, Paragraph, one_line
from mentortui.sharing.documents import Document, front_of
from mentortui.sharing.story import compared, months_part
from mentortui.text import slug

_NAME_LIMIT = 16
_KINDS = {
    OpenKind.GOAL: N_("Goal"),
    OpenKind.ACTION: N_("Action"),
    OpenKind.REQUIREMENT: N_("For {job}"),
}
_CONTACT = {
    Contact.YES: N_("We stay in touch."),
    Contact.MAYBE: N_("Perhaps we stay in touch. Either may ask, and either may say no."),
    Contact.NO: N_("We end the contact here, and that is fine."),
}
_NOTES = {
    NotesAfter.GIVEN: N_("You get a copy of the notes. Then they are deleted."),
    NotesAfter.DELETED: N_("The notes are deleted."),
}
_OUTCOMES = {
    Outcome.JOB: N_("You have a job."),
    Outcome.PRACTICE: N_("You are in work practice."),
    Outcome.EDUCATION: N_("You are in education."),
    Outcome.SEARCHING: N_("You go on looking for a job."),
}


def closing_document(view: ClosingView, language: str) -> Document:
    """The document, to the participant as “you”. What was not said is left out."""
    t = in_language(language)
    title = t("This is what you achieved")
    return Document(
        name="-".join((slug(t("closing")), slug(view.participant, _NAME_LIMIT))),
        title=title,
        language=language,
        blocks=(Heading(1, title), Paragraph(_who(view, language)), *_parts(view, language)),
        front=front_of(title, language, participant=view.participant, mentor=view.mentor),
    )


def _parts(view: ClosingView, language: str) -> Iterator[Block]:
    t = in_language(language)
    reached = view.reached
    yield from months_part(view.story, language)
    yield from _list(t("Goals you reached"), (Item(one_line(goal), ticked=True) for goal in reached.goals))
    yield from _list(
        t("What was done"),
        (Item(f": {one_line(a.what)}", _owner(view, a.owner, language), True) for a in reached.actions),
    )
    if reached.skills:
        yield Heading(2, t("How your skills have changed"))
        yield compared(reached.skills, language)
    yield from _list(
        t("People and companies you met"), (_led(one.who, one.result, ": ") for one in reached.introductions)
    )
    yield from _list(
        t("Your words: {count}", count=len(reached.words)),
        (_led(word, explanation, " = ") for word, explanation in reached.words),
    )
    yield from _list(t("What remains"), (_remaining(view, one, language) for one in view.remaining))
    yield from _afterwards(view, language)


def _afterwards(view: ClosingView, language: str) -> Iterator[Block]:
    t = in_language(language)
    said = view.said
    if said.outcome in _OUTCOMES:
        yield from _text(t("Where you go from here"), t(_OUTCOMES[said.outcome]))
    if said.contact:
        yield from _text(t("Contact from now on"), t(_CONTACT[said.contact]), one_line(said.contact_how))
    if said.notes:
        day = say_date(said.delete_on, language, year=True) if said.delete_on else ""
        yield from _text(
            t("The notes"), t(_NOTES[said.notes]), t("They are deleted by {date}.", date=day) if day else ""
        )
    mentor = one_line(view.mentor) or t("the mentor")
    yield from _text(t("What {name} learnt", name=mentor), one_line(said.learnt))
    thanks = t("Thank you for the time together, {name}. Good luck!", name=one_line(view.participant))
    yield from _text(t("Thank you"), thanks, one_line(view.mentor))


def _list(heading: str, items: Iterable[Item]) -> Iterator[Block]:
    if found := tuple(items):
        yield Heading(2, heading)
        yield Items(found)


def _text(heading: str, *paragraphs: str) -> Iterator[Block]:
    if said := [Paragraph(text) for text in paragraphs if text]:
        yield Heading(2, heading)
        yield from said


def _led(lead: str, text: str, between: str) -> Item:
    said = one_line(text)
    return Item(f"{between}{said}" if said else "", one_line(lead))


def _who(view: ClosingView, language: str) -> str:
    t = in_language(language)
    participant, mentor = one_line(view.participant), one_line(view.mentor)
    parts = [t("{one} and {other}", one=participant, other=mentor) if mentor else participant]
    parts.append(t("meetings: {count}", count=view.reached.meetings))
    if closed := view.said.closed_on:
        parts.append(say_date(closed, language, year=True))
    return " · ".join(parts)


def _owner(view: ClosingView, owner: Owner, language: str) -> str:
    t = in_language(language)
    mentor = one_line(view.mentor) or t("the mentor")
    return {
        Owner.PARTICIPANT: one_line(view.participant),
        Owner.MENTOR: mentor,
        Owner.BOTH: t("{one} and {other}", one=one_line(view.participant), other=mentor),
    }[owner]


def _remaining(view: ClosingView, one: Remaining, language: str) -> Item:
    t = in_language(language)
    goes = {
        None: "",
        Left.ALONE: t("You do this yourself."),
        Left.SOMEONE: t("{who} takes this over.", who=one_line(one.who)),
        Left.ASIDE: t("Put aside."),
    }[one.left]
    kind = t(_KINDS[one.kind], job=one_line(one.job))
    return Item(f": {one_line(one.text)}", kind, None, (goes,) if goes else ())
