"""What a chapter begins with, read from a Markdown file: questions, norms, wording, starting lists.

``# Title``, a paragraph of introduction, then cards: ``## id: Heading``, paragraphs, and a list whose items
are ``key: text`` or plain text. A file of the same name among one's own templates takes the place of ours.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from mentortui.i18n import LANGUAGES, _
from mentortui.model.content import Content, ContentCard
from mentortui.templates.files import builtin_folder, read_source
from mentortui.templates.problems import ProblemList
from mentortui.text import clean, clean_line

FOLDER = "chapters"
"""In a language's folder of templates."""
_CARD = re.compile(r"([a-z0-9-]+):\s+(.+)")
_KEYED = re.compile(r"([a-z][a-z-]*):\s+(.+)")


def read_content(name: str, language: str, own: Path | None = None) -> Content:
    """The content file ``name`` in a language; the user's own, if there is one under ``own``.

    Raises UnreadableTemplate, which says file, line and what to write instead.
    """
    inside = Path(language) / FOLDER / f"{name}.md"
    if own is not None and _is_there(own / inside):
        return parse_content(read_source(own / inside, ProblemList(inside.as_posix())), inside.as_posix())
    return _ours(inside)


def content_names() -> tuple[str, ...]:
    """The names of the content files there are, in order."""
    return tuple(sorted(file.stem for file in (builtin_folder() / LANGUAGES[0] / FOLDER).glob("*.md")))


def own_content(own: Path, language: str) -> list[Path]:
    """The user's own content files in a language, by name; one that is named as none of ours too."""
    try:
        return sorted((own / language / FOLDER).glob("*.md"))
    except OSError:
        return []


def check_content(file: Path) -> Content:
    """A content file as it reads. Raises UnreadableTemplate, also when none of ours is named so."""
    problems, names = ProblemList(str(file)), content_names()
    if file.stem not in names:
        named = ", ".join(f"{name}.md" for name in names)
        raise problems.stop(0, _("no chapter has a file of this name. Call it one of: {names}.", names=named))
    return parse_content(read_source(file, problems), str(file))


def _is_there(file: Path) -> bool:
    """Also when we may not look: what reads it tells why."""
    try:
        return file.is_file()
    except OSError:
        return True


@cache
def _ours(inside: Path) -> Content:
    return parse_content(read_source(builtin_folder() / inside, ProblemList(inside.name)), inside.name)


def parse_content(source: str, file: str) -> Content:
    """The cards in ``source``. ``file`` names it in messages. Raises UnreadableTemplate."""
    from markdown_it import MarkdownIt

    reader = _Reader(ProblemList(file))
    tag, in_item = "", 0
    for token in MarkdownIt("commonmark", {"html": False}).parse(clean(source)):
        if token.type == "list_item_open":
            in_item += 1
        elif token.type == "list_item_close":
            in_item -= 1
        elif token.type == "inline":
            line = token.map[0] + 1 if token.map else 0
            reader.take("li" if in_item else tag, clean_line(token.content), line)
        elif token.nesting > 0:
            tag = token.tag
    return reader.content()


class _Reader:
    """Takes a file's texts one after the other, and makes cards of them."""

    def __init__(self, problems: ProblemList) -> None:
        self._problems = problems
        self._title = ""
        self._texts: list[str] = []
        self._pairs: list[tuple[str, str]] = []
        self._card: tuple[str, str] | None = None
        self._content = Content(title="")
        self._cards: dict[str, ContentCard] = {}

    def take(self, tag: str, text: str, line: int) -> None:
        """One text: ``h1``, ``h2``, ``li``, or running text."""
        if tag == "h1" and not self._title:
            self._title = text
        elif tag == "h2":
            self._end_card()
            self._begin_card(text, line)
        elif tag == "li":
            keyed = _KEYED.fullmatch(text)
            self._pairs.append((keyed[1], keyed[2]) if keyed else ("", text))
        else:
            self._texts.append(text)

    def _begin_card(self, text: str, line: int) -> None:
        found = _CARD.fullmatch(text)
        if found is None:
            self._problems.add(
                line, _("a card begins with «## id: Heading», with small letters and «-» in the id.")
            )
        elif found[1] in self._cards:
            self._problems.add(line, _("the id «{id}» stands twice. Give one of them another.", id=found[1]))
        self._card = (found[1], found[2]) if found else (str(line), text)

    def _end_card(self) -> None:
        text, pairs = "\n\n".join(self._texts), tuple(self._pairs)
        self._texts, self._pairs = [], []
        if self._card is None:
            self._content = Content(title=self._title, text=text)
        else:
            id_, heading = self._card
            self._cards[id_] = ContentCard(id=id_, heading=heading, text=text, pairs=pairs)

    def content(self) -> Content:
        """All that was taken. Raises UnreadableTemplate."""
        self._end_card()
        if not self._title:
            self._problems.add(1, _("the file must begin with «# Title»."))
        self._problems.raise_if_any()
        return msgspec.structs.replace(self._content, title=self._title, cards=tuple(self._cards.values()))
