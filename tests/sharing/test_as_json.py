"""The JSON summary reads back as the same value."""

from __future__ import annotations

import json

import msgspec
from hypothesis import given

from mentortui.model.summary import Summary
from mentortui.sharing.as_json import to_json
from tests.sharing.summaries import labour_market, summaries


def test_the_format_is_named_first_and_letters_are_readable() -> None:
    document = to_json(labour_market())
    assert document.startswith('{\n  "format": "mentortui-summary/1",\n')
    assert "øve på intervju" in document
    assert json.loads(document)["sections"][0]["lines"][1]["due"] == "2027-01-04"


@given(summaries())
def test_round_trip(summary: Summary) -> None:
    assert msgspec.json.decode(to_json(summary), type=Summary) == summary


def test_a_summary_from_before_there_were_times_reads_as_one_without() -> None:
    document = json.loads(to_json(labour_market()))
    del document["next_time"]
    assert msgspec.json.decode(json.dumps(document), type=Summary) == labour_market()
