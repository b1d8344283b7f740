"""No type that holds anything private can be reached from what leaves the house, nor from what is shown
Together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

import msgspec
import pytest

from mentortui.model.book import Book
from mentortui.model.chapters.agreement import AgreementView
from mentortui.model.chapters.checks import SharedCheck
from mentortui.model.chapters.closing import ClosingView
from mentortui.model.chapters.records import Check, Prepared
from mentortui.model.chapters.standing import Standing
from mentortui.model.privacy import PARTLY, PRIVATE
from mentortui.model.records import Meeting, Note, PrivateNote, Record
from mentortui.model.report import Report
from mentortui.model.shared import LiveView, Reviewed, SharedView
from mentortui.model.story import Story
from mentortui.model.summary import ReadLine, Summary
from mentortui.model.tables import TABLES
from mentortui.sharing.handout import Handout
from tests.sharing.reachable import given, public_callables, public_classes, reachable, taken

FORBIDDEN = {Book, Record, *(TABLES[table] for table in (*PRIVATE, *PARTLY))}
"""``Record`` itself stands for any of them."""
ANYTHING = {Any, object}
REVIEWED = {
    "as_json.data_json",  # writes what it is given
    "handouts.document_handout",  # the shared view that a document was made of, to be written as JSON
    "pdf.letters.beyond_ours",  # plain data, made of a handout
    "pdf.typesetter.typeset",  # plain data, made of a handout
    "whole.whole_json",  # plain data, chosen by workbook.whole
}
"""What takes anything at all; each is called only with what is shared, as the tests of what leaves show."""

CALLABLES = dict(public_callables())


def test_there_is_something_to_look_at() -> None:
    assert {"markdown.to_markdown", "handouts.summary_handout", "chapters.aims.goals"} <= set(CALLABLES)
    assert {PrivateNote, Prepared, Check, Meeting} < FORBIDDEN


@pytest.mark.parametrize("name", CALLABLES)
def test_nothing_private_goes_into_what_leaves_the_house(name: str) -> None:
    found = taken(CALLABLES[name])
    assert not (found | given(CALLABLES[name])) & FORBIDDEN
    assert bool(found & ANYTHING) is (name in REVIEWED)


def test_only_what_is_there_was_reviewed() -> None:
    assert set(CALLABLES) >= REVIEWED


@pytest.mark.parametrize(("name", "kind"), tuple(public_classes()))
def test_nothing_that_is_handed_over_holds_anything_private(name: str, kind: type) -> None:
    assert not reachable(kind) & FORBIDDEN, name


VIEWS = (
    Handout,
    SharedView,
    LiveView,
    Reviewed,
    Summary,
    ReadLine,
    AgreementView,
    ClosingView,
    SharedCheck,
    Standing,
    Report,
    Story,
)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_no_view_that_both_see_holds_anything_private(view: type) -> None:
    found = reachable(view)
    # The meeting that is going on is shown with its record, whose edits are taken out: see test_privacy.
    allowed = {Meeting} if view is LiveView else set()
    assert not found & (FORBIDDEN - allowed)
    assert not found & ANYTHING


# The same walk finds what is put there on purpose.


class Leaking(msgspec.Struct):
    own: PrivateNote


class Nested(NamedTuple):
    deep: dict[str, tuple[Leaking | None, ...]]


class ByProperty(msgspec.Struct):
    @property
    def book(self) -> Book:
        raise NotImplementedError


Kind = TypeVar("Kind", bound=Record)


def takes_lines(lines: Iterable[Prepared]) -> str:
    raise NotImplementedError


def takes_any_note(note: Note | PrivateNote) -> None:
    raise NotImplementedError


def calls(read: Callable[[int], Check]) -> None:
    raise NotImplementedError


def generic(record: Kind) -> Kind:
    raise NotImplementedError


@pytest.mark.parametrize(
    "leak",
    [Leaking, Nested, ByProperty, takes_lines, takes_any_note, calls, generic],
    ids=lambda leak: leak.__name__,
)
def test_a_private_type_is_found_wherever_it_hides(leak: Any) -> None:
    assert (reachable(leak) if isinstance(leak, type) else taken(leak)) & FORBIDDEN
