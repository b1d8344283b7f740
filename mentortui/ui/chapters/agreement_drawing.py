"""The agreement's rows and cards: what is asked, what is agreed, and how it will stand on paper."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content as Drawn

from mentortui.i18n import N_, _, _n
from mentortui.model.chapters.agreement import AgreementView
from mentortui.model.chapters.agreement_wording import is_fixed, sentence
from mentortui.model.content import Content, ContentCard
from mentortui.sharing.agreement import say_answer
from mentortui.sharing.agreement_parts import expectations, goals, meeting_dates
from mentortui.sharing.blocks import Items
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.rows import Row

LINE, PART = "+", "="
"""What the id of an own line's row begins with, and that of a part that comes from another chapter."""

_PARTS = {
    "goals": (N_("Goals and sub-goals"), goals),
    "expectations": (N_("What we expect of each other"), expectations),
    "dates": (N_("Meeting dates"), meeting_dates),
}
_NAMES = {"goals": N_("Goals"), "expectations": N_("Expectations"), "dates": N_("Meeting dates")}
"""What they are called in the list, which is narrow."""
_FIRST = {
    "goals": N_("No goals that both have agreed on yet. Enter opens the goals."),
    "expectations": N_("No expectations that can be met yet. Enter opens the expectations."),
    "dates": N_("No dates are set yet. Enter opens the meeting plan."),
}
"""What to do while a part has nothing in it."""
_ELSEWHERE = {
    "goals": N_("Enter opens the goals, where they are changed."),
    "expectations": N_("Enter opens the expectations, where they are changed."),
    "dates": N_("Enter opens the meeting plan, where they are changed."),
}


def asked(view: AgreementView, wording: Content) -> tuple[ContentCard, ...]:
    """The questions in their order, and last what was agreed on a question that is no longer asked."""
    known = {card.id for card in wording.cards}
    others = (ContentCard(id=id_, heading=said) for id_, said in view.agreement.answers.items())
    return (*wording.cards, *(card for card in others if card.id not in known))


def agreement_rows(view: AgreementView, wording: Content, width: int, *, answers_too: bool) -> Iterator[Row]:
    """The questions, the lines of their own, and the parts that come from other chapters. An answer is cut to
    its line; where lines are short it stands on the card alone."""
    answers = view.agreement.answers
    for card in asked(view, wording):
        answer = answers.get(card.id, "")
        sign = "✓" if answer else "○"
        said = "" if is_fixed(card) or answer == card.heading else say_answer(answer, card.id, view.language)
        if not answers_too or not said:
            yield Row(card.id, lines(*hung(plain(card.heading), width, f"{sign} ")))
            continue
        look = join(f"{sign} {card.heading}", (f"  {said}", "$text-muted"))
        yield Row(card.id, look.truncate(width, ellipsis=True))
    for place, line in enumerate(view.agreement.extra):
        yield Row(f"{LINE}{place}", lines(*hung(plain(line), width, "✓ ")))
    yield Row(None, plain(""))
    for part, name in _NAMES.items():
        count = sum(len(goal.subs) + 1 for goal in view.goals) if part == "goals" else _count(view, part)
        sign = "✓" if count else "○"
        yield Row(f"{PART}{part}", join(f"{sign} {_(name)}", (f"  {count or ''}", "$text-muted")))


def _count(view: AgreementView, part: str) -> int:
    return sum(1 for _item in _PARTS[part][1](view))


def agreement_card(view: AgreementView, wording: Content, row: str, width: int) -> Drawn:
    """All there is to read of one row."""
    if row.startswith(PART):
        return _part(view, row.removeprefix(PART), width)
    if row.startswith(LINE):
        line = view.agreement.extra[int(row.removeprefix(LINE))]
        return lines(plain(_("A line of your own"), "$accent bold"), plain(""), *hung(plain(line), width, ""))
    card = next(card for card in asked(view, wording) if card.id == row)
    return lines(*(drawn for sign, part in _question(view, card) for drawn in hung(part, width, sign)))


def _question(view: AgreementView, card: ContentCard) -> Iterator[tuple[str, Drawn]]:
    """The question, why it is asked, what others agree on, and the sentence as it will stand."""
    answer = view.agreement.answers.get(card.id, "")
    yield "", plain(card.text or card.heading, "$accent bold")
    if why := card.get("why"):
        yield "", plain("")
        yield "", plain(why, "$text-muted")
    if not answer and (options := card.all("option")):
        yield "", plain("")
        yield "", plain(_("Suggestions"), "$text-muted")
        yield from (("• ", plain(option)) for option in options)
    yield "", plain("")
    if answer:
        yield "", plain(_("✓ We have agreed"), "bold")
    else:
        yield "", plain(_("○ Not agreed yet. It will say:"), "$text-muted")
    yield "", plain(_sentence(card, say_answer(answer, card.id, view.language)))


def _sentence(card: ContentCard, answer: str) -> str:
    """With dots where the answer is still to come."""
    if answer or is_fixed(card):
        return sentence(card, answer)
    return sentence(card, "…").replace("….", "…")


def _part(view: AgreementView, part: str, width: int) -> Drawn:
    """What stands in the agreement from another chapter, as it will stand."""
    from mentortui.ui.widgets.summary_sheet import typeset

    title, items = _PARTS[part]
    found = tuple(items(view))
    told = _(_ELSEWHERE[part] if found else _FIRST[part])
    parts = [plain(_(title), "$accent bold"), plain("")]
    if found:
        parts += [typeset((Items(found),), width), plain("")]
    if part == "goals" and view.goals_waiting:
        waiting = _n(
            "{count} goal waits for both to agree, and is not here.",
            "{count} goals wait for both to agree, and are not here.",
            view.goals_waiting,
        )
        parts += [*hung(plain(waiting), width, ""), plain("")]
    return lines(*parts, *hung(plain(told, "$text-muted"), width, ""))
