"""The pages of a talk."""

from __future__ import annotations

import msgspec
import pytest

from mentortui.model.pages import PageKind, page_at, pages
from mentortui.model.records import MeetingState
from mentortui.model.steps import Step
from tests.builders import meeting

LIVE = meeting(1, MeetingState.LIVE)


def test_one_thing_at_a_time_through_the_four_steps() -> None:
    found = [
        (page.step, page.place, page.kind.value)
        for page in pages(LIVE, actions=True, expectations=True, words=True)
    ]
    assert found == [
        (Step.SINCE, 0, "actions"),
        (Step.SINCE, 1, "expectations"),
        (Step.SINCE, 2, "words"),
        (Step.SINCE, 3, "question"),
        (Step.TODAY, 0, "frame"),
        (Step.TODAY, 1, "question"),
        (Step.TODAY, 2, "question"),
        (Step.FORWARD, 0, "question"),
        (Step.FORWARD, 1, "question"),
        (Step.WHO, 0, "table"),
    ]


def test_a_list_of_nothing_is_no_page() -> None:
    kinds = {page.kind for page in pages(LIVE, actions=False, expectations=False, words=False)}
    assert kinds == {PageKind.FRAME, PageKind.QUESTION, PageKind.TABLE}


def test_the_table_is_there_without_a_question() -> None:
    bare = tuple(msgspec.structs.replace(step, questions=()) for step in LIVE.agenda)
    found = pages(msgspec.structs.replace(LIVE, agenda=bare), actions=False, expectations=False, words=False)
    assert [(page.kind, page.question) for page in found] == [(PageKind.FRAME, None), (PageKind.TABLE, None)]


@pytest.mark.parametrize(("actions", "words"), [(True, True), (False, False)])
def test_every_page_is_found_again(actions: bool, words: bool) -> None:
    found = pages(LIVE, actions=actions, expectations=actions, words=words)
    assert [page_at(found, page.step, page.place) for page in found] == list(range(len(found)))


def test_a_page_that_is_gone_gives_the_nearest_before_it() -> None:
    found = pages(LIVE, actions=False, expectations=False, words=False)
    assert found[page_at(found, Step.SINCE, 2)].step is Step.SINCE
    assert found[page_at(found, Step.TODAY, 99)].place == 2
    assert page_at((), Step.WHO, 3) == 0
