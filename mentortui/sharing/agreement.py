"""The agreement as a document to read aloud, print and sign: in its own language, with its own wording."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from mentortui.i18n import in_language
from mentortui.model.chapters.agreement import AgreementView
from mentortui.model.chapters.agreement_wording import DELETE, day_of, sentence
from mentortui.model.chapters.records import Agreement, AgreementState
from mentortui.model.content import Content
from mentortui.model.dates import say_date
from mentortui.sharing.agreement_frozen import thawed
from mentortui.sharing.agreement_parts import expectations, goals, meeting_dates, names
from mentortui.sharing.blocks import Blank, Block, Heading, Item, Items, Notice, Paragraph, one_line
from mentortui.sharing.documents import Document, front_of
from mentortui.text import slug

_NAME_LIMIT = 40


def agreement_document(view: AgreementView, wording: Content) -> Document:
    """The newest version: what was read aloud as it was read, else the draft as it now stands."""
    one = view.agreement
    if one.state is AgreementState.DRAFT:
        t = in_language(view.language)
        title, *rest = agreement_blocks(view, wording)
        notice = Notice(t("Draft: not yet read aloud, and not signed."))
        intro = [Paragraph(text)] if (text := one_line(wording.text)) else []
        return _document(view, one, (title, notice, *intro, *rest))
    return signed_document(view, one)


def signed_document(view: AgreementView, one: Agreement) -> Document:
    """One version as it was read aloud, with when that was and when and where it was signed."""
    title, *rest = thawed(one.text) or (Heading(1, ""),)
    return _document(view, one, (title, *(Paragraph(line) for line in _history(one)), *rest))


def _document(view: AgreementView, one: Agreement, blocks: tuple[Block, ...]) -> Document:
    t = in_language(one.language)
    stem = t("agreement {version} {name}", version=one.version, name=view.participant)
    title = next((block.text for block in blocks if isinstance(block, Heading)), "")
    front = front_of(
        title,
        one.language,
        version=str(one.version),
        status=one.state.value,
        read=one.read_on.isoformat() if one.read_on else "",
        signed=one.signed_on.isoformat() if one.signed_on else "",
    )
    return Document(
        name=slug(stem, _NAME_LIMIT), title=title, language=one.language, blocks=blocks, front=front
    )


def _history(one: Agreement) -> Iterator[str]:
    t = in_language(one.language)
    if one.read_on:
        yield t("Read aloud together {date}.", date=_day(one.read_on, one.language))
    if one.signed_on:
        day, place, paper = _day(one.signed_on, one.language), one_line(one.place), one_line(one.paper)
        yield t("Signed {date}, {place}.", date=day, place=place) if place else t("Signed {date}.", date=day)
        if paper:
            yield t("Where the signed paper is: {paper}", paper=paper)


def agreement_blocks(view: AgreementView, wording: Content) -> tuple[Block, ...]:
    """What is read aloud and signed: everything but how far the agreement has come."""
    t = in_language(view.language)
    participant, mentor = names(view)
    return (
        Heading(1, one_line(wording.title)),
        Paragraph(t("Between {one} and {other}.", one=participant, other=mentor)),
        *_version(view),
        *_part(t("What we have agreed"), _agreed(view, wording)),
        *_part(t("Our own points"), (Item(line) for line in map(one_line, view.agreement.extra) if line)),
        *_part(t("Goals and sub-goals"), goals(view)),
        *_part(t("What we expect of each other"), expectations(view)),
        *_part(t("Meeting dates"), meeting_dates(view)),
        Heading(2, t("Signatures")),
        *(
            line
            for name in (participant, mentor)
            for line in (Heading(3, name), Blank(t("Place and date")), Blank(t("Signature")))
        ),
    )


def _version(view: AgreementView) -> Iterator[Block]:
    t, before = in_language(view.language), view.replaces
    if before is not None and before.signed_on:
        yield Paragraph(
            t(
                "Version {version}. It takes the place of the one signed {date}.",
                version=view.version,
                date=_day(before.signed_on, view.language),
            )
        )


def _part(heading: str, items: Iterable[Item]) -> tuple[Block, ...]:
    found = tuple(items)
    return (Heading(2, heading), Items(found)) if found else ()


def _agreed(view: AgreementView, wording: Content) -> Iterator[Item]:
    """In the order of the questions; an answer whose question is no longer asked stands last."""
    answers = view.agreement.answers
    for card in wording.cards:
        if said := say_answer(answers.get(card.id, ""), card.id, view.language):
            yield Item(lead=one_line(card.heading), text=f": {one_line(sentence(card, said))}")
    asked = {card.id for card in wording.cards}
    yield from (Item(said) for id_, text in answers.items() if id_ not in asked and (said := one_line(text)))


def say_answer(answer: str, question: str, language: str) -> str:
    """An answer as it stands in its sentence: the day of deletion is said as a date."""
    day = day_of(answer) if question == DELETE else None
    return _day(day, language) if day else one_line(answer)


def _day(day: dt.date, language: str) -> str:
    return say_date(day, language, year=True)
