"""A handout as the data that the typesetter's template draws: texts, numbers and pictures, never source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mentortui.i18n import in_language
from mentortui.sharing.blocks import (
    Bars,
    Blank,
    Block,
    Compared,
    Grid,
    Heading,
    Item,
    Items,
    Notice,
    Paragraph,
    Ruled,
    Step,
    split_at,
)
from mentortui.sharing.handout import Handout
from mentortui.sharing.pictures import INK, bars_svg, in_words, stair_svg, stair_words
from mentortui.sharing.pocket_codes import pocket_codes
from mentortui.sharing.qr import svg
from mentortui.text import show

_PART, _PERSON = 2, 3
"""The levels of headings that open a part, and a person or a question in a part."""

Data = dict[str, Any]
"""What stands under a key is a text, a number, or more data: what JSON holds."""


def content(handout: Handout) -> Data:
    """All that the template asks for."""
    document = handout.document
    t = in_language(document.language)
    opening, *parts = split_at(_in_steps(document.blocks), _PART)
    return {
        "title": show(document.title),
        "language": document.language,
        "page_of": t("{page} of {pages}"),
        "ticked": t("ticked"),
        "open": t("not ticked"),
        "opening": [_block(block, document.language) for block in opening],
        "parts": [_part(part, document.language) for part in parts],
        "pocket": _pocket(handout),
    }


def _in_steps(blocks: Iterable[Block]) -> Iterable[Block]:
    """No heading is empty or more than a step below the one before: a tagged PDF allows neither."""
    before = 0
    for block in blocks:
        if isinstance(block, Heading):
            if not show(block.text).strip():
                continue
            before = min(block.level, before + 1)
            yield Heading(before, block.text)
        else:
            yield block


def _part(blocks: list[Block], language: str) -> Data:
    """``whole``: nothing but places to write, kept on one page. ``people`` sign side by side."""
    kinds = {type(block) for block in blocks} - {Heading}
    whole = bool(kinds) and kinds <= {Blank, Ruled, Grid}
    head, *people = split_at(blocks, _PERSON)
    signed = len(people) > 1 and kinds == {Blank}
    return {
        "whole": whole,
        "blocks": [_block(block, language) for block in (head if signed else blocks)],
        "people": [[_block(block, language) for block in person] for person in people] if signed else [],
    }


def _block(block: Block, language: str) -> Data:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level, "text": show(text)}
        case Notice(text):
            return {"kind": "notice", "text": show(text)}
        case Paragraph(text):
            return {"kind": "paragraph", "text": show(text)}
        case Blank(text):
            return {"kind": "blank", "text": show(text)}
        case Ruled(lines):
            return {"kind": "ruled", "lines": lines}
        case Items(items):
            return {"kind": "items", "items": list(map(_item, items))}
        case Grid(columns, rows):
            return {
                "kind": "grid",
                "columns": list(map(show, columns)),
                "rows": [list(map(show, row)) for row in rows],
            }
        case Bars():
            return {"kind": "bars", "charts": [_chart(block, place) for place in range(len(block.series))]}
        case Compared(columns, moved):
            return {
                "kind": "compared",
                "columns": list(map(show, columns)),
                "rows": [
                    {"what": show(row.what), "steps": [_step(step, language) for step in (row.then, row.now)]}
                    for row in moved
                ],
            }


def _chart(bars: Bars, place: int) -> Data:
    one = bars.series[place]
    return {
        "svg": bars_svg(bars.times, one, ink=INK),
        "alt": show(in_words(bars.times, one)),
        "name": show(one.name),
        "told": show(one.told),
    }


def _step(step: Step, language: str) -> Data:
    return {
        "svg": stair_svg(step, language, ink=INK),
        "alt": stair_words(step, language),
        "word": show(step.word),
    }


def _item(item: Item) -> Data:
    under = list(map(show, item.under))
    return {"lead": show(item.lead), "text": show(item.text), "ticked": item.ticked, "under": under}


def _pocket(handout: Handout) -> Data | None:
    """The codes that a phone reads; None where there is nothing to take along."""
    found = pocket_codes(handout)
    if found is None:
        return None
    return {
        "heading": found.heading,
        "text": found.told,
        "codes": [
            {"svg": svg(code, standalone=True), "alt": show(code.label), "caption": show(caption)}
            for code, caption in found.codes
        ],
    }
