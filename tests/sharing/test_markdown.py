"""The Markdown summary: what is read back is what went in, whatever was typed."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given

from mentortui.model.summary import Section, Summary
from mentortui.sharing.blocks import one_line
from mentortui.sharing.markdown import to_markdown
from mentortui.sharing.outline import outline
from tests.sharing.nasty import NASTY
from tests.sharing.reading import read_back
from tests.sharing.summaries import labour_market, summaries

LABOUR_MARKET = """\
---
title: "Arbeidsmarkedet"
date: 2026-11-23
theme: 3
meeting: 3
language: "en"
participant: "Amina"
mentor: "Kari"
next_meeting: 2026-12-16
status: approved
---

# Meeting 3 · Arbeidsmarkedet

Monday 23 November 2026 · Amina and Kari

## Since last time

- [x] **Amina**: lese to annonser – done
- [ ] **Kari**: ringe Larvik – moved to 4 January 2027
- [ ] **Amina and Kari**: øve på intervju – partly done
- vi møttes på kaffe også

### Hva har skjedd?

Amina har vært på biblioteket.

## Today's topic

Hvor jobbene er

### Hvor kan du finne jobber?

- finn.no og nav.no
- mange jobber blir ikke lyst ut

## Who does what

- [ ] **Amina** · by 4 December: skrive en e-post
  - In own words: “Jeg skriver på fredag.”
- [ ] **Kari** · by the next meeting: spørre om omvisning
- [ ] **Amina and Kari** · by 4 January 2027: møtes på jobben
- [ ] ta med CV

## Words today

- **lyse ut** = si at en jobb er ledig
  - Own language: publish
  - Example: De lyser ut to stillinger.
- **fast**

## For later

- lønn

## Amina wrote

Takk for i dag!

## Next meeting

Wednesday 16 December 2026
"""


def test_a_whole_meeting() -> None:
    assert to_markdown(labour_market()) == LABOUR_MARKET


def test_the_document_keeps_its_own_language() -> None:
    document = to_markdown(labour_market("nb"))
    assert "## Siden sist\n" in document
    assert "mandag 23. november 2026 · Amina og Kari\n" in document
    assert "- [ ] **Kari** · til neste møte: spørre om omvisning\n" in document


def test_a_draft_says_so_first() -> None:
    lines = to_markdown(labour_market(version=0)).splitlines()
    assert "status: draft" in lines
    assert lines[lines.index("# Meeting 3 · Arbeidsmarkedet") + 2] == "> **Draft: not yet approved by both.**"


@given(summaries())
def test_every_block_is_read_back_as_it_was(summary: Summary) -> None:
    _front, blocks = read_back(to_markdown(summary))
    assert blocks == outline(summary)


@given(summaries())
def test_the_front_matter_is_read_back_as_it_was(summary: Summary) -> None:
    front, _blocks = read_back(to_markdown(summary))
    given_fields = {
        "title": one_line(summary.title),
        "date": str(summary.date),
        "theme": "" if summary.theme is None else str(summary.theme),
        "meeting": str(summary.number),
        "language": summary.language,
        "participant": one_line(summary.participant),
        "mentor": one_line(summary.mentor),
        "next_meeting": str(summary.next_date) if summary.next_date else "",
        "next_time": "" if summary.next_time is None else f"{summary.next_time:%H:%M}",
        "status": "approved" if summary.version else "draft",
    }
    assert front == {key: value for key, value in given_fields.items() if value}


@pytest.mark.parametrize("text", NASTY)
def test_each_nasty_text_in_every_field(text: str) -> None:
    def with_text(section: Section) -> Section:
        lines = tuple(
            msgspec.structs.replace(
                line,
                text=text,
                own_words=text if line.own_words else "",
                explanation=text if line.explanation else "",
                own_language=text if line.own_language else "",
                example=text if line.example else "",
            )
            for line in section.lines
        )
        return msgspec.structs.replace(section, lines=lines, heading=text if section.heading else "")

    plain = labour_market()
    summary = msgspec.structs.replace(
        plain,
        title=text,
        participant=text,
        mentor=text,
        sections=tuple(with_text(section) for section in plain.sections),
    )
    front, blocks = read_back(to_markdown(summary))
    assert blocks == outline(summary)
    assert front["participant"] == one_line(text)
