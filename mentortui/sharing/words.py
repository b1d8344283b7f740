r"""The words to take home: a tab-separated file that Anki opens, and a list.

The file is UTF-8 with lines ending in ``\n``: first how it is to be read (``#separator:tab``,
``#html:false``, ``#columns:``), then a word a line: word, explanation, own language, example. White space in
a field becomes one space; letters and marks of every script stay as they are. A field with a quote in it, or
that begins with ``#``, stands in quotes with its own quotes doubled: else a quote would open a field and
``#`` a comment. A field that begins with ``=``, ``+``, ``-`` or ``@`` gets a ``'`` before it: the file may be
opened in a spreadsheet, which would reckon it out. A mark that is seen is better than a formula that runs.
"""

from __future__ import annotations

from collections.abc import Iterable

from mentortui.i18n import N_, in_language
from mentortui.model.shared import SharedWord
from mentortui.sharing.blocks import Heading, Items
from mentortui.sharing.documents import Document, front_of
from mentortui.sharing.phrases import word_item
from mentortui.text import clean_line, slug

_FORMULA = tuple("=+-@＝＋－＠")
"""The wide ones are read as the narrow ones are."""
_TITLE = N_("Work words")


def words_name(participant: str, language: str) -> str:
    """``arbeidsord-amina``: what a file with the words is called, without the ending."""
    stems = (in_language(language)(_TITLE), participant)
    return "-".join(slug(stem, 40) for stem in stems if stem.strip())


def words_tsv(words: Iterable[SharedWord], language: str) -> str:
    """The words for Anki; see above. ``language`` is that of the names of the columns."""
    t = in_language(language)
    columns = (t("Word"), t("It means"), t("Own language"), t("Example"))
    head = ["#separator:tab", "#html:false", "#columns:" + "\t".join(map(clean_line, columns))]
    lines = (
        "\t".join(map(_field, (word.word, word.explanation, word.own_language, word.example)))
        for word in words
    )
    return "".join(f"{line}\n" for line in (*head, *lines))


def field_text(text: str) -> str:
    """``text`` as a program reads it back from a field: one line that is no formula."""
    line = clean_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def _field(text: str) -> str:
    line = field_text(text)
    if '"' in line or line.startswith("#"):
        doubled = line.replace('"', '""')
        return f'"{doubled}"'
    return line


def words_document(words: Iterable[SharedWord], language: str, participant: str) -> Document:
    """The words as a list to read, in the order given."""
    title = in_language(language)(_TITLE)
    items = (
        word_item(word.word, word.explanation, word.own_language, word.example, language) for word in words
    )
    return Document(
        name=words_name(participant, language),
        title=title,
        language=language,
        front=front_of(title, language),
        blocks=(Heading(1, title), Items(tuple(items))),
    )
