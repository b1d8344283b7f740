"""Each block as HTML: elements alone, no link, no script, nothing that loads.

Typed text is escaped, and takes its direction from its own letters, so that Arabic reads right.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mentortui.i18n import N_, in_language
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
)
from mentortui.sharing.pictures import bars_svg, stair_svg
from mentortui.text import show

_BOXES = {True: ("☑", N_("ticked")), False: ("☐", N_("not ticked"))}
"""The style sheet draws the box; the sign is for where there is none, the word for a screen reader."""


def said(text: str) -> str:
    """``text`` as it may stand between two tags or in a quoted attribute."""
    return escape(show(text))


def block_html(block: Block, language: str) -> str:
    """One block as one element. ``language`` is that of the words a screen reader says for boxes."""
    match block:
        case Heading(level, text):
            return element(f"h{min(level, 6)}", text)
        case Notice(text):
            return f'<aside role="note" dir="auto">{said(text)}</aside>'
        case Paragraph(text):
            return element("p", text)
        case Blank(text):
            return f'<p class="blank" dir="auto"><span>{said(text)}</span><i></i></p>'
        case Ruled(lines):
            return f'<div class="ruled">{"<i></i>" * lines}</div>'
        case Items():
            return _list(block, language)
        case Grid():
            return "\n".join(_table(block))
        case Bars():
            return "\n".join(_charts(block))
        case Compared():
            return "\n".join(_compared(block, language))


def element(tag: str, text: str) -> str:
    """Typed or fixed text as a whole element."""
    return f'<{tag} dir="auto">{said(text)}</{tag}>'


def _list(block: Items, language: str) -> str:
    tasks = any(item.ticked is not None for item in block.items)
    lines = "\n".join(_item(item, language) for item in block.items)
    return f'<ul class="{"tasks" if tasks else "points"}">\n{lines}\n</ul>'


def _item(item: Item, language: str) -> str:
    """The lead is kept apart from the direction of what follows: an Arabic name turns no Norwegian line."""
    lead = f"<b><bdi>{said(item.lead)}</bdi></b>" if item.lead else ""
    under = "".join(element("li", text) for text in item.under)
    nested = f"<ul>{under}</ul>" if under else ""
    return f'<li dir="auto">{_box(item.ticked, language)}<div>{lead}{said(item.text)}{nested}</div></li>'


def _box(ticked: bool | None, language: str) -> str:
    if ticked is None:
        return ""
    sign, word = _BOXES[ticked]
    kind = "box ticked" if ticked else "box"
    return f'<span class="{kind}" role="img" aria-label="{said(in_language(language)(word))}">{sign}</span>'


def _table(grid: Grid) -> Iterator[str]:
    heads = "".join(f'<th scope="col" dir="auto">{said(column)}</th>' for column in grid.columns)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in grid.rows:
        yield f"<tr>{''.join(element('td', cell) for cell in row)}</tr>"
    yield "</tbody></table>"


def _charts(bars: Bars) -> Iterator[str]:
    """A picture each series, with its name and what it came to in words under it."""
    yield '<div class="charts">'
    for one in bars.series:
        caption = f'<figcaption dir="auto"><b>{said(one.name)}</b> {said(one.told)}</figcaption>'
        yield f"<figure>{bars_svg(bars.times, one)}{caption}</figure>"
    yield "</div>"


def _compared(compared: Compared, language: str) -> Iterator[str]:
    heads = "".join(f'<th scope="col" dir="auto">{said(column)}</th>' for column in compared.columns)
    yield f'<table class="compared"><thead><tr>{heads}</tr></thead><tbody>'
    for row in compared.rows:
        steps = "".join(
            f'<td dir="auto">{stair_svg(step, language)} {said(step.word)}</td>'
            for step in (row.then, row.now)
        )
        yield f'<tr><th scope="row" dir="auto">{said(row.what)}</th>{steps}</tr>'
    yield "</tbody></table>"
