"""The information page for the first meeting, blank or with the names and the day of one mentorship."""

from __future__ import annotations

from mentortui import i18n, paths
from mentortui.cli.giving import give
from mentortui.cli.options import Options
from mentortui.cli.reference import open_to_read
from mentortui.sharing.information import INFORMATION, information_handout


def information_command(options: Options) -> int:
    """The page in the language spoken."""
    from mentortui.templates.content import read_content

    language = i18n.current()
    wording = read_content(INFORMATION, language, paths.templates_dir(options.data_dir))
    if not options.text:
        return give(information_handout(wording, language), options)
    from mentortui.workbook.informing import information_of

    workbook = open_to_read(options)
    book = workbook.open(workbook.entry(options.text).uid).book
    return give(information_of(book, wording, language), options, workbook)
