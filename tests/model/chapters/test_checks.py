"""Hidden answers are in no shared view before both are in and both look."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.checks import ASKED, GO_ON, SharedCheck, newest, questions, shared_checks
from mentortui.model.chapters.records import Check, CheckKind
from mentortui.model.content import ContentCard
from mentortui.model.records import Owner
from mentortui.templates.content import read_content
from tests.builders import times

MARK = "kanarifugl"
P, M = ASKED

answers = st.dictionaries(
    st.sampled_from(["understand", GO_ON, "words"]),
    st.just(MARK) | st.sampled_from(["yes", "no"]),
    max_size=3,
)
rounds = st.lists(
    st.tuples(
        st.sampled_from(list(CheckKind)),
        st.dictionaries(st.sampled_from(ASKED), answers),
        st.none() | st.just(dt.date(2026, 11, 23)),
    ),
    max_size=5,
)
Rounds = list[tuple[CheckKind, dict[Owner, dict[str, str]], dt.date | None]]


def shared(*made: tuple[CheckKind, dict[Owner, dict[str, str]], dt.date | None]) -> tuple[SharedCheck, ...]:
    book = Book()
    book.apply(
        Change(None, Check(uid=f"c{nth}", **times(nth), kind=kind, answers=said, opened=opened))
        for nth, (kind, said, opened) in enumerate(made)
    )
    return shared_checks(book)


@given(rounds)
def test_nothing_is_said_before_both_are_in_and_both_look(made: Rounds) -> None:
    for check, (_kind, said, opened) in zip(shared(*made), made, strict=True):
        assert set(check.answered) == set(said), "who has answered may be seen"
        if set(said) == set(ASKED) and opened:
            assert check.answers == said
        else:
            assert MARK not in repr(msgspec.structs.asdict(check))
            assert check.answers == {}
            assert check.opened is None
            assert not check.needs_contact


@pytest.mark.parametrize(("said", "needs"), [("no", True), ("unsure", False), ("rather-not", False)])
def test_a_no_to_going_on_needs_the_contact_person(said: str, needs: bool) -> None:
    opened = dt.date(2026, 11, 23)
    (check,) = shared((CheckKind.CHEMISTRY, {P: {GO_ON: "yes"}, M: {GO_ON: said}}, opened))
    assert check.needs_contact is needs


def test_the_newest_round_of_a_kind() -> None:
    checks = shared((CheckKind.MIDWAY, {}, None), (CheckKind.MIDWAY, {P: {}}, None))
    assert newest(checks, CheckKind.MIDWAY) is checks[1]
    assert newest(checks, CheckKind.CHEMISTRY) is None


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_content_file_has_what_is_asked(language: str) -> None:
    content = read_content("checks", language)
    cards = {kind: content.card(kind) for kind in CheckKind}
    assert all(isinstance(card, ContentCard) and len(questions(card)) >= 3 for card in cards.values())
    options = content.card("options")
    assert options is not None
    assert all(options.get(key) for key in ("yes", "unsure", "no", "rather-not", "words"))
    for kind in (CheckKind.CHEMISTRY, CheckKind.MIDWAY):
        card = cards[kind]
        assert card is not None
        assert card.get("no-help")
        assert GO_ON in dict(questions(card))
        assert "no-help" not in dict(questions(card))
