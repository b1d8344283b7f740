"""The chapters and the report without the screen: complete plain text, Markdown, or JSON for programs."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n, paths
from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.reference import open_to_read
from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.sharing.as_json import data_json
from mentortui.sharing.chapters.frame import Readers
from mentortui.sharing.documents import Document
from mentortui.sharing.markdown import document_markdown
from mentortui.sharing.plain import document_plain
from mentortui.workbook.handing import HANDOUTS, Asked

_PRIVATE = N_("The preparation is the mentor's own. Add --private to read it.")
_ONLY_WORDS = N_("Only the words can be given as tsv, for Anki.")


def chapter_command(options: Options) -> int:
    """One chapter of one mentorship."""
    from mentortui.templates.content import read_content
    from mentortui.ui.chapters.register import CHAPTERS

    entry = next(entry for entry in CHAPTERS if entry.id == options.what)
    if entry.private and not options.private:
        raise BadInput(_PRIVATE)
    if options.format == "tsv" and entry.id != "words":
        raise BadInput(_ONLY_WORDS)
    workbook = open_to_read(options)
    book = workbook.open(workbook.entry(options.text).uid).book
    own = paths.templates_dir(options.data_dir)
    readers = Readers(book.mentorship.alias, book.mentorship.mentor, i18n.current())
    asked = Asked(
        book,
        readers,
        workbook.clock().astimezone().date(),
        lambda name, language: read_content(name, language, own),
        entry.title,
    )
    if entry.private:
        from mentortui.workbook.own_preparation import own_preparation

        return _give(*own_preparation(asked), options)
    if options.format == "tsv":
        return _give_words(asked, options)
    handout = HANDOUTS[entry.id](asked)
    return _give(handout.document, handout.json or data_json(None), options)


def report_command(options: Options) -> int:
    """The counts over all mentorships."""
    from mentortui.sharing.report import report_document
    from mentortui.workbook.reporting import make_report

    workbook = open_to_read(options)
    report = make_report(workbook)
    today = workbook.clock().astimezone().date()
    return _give(report_document(report, i18n.current(), today), data_json(report), options)


def _give(document: Document, json: str, options: Options) -> int:
    if options.format == "json":
        text = json
    else:
        text = document_markdown(document) if options.format == "md" else document_plain(document)
    return _write(text, f"{document.name}.{options.format}", options)


def _give_words(asked: Asked, options: Options) -> int:
    from mentortui.model.chapters.words import shared_words
    from mentortui.sharing.words import words_name, words_tsv

    language = asked.readers.language
    text = words_tsv(shared_words(asked.book, asked.today), language)
    return _write(text, f"{words_name(asked.readers.participant, language)}.txt", options)


def _write(text: str, name: str, options: Options) -> int:
    if not options.output:
        output.give(text)
        return 0
    from mentortui.workbook.exporting import export_bytes

    file = export_bytes(text.encode(), name, Path(options.output), overwrite=options.force)
    output.say(_("Saved: {file}", file=file))
    return 0
