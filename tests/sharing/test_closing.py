"""The closing document: whole, to the participant, in the language asked for."""

from __future__ import annotations

import datetime as dt

from mentortui.model.chapters.closing import (
    ClosingView,
    Done,
    Opened,
    OpenKind,
    Reached,
    Remaining,
)
from mentortui.model.chapters.competence import SharedSkill
from mentortui.model.chapters.records import (
    Closing,
    Contact,
    Left,
    NotesAfter,
    Outcome,
    RatedAt,
    Rating,
    SkillKind,
)
from mentortui.model.records import Owner
from mentortui.sharing.closing import closing_document
from mentortui.sharing.markdown import document_markdown
from mentortui.sharing.plain import document_plain
from tests import builders


def whole() -> ClosingView:
    said = Closing(
        uid="closing",
        contact=Contact.YES,
        contact_how="coffee in April",
        notes=NotesAfter.GIVEN,
        delete_on=dt.date(2027, 6, 30),
        outcome=Outcome.PRACTICE,
        learnt="to wait for the answer",
        closed_on=dt.date(2027, 6, 5),
        **builders.times(),
    )
    return ClosingView(
        participant="Amina",
        mentor="Kari",
        language="en",
        answered=(),
        opened=False,
        reached=Reached(
            meetings=6,
            goals=("a CV to send",),
            actions=(Done("read two advertisements", Owner.PARTICIPANT), Done("ask", Owner.BOTH)),
            words=(("lyse ut", "publish a vacancy"), ("vikar", "")),
            introductions=(Opened("The pharmacy", "a visit"),),
            skills=(
                SharedSkill(
                    uid="s",
                    text="telephoning",
                    kind=SkillKind.LEARN,
                    ratings={RatedAt.START: Rating.A_LITTLE, RatedAt.END: Rating.WELL},
                ),
            ),
        ),
        remaining=(
            Remaining(uid="1", kind=OpenKind.GOAL, text="meet a manager", left=Left.SOMEONE, who="Nav"),
            Remaining(uid="2", kind=OpenKind.ACTION, text="write", left=Left.ALONE),
            Remaining(uid="3", kind=OpenKind.REQUIREMENT, text="a licence", job="pharmacist"),
        ),
        said=said,
    )


def test_the_document_is_all_that_was_said() -> None:
    assert (
        document_plain(closing_document(whole(), "en"))
        == """\
This is what you achieved
Amina and Kari · meetings: 6 · 5 June 2027

Goals you reached
  ☑ a CV to send

What was done
  ☑ Amina: read two advertisements
  ☑ Amina and Kari: ask

How your skills have changed
  • telephoning: From a little to well since the start.

People and companies you met
  • The pharmacy: a visit

Your words: 2
  • lyse ut = publish a vacancy
  • vikar

What remains
  • Goal: meet a manager
      Nav takes this over.
  • Action: write
      You do this yourself.
  • For pharmacist: a licence

Where you go from here
  You are in work practice.

Contact from now on
  We stay in touch.
  coffee in April

The notes
  You get a copy of the notes. Then they are deleted.
  They are deleted by 30 June 2027.

What Kari learnt
  to wait for the answer

Thank you
  Thank you for the time together, Amina. Good luck!
  Kari
"""
    )


def test_what_was_not_said_is_left_out() -> None:
    empty = ClosingView(
        participant="Amina",
        mentor="",
        language="en",
        answered=(),
        opened=False,
        reached=Reached(),
        remaining=(),
        said=Closing(uid="", **builders.times()),
    )
    assert (
        document_plain(closing_document(empty, "en"))
        == """\
This is what you achieved
Amina · meetings: 0

Thank you
  Thank you for the time together, Amina. Good luck!
"""
    )


def test_the_file_can_be_told_by_its_name() -> None:
    document = closing_document(whole(), "en")
    assert document.name == "closing-amina"
    assert document_markdown(document).startswith(
        '---\ntitle: "This is what you achieved"\nlanguage: "en"\nparticipant: "Amina"\nmentor: "Kari"\n---\n'
    )
