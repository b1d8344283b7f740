"""What a check of all notes found, as a page."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.i18n import _, _n
from mentortui.sharing.blocks import Block, Heading, Item, Items, Notice, Paragraph, one_line
from mentortui.workbook.checking import Finding, check, set_aside
from mentortui.workbook.workbook import Workbook


def all_findings(workbook: Workbook) -> tuple[list[Finding], list[str]]:
    """What is found in all notes, and the files that were set aside earlier. Slow."""
    return list(check(workbook)), set_aside(workbook)


def finding_blocks(found: tuple[list[Finding], list[str]]) -> Iterator[Block]:
    """What is wrong first, then what is well, then what was set aside."""
    findings, aside = found
    wrong = [finding for finding in findings if finding.problems]
    yield Heading(1, _("Check all notes"))
    if wrong:
        yield Notice(_("Something is wrong. Nothing was changed."))
    else:
        yield Paragraph(_("Nothing is wrong."))
    for finding in wrong:
        yield Heading(2, one_line(finding.name))
        yield Items(tuple(Item(one_line(str(problem))) for problem in finding.problems))
    if well := [finding for finding in findings if not finding.problems]:
        yield Heading(2, _("All is well with"))
        yield Items(tuple(_well(finding) for finding in well))
    if aside:
        yield Heading(2, _("Set aside earlier because it was damaged"))
        yield Items(tuple(Item(one_line(file)) for file in aside))


def _well(finding: Finding) -> Item:
    read = _n("{count} meeting was read", "{count} meetings were read", finding.meetings)
    return Item(f" · {read}", one_line(finding.name))
