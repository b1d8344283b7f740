"""The report as a document: every count, and no text from any record in any format."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from mentortui.model.report import Report, counts
from mentortui.sharing.markdown import document_markdown
from mentortui.sharing.plain import document_plain
from mentortui.sharing.report import report_document
from tests.model.filled import filled_book

TODAY = dt.date(2026, 11, 23)
CANARY = "kanarifugl"


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("seed", range(20))
def test_no_text_of_any_record_is_in_any_format(seed: int, language: str) -> None:
    books = [filled_book(CANARY, seed), filled_book(CANARY, seed + 1000)]
    document = report_document(counts(books, TODAY), language, TODAY)
    for said in (document_markdown(document), document_plain(document), document.name, document.title):
        assert CANARY not in said


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_count_is_in_it(language: str) -> None:
    first = 1000

    def numbered(value: object) -> object:
        nonlocal first
        if isinstance(value, dict):
            return {key: numbered(count) for key, count in value.items()}
        first += 1
        return first

    empty = msgspec.structs.asdict(counts([], TODAY))
    report = msgspec.convert({name: numbered(value) for name, value in empty.items()}, Report)
    said = document_plain(report_document(report, language, TODAY))
    assert [nr for nr in range(1001, first + 1) if f"{nr}" not in said] == []


def test_a_few_are_warned_of_and_what_could_not_be_read_is_told() -> None:
    def said(report: Report) -> str:
        return document_plain(report_document(report, "en", TODAY))

    assert "fewer than 5" in said(Report(mentorships=4))
    assert "fewer than" not in said(Report(mentorships=5))
    assert "could not be read, and are not counted: 2" in said(Report(unread=2))
    assert "could not be read" not in said(Report())
