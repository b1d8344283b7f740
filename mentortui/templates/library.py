"""All meeting templates at hand: the mentor's own win over the built-in ones of the same id and language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from mentortui.i18n import _
from mentortui.model.template import Template
from mentortui.templates.files import TemplateFile, builtin_folder, files_in, read_source
from mentortui.templates.front import THEMES, Front, read_front, title_of
from mentortui.templates.limits import lines_within_limits
from mentortui.templates.problems import ProblemList, TemplateProblem, UnreadableTemplate
from mentortui.text import fold


class Listing(msgspec.Struct, frozen=True):
    """The templates of one language, in order, and what is wrong with the files that are not among them."""

    templates: tuple[Template, ...]
    problems: tuple[TemplateProblem, ...]


class TemplateTitle(msgspec.Struct, frozen=True, kw_only=True):
    """What the planning screen shows of a template before it is chosen."""

    id: str
    theme: int | None
    title: str
    minutes: int
    own: bool


class Library:
    """Reads the folders anew at each call, so a file that was just mended counts at once."""

    def __init__(self, own_folder: Path | None, builtin: Path | None = None) -> None:
        """``own_folder`` need not exist. ``builtin`` is the program's own folder unless given."""
        self._own = own_folder
        self._builtin = builtin

    def all(self, language: str) -> Listing:
        """Every template of ``language`` ("nb" or "en"); themes 1 to 6 first, then own themes by title.

        Problems of own files are there whatever their language, as a broken file may not tell it.
        """
        chosen: dict[str, Template] = {}
        problems: list[TemplateProblem] = []
        for file in self._files(problems):
            try:
                template = _read(file)
            except UnreadableTemplate as error:
                problems += error.problems
                continue
            if template.language != language:
                continue
            twin = chosen.setdefault(template.id, template)
            if twin is not template and twin.own == template.own:
                problems.append(_same_id(file, twin))
        templates = sorted(chosen.values(), key=lambda t: _order(t.theme, t.title))
        return Listing(tuple(templates), tuple(problems))

    def get(self, template_id: str, language: str) -> Template | None:
        """The template of that id and language, the own one first; a broken one is passed over."""
        for file in self._files([]):
            try:
                front, _title = _head(file)
                if (front.id, front.language) == (template_id, language):
                    return _read(file)
            except UnreadableTemplate:
                continue
        return None

    def titles(self, language: str) -> tuple[TemplateTitle, ...]:
        """As ``all``, from the heads of the files only and without loading the Markdown parser.

        A file with a sound head and a broken body is listed; ``get`` then gives the built-in one or None.
        """
        chosen: dict[str, TemplateTitle] = {}
        for file in self._files([]):
            try:
                front, title = _head(file)
            except UnreadableTemplate:
                continue
            if front.language == language and title:
                head = TemplateTitle(
                    id=front.id, theme=front.theme, title=title, minutes=front.minutes, own=file.own
                )
                chosen.setdefault(front.id, head)
        return tuple(sorted(chosen.values(), key=lambda head: _order(head.theme, head.title)))

    def _files(self, problems: list[TemplateProblem]) -> Iterator[TemplateFile]:
        """The own files, then the built-in ones; problems with a folder are added to ``problems``."""
        folders = [(self._own, True), (self._builtin or builtin_folder(), False)]
        for folder, own in folders:
            if folder is None:
                continue
            found = ProblemList(str(folder))
            yield from files_in(folder, own=own, problems=found)
            problems += found.all()


def _read(file: TemplateFile) -> Template:
    from mentortui.templates.parse import parse_template

    source = read_source(file.path, ProblemList(file.name))
    return parse_template(source, file.name, own=file.own)


def _head(file: TemplateFile) -> tuple[Front, str]:
    """The head and the title ("" when there is none). Raises UnreadableTemplate when the head is broken."""
    problems = ProblemList(file.name)
    lines = lines_within_limits(read_source(file.path, problems), problems)
    front = read_front(lines, problems)
    problems.raise_if_any()
    return front, title_of(lines, front.body)


def _same_id(file: TemplateFile, twin: Template) -> TemplateProblem:
    message = _(
        "the id «{id}» is already used by {other}. Give this template another id.",
        id=twin.id,
        other=twin.source,
    )
    return TemplateProblem(file.name, 0, message)


def _order(theme: int | None, title: str) -> tuple[int, str]:
    return (THEMES.stop if theme is None else theme, fold(title))
