"""The agreement as a document: whatever was written, it is read back as it was, under the same headings."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.chapters.agreement import AgreedDate, AgreedExpectation, AgreementView
from mentortui.model.chapters.goals import SharedGoal
from mentortui.model.chapters.records import Agreement, AgreementState, Answer, GoalState
from mentortui.model.content import Content, ContentCard
from mentortui.model.records import Owner
from mentortui.sharing.agreement import agreement_blocks, agreement_document
from mentortui.sharing.agreement_changes import changed_parts
from mentortui.sharing.agreement_frozen import frozen, thawed
from mentortui.sharing.blocks import Blank, Items, one_line
from mentortui.sharing.markdown import document_markdown
from mentortui.sharing.plain import document_plain
from mentortui.templates.content import read_content
from tests.builders import times
from tests.sharing.nasty import NASTY, texts

_DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31))
_WORDING = Content(
    title="Avtale",
    cards=(
        ContentCard(id="often", heading="Hvor ofte", pairs=(("say", "Vi møtes {answer}."),)),
        ContentCard(id="contact", heading="Kontakt", pairs=(("say", "Ring {answer}"),)),
        ContentCard(id="plain", heading="Uten setning"),
        ContentCard(id="delete", heading="Sletting", pairs=(("say", "Slettes {answer}."),)),
    ),
)


def written() -> st.SearchStrategy[str]:
    """Something is written: what is nothing at all is refused at the door."""
    return texts().filter(one_line)


def _goal(what: str, sign: str, due: dt.date | None, subs: tuple[SharedGoal, ...] = ()) -> SharedGoal:
    return SharedGoal(
        uid="g", what=what, sign=sign, due=due, agreed=(), state=GoalState.OPEN, reached_on=None, parent="",
        subs=subs,
    )  # fmt: skip


def _goals(subs: st.SearchStrategy[tuple[SharedGoal, ...]]) -> st.SearchStrategy[tuple[SharedGoal, ...]]:
    return st.lists(st.builds(_goal, written(), texts(), st.none() | _DAYS, subs), max_size=2).map(tuple)


@st.composite
def views(draw: st.DrawFn) -> AgreementView:
    """Any draft, in either language."""
    ids = st.sampled_from(("often", "contact", "plain", "delete", "gone"))
    agreement = Agreement(
        uid="a",
        version=1,
        language=draw(st.sampled_from(LANGUAGES)),
        answers=draw(st.dictionaries(ids, written(), max_size=4)),
        extra=draw(st.lists(written(), max_size=2).map(tuple)),
        **times(),
    )
    expectation = st.builds(
        AgreedExpectation,
        by=st.sampled_from(Owner),
        text=written(),
        answer=st.sampled_from((Answer.CAN, Answer.PARTLY)),
        reason=texts(),
    )
    day = st.builds(AgreedDate, date=_DAYS, theme=st.none() | st.integers(1, 6), title=texts())
    return AgreementView(
        participant=draw(texts()),
        mentor=draw(texts()),
        agreement=agreement,
        goals=draw(_goals(_goals(st.just(())))),
        expectations=draw(st.lists(expectation, max_size=2).map(tuple)),
        dates=draw(st.lists(day, max_size=2).map(tuple)),
    )


def expected_headings(view: AgreementView) -> list[tuple[int, str]]:
    """The parts that have something in them, and the two who sign."""
    t = in_language(view.language)
    parts = (
        (view.agreement.answers, "What we have agreed"),
        (view.agreement.extra, "Our own points"),
        (view.goals, "Goals and sub-goals"),
        (view.expectations, "What we expect of each other"),
        (view.dates, "Meeting dates"),
    )
    participant, mentor = one_line(view.participant), one_line(view.mentor)
    return [
        (1, "Avtale"),
        *((2, t(heading)) for has, heading in parts if has),
        (2, t("Signatures")),
        (3, t("{name} (participant)", name=participant) if participant else t("The participant")),
        (3, t("{name} (mentor)", name=mentor) if mentor else t("The mentor")),
    ]


@given(views())
def test_a_reader_of_markdown_finds_just_these_headings_and_every_answer(view: AgreementView) -> None:
    body = document_markdown(agreement_document(view, _WORDING)).split("---\n", 2)[2]
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    read = [
        "".join(child.content for child in token.children or () if child.type == "text")
        for token in tokens
        if token.type == "inline"
    ]
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "strong_open", "strong_close"}
    headings = [
        (int(token.tag[1]), "".join(child.content for child in after.children or ()))
        for token, after in pairwise(tokens)
        if token.type == "heading_open"
    ]
    assert headings == expected_headings(view)
    for id_, answer in view.agreement.answers.items():
        if id_ != "delete":
            assert any(one_line(answer).removesuffix(".") in line for line in read)
    for line in view.agreement.extra:
        assert one_line(line) in read


def test_a_sub_goal_is_told_with_its_day_and_its_sign() -> None:
    sub = _goal("ringe", "jeg har ringt", dt.date(2027, 1, 15))
    one = Agreement(uid="a", version=1, language="en", answers={"often": "x"}, **times())
    goals = (_goal("en jobb", "navn på vaktlisten", None, (sub, _goal("skrive", "", None))),)
    view = AgreementView(participant="Amina", mentor="Kari", agreement=one, goals=goals)
    under = [
        item.under
        for part in agreement_blocks(view, _WORDING)
        if isinstance(part, Items)
        for item in part.items
    ]
    assert under[-1] == (
        "We see it when: navn på vaktlisten",
        "Sub-goal: ringe (by 15 January 2027) · We see it when: jeg har ringt",
        "Sub-goal: skrive",
    )


@given(views())
def test_what_was_read_is_given_back_as_it_stood(view: AgreementView) -> None:
    blocks = agreement_blocks(view, _WORDING)
    assert thawed(frozen(blocks)) == blocks


@given(views())
def test_nothing_has_changed_until_something_does(view: AgreementView) -> None:
    read = _read(view)
    assert changed_parts(read) == ()
    more = AgreedDate(date=dt.date(2029, 1, 2))
    other = msgspec.structs.replace(read, dates=(*read.dates, more))
    assert changed_parts(other) == (in_language(view.language)("Meeting dates"),)


def _read(view: AgreementView) -> AgreementView:
    one = msgspec.structs.replace(
        view.agreement, state=AgreementState.READ, text=frozen(agreement_blocks(view, _WORDING))
    )
    return msgspec.structs.replace(view, agreement=one)


@pytest.mark.parametrize("text", NASTY)
def test_each_nasty_text_is_an_answer_and_nothing_else(text: str) -> None:
    if not one_line(text):
        return
    one = Agreement(uid="a", version=1, language="nb", answers={"often": text}, extra=(text,), **times())
    view = AgreementView(participant=text, mentor=text, agreement=one)
    blocks = agreement_blocks(view, _WORDING)
    assert thawed(frozen(blocks)) == blocks
    assert [block for block in blocks if isinstance(block, Items)][1].items[0].text == one_line(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_lines_to_sign_on_for_each(language: str) -> None:
    one = Agreement(uid="a", version=1, language=language, answers={"often": "x"}, **times())
    document = agreement_document(
        AgreementView(participant="Amina", mentor="Kari", agreement=one), read_content("agreement", language)
    )
    assert sum(isinstance(block, Blank) for block in document.blocks) == 4
    for said in (document_markdown(document), document_plain(document)):
        assert said.count(": " + "_" * 40) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_ours_is_whole(language: str) -> None:
    wording = read_content("agreement", language)
    for card in wording.cards:
        assert card.text.endswith("?"), card.id
        assert card.get("why").endswith("."), card.id
        assert card.get("say").endswith("."), card.id
        for option in card.all("option"):
            assert not option.endswith("."), option
    fixed = {card.id for card in wording.cards if "{answer}" not in card.get("say")}
    assert fixed == {"confidentiality", "ending", "equal"}
