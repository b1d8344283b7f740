"""The page for the first meeting: what is noted, for how long, and what one's rights are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from mentortui.i18n import in_language
from mentortui.model.content import Content, ContentCard
from mentortui.model.dates import say_date
from mentortui.sharing.blocks import Blank, Block, Heading, Item, Items, Paragraph, one_line
from mentortui.sharing.documents import Document, front_of
from mentortui.sharing.handout import Handout
from mentortui.text import slug

INFORMATION = "information"
"""The content file with the text, and the kind of handout it becomes."""
_AGREED, _OPEN, _OPEN_LINE, _LINE = "agreed", "open", "open-line", "line"
"""Keys of items: what is said where a day of deletion is agreed, and where it is not; lines to write on."""
_KEYS = (_AGREED, _OPEN, _OPEN_LINE, _LINE)
_NAME_LIMIT = 40
_FIELD = re.compile(r"(^|[.!?] )?\{(mentor|participant|date)\}")
"""Where a name or the day stands; with the start of a sentence, if it begins one."""


def information_handout(
    wording: Content,
    language: str,
    *,
    participant: str = "",
    mentor: str = "",
    delete_on: dt.date | None = None,
    mentorship: str = "",
) -> Handout:
    """The page in ``language`` ("nb" or "en"). ``wording`` is the content file ``information`` in it, the
    programme's own where there is one.

    Names that are not given, and the day of deletion while none is agreed, are left to write by hand.
    ``mentorship`` is the uid of whose page it is, for the list of files that were given.
    """
    t = in_language(language)
    title = one_line(wording.title)
    names = [(t("Participant"), one_line(participant)), (t("Mentor"), one_line(mentor))]
    say = _Sayings(
        {
            "participant": one_line(participant) or t("the participant"),
            "mentor": one_line(mentor) or t("the mentor"),
            "date": say_date(delete_on, language, year=True) if delete_on else "",
        }
    )
    blocks = (
        Heading(1, title),
        *(Paragraph(f"{label}: {name}") for label, name in names if name),
        *(Blank(label) for label, name in names if not name),
        *say.paragraphs(wording.text),
        *(block for card in wording.cards for block in _card(card, say, dated=delete_on is not None)),
    )
    stem = " ".join((t("information about the notes"), participant)).strip()
    document = Document(
        name=slug(stem, _NAME_LIMIT),
        title=title,
        language=language,
        blocks=blocks,
        front=front_of(title, language),
    )
    return Handout(document=document, kind=INFORMATION, mentorship=mentorship)


class _Sayings:
    """Fills in names and the day. What stands in a name is never filled in again."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def __call__(self, text: str) -> str:
        return _FIELD.sub(self._filled, one_line(text)).strip()

    def _filled(self, found: re.Match[str]) -> str:
        before, value = found[1], self._values[found[2]]
        return value if before is None else before + value[:1].upper() + value[1:]

    def paragraphs(self, text: str) -> Iterator[Block]:
        """A paragraph for each part of ``text`` between empty lines."""
        for part in text.split("\n\n"):
            if said := self(part):
                yield Paragraph(said)


def _card(card: ContentCard, say: _Sayings, *, dated: bool) -> Iterator[Block]:
    """One part: its paragraphs, its list, and its lines to write on."""
    yield Heading(2, one_line(card.heading))
    yield from say.paragraphs(card.text)
    yield from (Paragraph(say(text)) for text in card.all(_AGREED if dated else _OPEN))
    items = tuple(
        Item(say(text if not key else f"{key}: {text}")) for key, text in card.pairs if key not in _KEYS
    )
    if items:
        yield Items(items)
    if not dated:
        yield from (Blank(say(text)) for text in card.all(_OPEN_LINE))
    yield from (Blank(say(text)) for text in card.all(_LINE))
