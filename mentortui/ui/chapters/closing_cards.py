"""The cards of the closing: all there is to read of one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.chapters.closing import ClosingView, OpenKind
from mentortui.model.chapters.records import Left, Outcome
from mentortui.model.dates import say_date
from mentortui.model.records import Owner
from mentortui.sharing.ratings import in_words, picture
from mentortui.ui.chapters.closing_words import (
    CONTACT,
    CONTACTS,
    LEARNT,
    LEFT,
    NOTES,
    NOTES_AFTER,
    OUTCOME,
    OUTCOMES,
    REACHED,
    USEFUL,
)
from mentortui.ui.people import owner_name
from mentortui.ui.widgets.draw import hung, lines, plain

_KINDS = {
    OpenKind.GOAL: N_("A goal both have agreed on"),
    OpenKind.ACTION: N_("An action"),
    OpenKind.REQUIREMENT: N_("Required for: {job}"),
}


def closing_card(view: ClosingView, row: str, width: int) -> Content:
    """The card of ``row``, ``width`` cells wide."""
    drawn = {
        USEFUL: _useful,
        REACHED: _reached,
        CONTACT: _contact,
        NOTES: _notes,
        OUTCOME: _outcome,
        LEARNT: _learnt,
    }.get(row)
    parts = drawn(view) if drawn else _open(view, row)
    return lines(*(line for part in parts for line in hung(part, width, "")))


def _title(text: str) -> Content:
    return plain(text, "bold")


def _quiet(text: str) -> Content:
    return plain(text, "$text-muted")


def _useful(view: ClosingView) -> Iterator[Content]:
    yield _title(_("Was it useful?"))
    yield plain(" ")
    for owner in (Owner.PARTICIPANT, Owner.MENTOR):
        said = N_("✓ {name} has answered") if owner in view.answered else N_("○ {name} has not answered yet")
        yield plain(_(said, name=owner_name(owner, view.participant, view.mentor)))
    yield plain(" ")
    if view.opened:
        yield _quiet(_("Both have looked at the answers."))
    else:
        yield _quiet(_("Each answers unseen, in the chapter How are we doing?"))


def _reached(view: ClosingView) -> Iterator[Content]:
    reached = view.reached
    yield _title(_("What was reached"))
    yield _quiet(_n("{count} meeting held", "{count} meetings held", reached.meetings))
    yield from _listed(_("Goals reached"), reached.goals)
    yield from _listed(_("Actions done"), (action.what for action in reached.actions))
    if reached.words:
        learnt = _n("{count} is learnt", "{count} are learnt", reached.words_learnt)
        yield from _listed(_("Words"), [f"{', '.join(word for word, _said in reached.words)} · {learnt}"])
    met = (f"{one.who}: {one.result}" if one.result else one.who for one in reached.introductions)
    yield from _listed(_("People and companies"), met)
    language = i18n.current()
    rated = (f"{picture(one)}  {one.text}. {in_words(one, language)}" for one in reached.skills)
    yield from _listed(_("What the participant can"), rated)


def _listed(heading: str, texts: Iterable[str]) -> Iterator[Content]:
    if found := list(texts):
        yield plain(" ")
        yield plain(heading, "$accent")
        yield from (plain(text) for text in found)


def _contact(view: ClosingView) -> Iterator[Content]:
    said = view.said
    yield _title(_("Shall we stay in touch?"))
    yield plain(" ")
    if said.contact:
        yield plain(_(CONTACTS[said.contact]))
        yield plain(said.contact_how or " ")
    else:
        yield _quiet(_("Both may say yes, and both may say no."))


def _notes(view: ClosingView) -> Iterator[Content]:
    said = view.said
    yield _title(_("What happens to the notes?"))
    yield plain(" ")
    if said.notes:
        yield plain(_(NOTES_AFTER[said.notes]))
    if said.delete_on:
        yield plain(_("Deleted by {date}", date=say_date(said.delete_on, i18n.current(), year=True)))
    yield _quiet(_("The mentor does the deleting. This is what you agree on."))


def _outcome(view: ClosingView) -> Iterator[Content]:
    yield _title(_("Where does the road go from here?"))
    yield plain(" ")
    if view.said.outcome is not Outcome.UNSAID:
        yield plain(_(OUTCOMES[view.said.outcome]))
    yield _quiet(_("It need not be said. Only the number is in the programme's report."))


def _learnt(view: ClosingView) -> Iterator[Content]:
    yield _title(_("What did the mentor learn?"))
    yield plain(" ")
    yield plain(view.said.learnt) if view.said.learnt else _quiet(_("It is in the document that both get."))


def _open(view: ClosingView, uid: str) -> Iterator[Content]:
    one = next((one for one in view.remaining if one.uid == uid), None)
    if one is None:
        return
    yield _title(one.text)
    yield _quiet(_(_KINDS[one.kind], job=one.job))
    if one.owner:
        yield plain(owner_name(one.owner, view.participant, view.mentor))
    yield plain(" ")
    if one.left is Left.SOMEONE:
        yield plain(_("→ {who} takes it over", who=one.who))
    elif one.left:
        yield plain(f"→ {_(LEFT[one.left])}")
    else:
        yield plain(_("○ Nobody has said what happens with it"))
