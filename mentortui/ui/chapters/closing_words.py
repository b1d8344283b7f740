"""The words of the closing's choices, its rows, and the question that ends it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.chapters.closing import ClosingView, Remaining
from mentortui.model.chapters.records import Contact, Left, NotesAfter, Outcome
from mentortui.model.dates import say_date
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.rows import Row

USEFUL, REACHED, CONTACT, NOTES, OUTCOME, LEARNT = (
    "useful",
    "reached",
    "contact",
    "notes",
    "outcome",
    "learnt",
)
"""The rows that are no open thing."""

CONTACTS = {Contact.YES: N_("Yes"), Contact.MAYBE: N_("Maybe"), Contact.NO: N_("No")}
NOTES_AFTER = {NotesAfter.GIVEN: N_("A copy, then deleted"), NotesAfter.DELETED: N_("Deleted")}
LEFT = {
    Left.ALONE: N_("The participant alone"),
    Left.SOMEONE: N_("Someone else"),
    Left.ASIDE: N_("Put aside"),
}
OUTCOMES = {
    Outcome.JOB: N_("A job"),
    Outcome.PRACTICE: N_("Work practice"),
    Outcome.EDUCATION: N_("Education"),
    Outcome.SEARCHING: N_("Goes on looking for a job"),
    Outcome.UNSAID: N_("Rather not say"),
}


def closing_rows(view: ClosingView, width: int) -> Iterator[Row]:
    """The closing from top to bottom, ``width`` cells wide; what is not said yet has an empty ring."""
    said = view.said
    contact = _(CONTACTS[said.contact]) if said.contact else ""
    notes = _(NOTES_AFTER[said.notes]) if said.notes else ""
    outcome = "" if said.outcome is Outcome.UNSAID else _(OUTCOMES[said.outcome])
    yield _row(USEFUL, _("Was it useful?"), len(view.answered) > 1)
    yield Row(REACHED, join("  ", _("What was reached")))
    yield from _open_rows(view, width)
    yield _row(CONTACT, _("Contact from now on"), contact, contact)
    yield _row(NOTES, _("The notes"), notes, notes)
    yield _row(OUTCOME, _("Where the road goes"), outcome, outcome)
    yield _row(LEARNT, _("What the mentor learnt"), said.learnt)


def _open_rows(view: ClosingView, width: int) -> Iterator[Row]:
    if not view.remaining:
        yield Row(None, join("  ", (_("Nothing remains"), "$text-muted")))
        return
    yield Row(None, join("  ", (_("What remains"), "$text-muted")))
    for one in view.remaining:
        text = join(one.text, _after(one.job), _after(say_left(one)))
        yield Row(one.uid, lines(*hung(text, width, "→ " if one.left else "○ ", 2)))


def _row(id_: str, text: str, said: object, what: str = "") -> Row:
    return Row(id_, join("✓ " if said else "○ ", text, _after(what)))


def _after(text: str) -> Content:
    return plain(f" · {text}" if text else "", "$text-muted")


def say_left(one: Remaining) -> str:
    """Where an open thing goes; "" until that is said."""
    if one.left is Left.SOMEONE and one.who:
        return one.who
    return _(LEFT[one.left]) if one.left else ""


def say_ended(view: ClosingView) -> str:
    """That the mentorship has ended, and when; "" while it goes on."""
    if view.said.closed_on is None:
        return ""
    ended = N_("Ended early {date}") if view.said.early else N_("Ended {date}")
    return _(ended, date=say_date(view.said.closed_on, i18n.current(), year=True))


def end_question(view: ClosingView) -> Choose:
    """Whether it ends, and as planned or early; what has no place is said and hinders nothing."""
    told = _("Nothing is deleted. It can be opened again with the same key.")
    if view.unplaced:
        open_ = _n(
            "{count} thing still has no place. That is allowed.",
            "{count} things still have no place. That is allowed.",
            view.unplaced,
        )
        told = f"{open_} {told}"
    answers = (
        ("wait", _("Not now")),
        ("planned", _("We end it as planned")),
        ("early", _("We end it early: no reason is asked")),
    )
    return Choose(_("End the mentorship?"), told, answers)
