"""The participant's name stands beside a company only where the participant has said yes."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui import i18n
from mentortui.model.chapters.introductions import Door, shared_introductions, unnamed
from mentortui.model.chapters.records import Consent, Introduction
from tests.builders import book_of, mentorship, times

DAY = dt.date(2026, 11, 23)


def one(**fields: object) -> Introduction:
    return Introduction(**{"uid": "i", **times(), "who": "Larvik verft", **fields})


@pytest.mark.parametrize(
    ("fields", "door"),
    [
        ({}, Door.UNASKED),
        ({"consent": Consent.NO}, Door.REFUSED),
        ({"consent": Consent.YES}, Door.MAY_NAME),
        ({"consent": Consent.YES, "promised_by": DAY}, Door.PROMISED),
        ({"consent": Consent.YES, "promised_by": DAY, "result": "omvisning", "done_on": DAY}, Door.DONE),
    ],
)
def test_how_far_it_has_come(fields: dict[str, object], door: Door) -> None:
    assert shared_introductions(book_of(one(**fields)))[0].door is door


@given(
    st.sampled_from(Consent),
    st.text(max_size=20),
    st.text(max_size=20),
    st.sampled_from(["Amina", "AMINA", "Aminas", "Amina's"]),
)
def test_without_a_yes_no_text_of_it_has_the_name(consent: Consent, left: str, right: str, name: str) -> None:
    i18n.use("en")
    text = f"{left} {name} {right}"
    book = book_of(one(who=text, purpose=text, result=text, consent=consent))
    shared = shared_introductions(book)[0]
    said = " ".join(str(value) for value in msgspec.to_builtins(shared).values())
    assert ("amina" in said.lower()) == (consent is Consent.YES or "amina" in (left + right).lower())
    assert bool(shared.name) == (consent is Consent.YES)


def test_only_the_name_itself_is_left_out() -> None:
    i18n.use("en")
    assert unnamed("Bo skal bo i boligen til Bos far", "Bo") == (
        "the participant skal the participant i boligen til the participant's far"
    )
    assert unnamed("et besøk", "") == "et besøk"
    book = book_of(mentorship(alias="Amina"), one(purpose="omvisning for Amina", consent=Consent.YES))
    assert shared_introductions(book)[0].purpose == "omvisning for Amina"
