"""Documents that were kept as they read, such as an approved summary, as parts of a larger document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mentortui.model.records import Record
from mentortui.sharing.agreement_frozen import thawed
from mentortui.sharing.blocks import Block, Heading, Item, Items, Notice, Paragraph, one_line
from mentortui.workbook.access_values import Speaker

TEXTS: Mapping[str, tuple[str, ...]] = {"Approved": ("markdown", "data"), "Agreement": ("text",)}
"""Kind of record -> the fields that hold a whole document: as Markdown, or the same as data after it."""
_LABEL_LEVEL, _DEEPEST = 4, 6
_FOR_PROGRAMS = frozenset(
    {"meeting", "uid", "key", "step", "language", "owner", "mark", "date", "due", "next_date", "next_time"}
)
"""Parts of the data that say in another way what the document says, or name something to programs."""


def kept_text(record: Record, speaker: Speaker) -> Iterator[Block]:
    """The documents that a record holds, each under its name; of data only what its document does not say."""
    before = ""
    for field in TEXTS.get(type(record).__name__, ()):
        value = getattr(record, field)
        blocks = _document(value) if isinstance(value, str) else _list(_beyond(_texts(value), before))
        before += "".join(map(_letters, map(_said, blocks)))
        if blocks:
            yield Heading(_LABEL_LEVEL, speaker.label(type(record), field))
            yield from blocks


def _document(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown document; its lines, where it holds what no document of ours does."""
    front, body = _split(text)
    blocks = tuple(lowered for block in thawed(body) if (lowered := _lowered(block)) is not None)
    said = "".join(map(_letters, map(_said, blocks)))
    if said != _letters(body):
        return _list(text.split("\n"))
    quoted = (line.partition(":")[2].strip() for line in front.split("\n"))
    return (*blocks, *_list(_beyond((value[1:-1] for value in quoted if value[:1] == '"'), said)))


def _split(text: str) -> tuple[str, str]:
    """The front matter, without its rules, and the rest."""
    start, rule, rest = text.partition("---\n")
    front, end, body = rest.partition("\n---\n")
    return (front, body) if rule and end and not start else ("", text)


def _lowered(block: Block) -> Block | None:
    """A block as a part of a record; None where it says nothing."""
    if not _letters(_said(block)):
        return None
    match block:
        case Heading(level, text):
            return Heading(min(_DEEPEST, _LABEL_LEVEL + level), one_line(text))
        case Notice(text):
            return Notice(one_line(text))
        case Items(items):
            return Items(tuple(_tidy(item) for item in items if _letters(_said(Items((item,))))))
    return Paragraph(_said(block))


def _tidy(item: Item) -> Item:
    gap = " " if item.lead and item.text[:1] == " " else ""
    under = tuple(line for line in map(one_line, item.under) if line)
    return Item(lead=one_line(item.lead), text=gap + one_line(item.text), under=under)


def _texts(value: Any) -> Iterator[str]:
    """Every text in plain data that a person may have written."""
    match value:
        case str():
            yield value
        case dict():
            for key, one in value.items():
                if key not in _FOR_PROGRAMS:
                    yield from _texts(one)
        case list() | tuple():
            for one in value:
                yield from _texts(one)


def _beyond(texts: Iterable[str], said: str) -> Iterator[str]:
    """The texts that are not in what was said already (in letters)."""
    for text in dict.fromkeys(texts):
        if _letters(text) not in said:
            yield from text.split("\n")


def _list(lines: Iterable[str]) -> tuple[Block, ...]:
    items = tuple(Item(line) for line in map(one_line, lines) if line)
    return (Items(items),) if items else ()


def _said(block: Block) -> str:
    match block:
        case Items(items):
            lines = [" ".join((item.lead + item.text, *item.under)) for item in items]
            return one_line(" ".join(lines))
        case Heading(_, text) | Notice(text) | Paragraph(text):
            return one_line(text)
    return one_line(getattr(block, "text", ""))


def _letters(text: str) -> str:
    """Letters and digits alone: what marks and line breaks do not change."""
    return "".join(character for character in text if character.isalnum())
