"""The small questions of the agreement: an answer, a wording, a line, the reading, the signing."""

from __future__ import annotations

import datetime as dt

from mentortui.i18n import _
from mentortui.model.chapters.agreement import AgreedDate, AgreementView
from mentortui.model.chapters.agreement_wording import BLANK, DELETE
from mentortui.model.content import ContentCard
from mentortui.model.dates import add_months
from mentortui.ui.dialogs.ask_card import AskCard, Date, Line
from mentortui.ui.dialogs.confirm import Choose


def question_card(card: ContentCard, answer: str, dates: tuple[AgreedDate, ...], today: dt.date) -> AskCard:
    """A question with the agreed answer, or the first suggestion, in its field ``answer``."""
    options = card.all("option")
    title, label = card.text or card.heading, (card.get("say") or BLANK).replace(BLANK, "…")
    if card.id == DELETE:
        needed = _("Write the day first.")
        return AskCard(
            title, (Date("answer", label, _day(answer, dates), needed),), today, text=card.get("why")
        )
    line = Line(
        "answer", _first_sentence(label), answer or card.get("option"), _("Write the answer first."),
        card.get("hint"),
    )  # fmt: skip
    return AskCard(title, (line,), today, text=_bullets(options))


def _bullets(options: tuple[str, ...]) -> str:
    """A line each, and air before the field."""
    return "".join(f"• {option}\n" for option in options)


def _day(answer: str, dates: tuple[AgreedDate, ...]) -> dt.date | None:
    """The agreed day, or a month after the last meeting that is planned."""
    if answer:
        return dt.date.fromisoformat(answer)
    return add_months(dates[-1].date, 1) if dates else None


def _first_sentence(label: str) -> str:
    """The sentence that the answer goes into, without those after it."""
    return label.partition("….")[0] + "…" if "…." in label else label


def wording_question(card: ContentCard, answer: str) -> Choose:
    """Do both agree to the sentence as it stands?"""
    no = ("open", _("Not any more")) if answer else ("later", _("Not yet"))
    return Choose(card.text or card.heading, answer or card.get("say"), (("agree", _("We agree")), no))


def line_card(line: str, today: dt.date) -> AskCard:
    """A line of their own."""
    title = _("Change your own line") if line else _("A line of your own")
    return AskCard(
        title, (Line("line", _("What have you agreed?"), line, _("Write the line first.")),), today
    )


def read_question() -> Choose:
    """Is it read?"""
    answers = (("later", _("Not yet")), ("read", _("Yes. It stands as we read it today")))
    return Choose(
        _("Have you read it aloud together?"),
        _("Then this version stays as it is. If you change something later, there is a new version."),
        answers,
    )


def renew_question() -> Choose:
    """What was read stands; show it, or begin a new version?"""
    answers = (("show", _("Show it")), ("renew", _("Make a new version, and read that aloud")))
    text = _("The goals, expectations and dates come in as they are now. The old version is kept.")
    return Choose(_("This version has been read aloud"), text, answers)


def sign_card(today: dt.date) -> AskCard:
    """When and where it was signed, and where the paper is."""
    return AskCard(
        _("You have both signed"),
        (
            Date("day", _("Which day?"), today, _("Write the day first.")),
            Line("place", _("Where did you sign?")),
            Line("paper", _("Where is the paper kept?"), "", _("Write where the paper is first.")),
        ),
        today,
    )


def which_question(view: AgreementView) -> Choose:
    """The draft, or the signed one that holds until the draft is signed?"""
    newest = _("The new one, version {version}", version=view.version)
    signed = _("The signed one, version {version}", version=view.replaces.version if view.replaces else 0)
    return Choose(_("Which one?"), "", (("new", newest), ("signed", signed)))
