"""A participant erased for good: what will go is told, the name asked for once more, and a receipt given."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from mentortui import i18n
from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.secrets import unlocked
from mentortui.errors import BadInput, ReadOnly
from mentortui.i18n import N_, _
from mentortui.text import clean_name

if TYPE_CHECKING:
    from mentortui.workbook.erasing import Reach

_SURE = N_("Nothing was erased. Without a terminal to ask on, write --yes to say that you are sure.")
_OTHER_NAME = N_("That is not the name {name}, so nothing was erased.")


def erase_command(options: Options) -> int:
    """Erase a mentorship; 1 when something could not be removed yet."""
    from mentortui.workbook.erasing import erase, reach
    from mentortui.workbook.notebook import READ_ONLY
    from mentortui.workbook.receipt import receipt_text
    from mentortui.workbook.workbook import Workbook

    if options.read_only:
        raise ReadOnly(READ_ONLY)
    workbook = unlocked(Workbook(options.root), options)
    try:
        entry = workbook.entry(options.text)
        found = reach(workbook, entry.uid)
        _tell(entry.alias, found, delete=options.with_files)
        _make_sure(entry.alias, sure=options.yes)
        also = {one.path for one in found.given} if options.with_files else set()
        receipt = erase(workbook, entry.uid, also=also)
    finally:
        workbook.close()
    output.say()
    output.say(receipt_text(receipt, i18n.current()).rstrip("\n"))
    return int(bool(receipt.left))


def _tell(alias: str, found: Reach, *, delete: bool) -> None:
    from mentortui.storage.belongings import Kind

    kinds = Counter(file.kind for file in found.files.files)
    output.say(_("{name} will be erased for good. It cannot be undone.", name=alias))
    output.say(_("Earlier copies that go too: {count}", count=kinds[Kind.COPY]))
    if kinds[Kind.JOURNAL]:
        output.say(_("A meeting that is going on goes too."))
    there = [one for one in found.given if one.is_there()]
    if there and delete:
        output.say(_("Files that were given and will be deleted:"))
    elif there:
        output.say(_("Files that were given and stay. Write --files to delete them too:"))
    for one in there:
        output.say(f"  {one.path}")
    if found.unlisted:
        output.complain(_("Some lines of the list could not be read: {count}.", count=found.unlisted))


def _make_sure(alias: str, *, sure: bool) -> None:
    if sure:
        return
    if not output.can_ask():
        raise BadInput(_SURE)
    output.say(_("Write the name once more to erase, or nothing to stop:"))
    output.flush()
    typed = sys.stdin.readline()
    if clean_name(typed).casefold() != clean_name(alias).casefold():
        raise BadInput(_OTHER_NAME, name=alias)
