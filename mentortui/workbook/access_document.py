"""Everything about a person as a document to read: each table under its heading, each field by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mentortui.i18n import N_, in_language
from mentortui.model.content import Content
from mentortui.model.records import Record
from mentortui.sharing.blocks import Block, Heading, Item, Items, Notice, Paragraph, one_line
from mentortui.sharing.documents import Document, front_of
from mentortui.workbook.access_gathering import Everything
from mentortui.workbook.access_kept_text import TEXTS, kept_text
from mentortui.workbook.access_labels import TABLE_LABELS
from mentortui.workbook.access_values import Speaker
from mentortui.workbook.access_words import FILE_KINDS

_ABOUT = (
    N_("This is everything that {mentor} has kept in the workbook about {participant}. It was made {when}."),
    N_("The mentor's own notes and preparation are in it too, and earlier versions of what was changed."),
    N_("Beside it lies a file that ends in .json. It holds the same, for other programs."),
)
_OTHERS = N_(
    "Names of other people may stand in it. Look through it before you pass it on, and take out what is "
    "about them."
)
_HIDDEN = N_(
    "How are we doing ({kind}): the answers are not in this file, because you have not looked at them "
    "together yet. Open them together, then they are in."
)
NOTHING = N_("Nothing.")


def access_document(
    everything: Everything, name: str, language: str, content: Callable[[str, str], Content]
) -> Document:
    """The document, called ``name``, in ``language``."""
    one, t = everything.book.mentorship, in_language(language)
    speaker = Speaker(everything.book, language, content)
    participant, mentor = one_line(one.alias) or t("the participant"), one_line(one.mentor) or t("the mentor")
    title = t("Everything about {name}", name=participant)
    filled = {"participant": participant, "mentor": mentor, "when": speaker.when(everything.made)}
    about, *more = (Paragraph(t(text, **filled)) for text in _ABOUT)
    blocks = (
        Heading(1, title),
        about,
        *more,
        Notice(t(_OTHERS)),
        *_left_out(everything, speaker, language),
        *(
            block
            for table, records in everything.book.tables.items()
            for block in _table(table, records.values(), speaker, language)
        ),
        *_beside(everything, speaker, language),
    )
    front = front_of(title, language, made=everything.made.astimezone().date())
    return Document(name=name, title=title, language=language, blocks=blocks, front=front)


def _left_out(everything: Everything, speaker: Speaker, language: str) -> Iterator[Block]:
    """What is not in the file, and why."""
    t = in_language(language)
    said = [t(_HIDDEN, kind=speaker.name(round_)) for round_ in everything.hidden]
    said += [t(text) for text in everything.unread]
    yield from _part(t("What is not in it"), map(Item, said))


def _table(table: str, records: Iterable[Record], speaker: Speaker, language: str) -> Iterator[Block]:
    t = in_language(language)
    yield Heading(2, t(TABLE_LABELS[table]))
    count = 0
    for count, record in enumerate(records, 1):
        yield Heading(3, speaker.name(record) or str(count))
        yield from _record(record, speaker)
    if not count:
        yield Paragraph(t(NOTHING))


def _record(record: Record, speaker: Speaker) -> Iterator[Block]:
    """Its fields as a list; a whole document that was kept stands under it as it read."""
    texts = TEXTS.get(type(record).__name__, ())
    items = tuple(_item(said.label, said.lines) for said in speaker.fields(record, but=frozenset(texts)))
    if items:
        yield Items(items)
    yield from kept_text(record, speaker)


def _item(label: str, lines: tuple[str, ...]) -> Item:
    if len(lines) == 1:
        return Item(lead=label, text=f": {lines[0]}")
    return Item(lead=label, text=":", under=lines)


def _beside(everything: Everything, speaker: Speaker, language: str) -> Iterator[Block]:
    """What lies beside the tables: what did not fit, the open question, files, earlier copies."""
    t = in_language(language)
    did_not_fit = (
        _item(speaker.name(everything.book.meeting(meeting)), tuple(_lines(text)))
        for meeting, text in everything.overflow.items()
    )
    yield from _part(t("What did not fit into a note"), did_not_fit)
    answering = (Item(line) for value in everything.answering for line in _lines(value))
    yield from _part(t("Written, but not finished yet"), answering)
    files = (
        Item(" · ".join((speaker.when(one.when), _kind(one.what, language), one_line(str(one.path)))))
        for one in everything.files
    )
    yield from _part(t("Files that were given"), files, t(NOTHING))
    yield from _part(t("Earlier copies that are kept"), _copies(everything, speaker, language), t(NOTHING))


def _copies(everything: Everything, speaker: Speaker, language: str) -> Iterator[Item]:
    t, copies = in_language(language), everything.copies
    if copies:
        yield Item(
            t("Earlier copies of these notes: {count}", count=len(copies)),
            under=tuple(map(speaker.when, copies)),
        )
    if everything.set_aside:
        yield Item(t("Damaged files that were put aside: {count}", count=everything.set_aside))


def _kind(what: str, language: str) -> str:
    return in_language(language)(FILE_KINDS[what]) if what in FILE_KINDS else one_line(what)


def _lines(text: str) -> Iterator[str]:
    return (line for line in map(one_line, text.split("\n")) if line)


def _part(heading: str, items: Iterable[Item], nothing: str = "") -> Iterator[Block]:
    found = tuple(items)
    if found or nothing:
        yield Heading(2, heading)
        yield Items(found) if found else Paragraph(nothing)
