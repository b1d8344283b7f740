"""The chapters and the report without the screen, in every format there is."""

from __future__ import annotations

from mentortui import i18n, paths
from mentortui.cli import output
from mentortui.cli.giving import give, may_go, note, to_file
from mentortui.cli.options import Options
from mentortui.cli.reference import open_to_read
from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.sharing.chapters.frame import Readers
from mentortui.sharing.handouts import document_handout
from mentortui.workbook.handing import HANDOUTS, Asked
from mentortui.workbook.workbook import Workbook

_PRIVATE = N_("The preparation is the mentor's own. Add --private to read it.")
_OWN_FORMATS = N_("The preparation is nobody else's, so it is given only as txt, md or json.")


def chapter_command(options: Options) -> int:
    """One chapter of one mentorship."""
    from mentortui.templates.content import read_content
    from mentortui.ui.chapters.register import CHAPTERS

    if options.what == "story":
        return _story(options)
    entry = next(entry for entry in CHAPTERS if entry.id == options.what)
    if entry.private and not options.private:
        raise BadInput(_PRIVATE)
    workbook = open_to_read(options)
    book = workbook.open(workbook.entry(options.text).uid).book
    own = paths.templates_dir(options.data_dir)
    asked = Asked(
        book,
        Readers(book.mentorship.alias, book.mentorship.mentor, i18n.current()),
        workbook.clock().astimezone().date(),
        lambda name, language: read_content(name, language, own),
        entry.id,
        entry.title,
    )
    if entry.private:
        return _own(asked, options, workbook)
    return give(HANDOUTS[entry.id](asked), options, workbook)


def _story(options: Options) -> int:
    """The time together, which stands beside the chapters."""
    from mentortui.sharing.story import story_handout

    workbook = open_to_read(options)
    story = workbook.open(workbook.entry(options.text).uid).story()
    return give(story_handout(story, i18n.current()), options, workbook)


def report_command(options: Options) -> int:
    """The counts over all mentorships."""
    from mentortui.sharing.report import report_document
    from mentortui.workbook.reporting import make_report

    workbook = open_to_read(options)
    report = make_report(workbook)
    today = workbook.clock().astimezone().date()
    return give(
        document_handout(report_document(report, i18n.current(), today), report, kind="report"), options
    )


def _own(asked: Asked, options: Options, workbook: Workbook) -> int:
    """What the mentor alone reads is no handout; a file of it is remembered all the same."""
    from mentortui.sharing.markdown import document_markdown
    from mentortui.sharing.plain import document_plain
    from mentortui.workbook.own_preparation import own_preparation

    document, json = own_preparation(asked)
    texts = {"txt": document_plain(document), "md": document_markdown(document), "json": json}
    if options.format not in texts:
        raise BadInput(_OWN_FORMATS)
    text = texts[options.format]
    if options.output:
        may_go(asked.mentorship, asked.chapter, workbook)
        file = to_file(text.encode(), f"{document.name}.{options.format}", options)
        note(file, asked.chapter, asked.mentorship, options, workbook)
    else:
        output.give(text)
    return 0
