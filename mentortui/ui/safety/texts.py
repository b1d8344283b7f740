"""What is told in the Safety room about protection and about earlier copies."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.i18n import _, _n
from mentortui.sharing.blocks import Block, Heading, Item, Items, Paragraph


def what_blocks() -> Iterator[Block]:
    """What encryption protects against, and what it does not."""
    yield Heading(1, _("What this protects, and what not"))
    yield Heading(2, _("When the notes are encrypted"))
    yield _items(
        _("A lost or stolen machine: whoever has it cannot read the notes without the passphrase."),
        _("A copy of the files, a backup or a memory stick: it is encrypted too."),
        _("A changed file: it is noticed, and nothing is written over it."),
        _("Someone at your machine while you are away: the notes are locked after some minutes."),
    )
    yield Heading(2, _("What it does not protect"))
    yield _items(
        _("The screen while the notes are open: whoever looks at it can read."),
        _("A machine with malicious programs on it, which can see what you type."),
        _("What you share, print or copy: files you gave are not encrypted, and others may have copies."),
        _("Traces in the machine's memory: while it is on, or asleep, they cannot be wiped for certain."),
        _("A passphrase that is easy to guess, or that stands on a note beside the machine."),
    )
    yield Heading(2, _("If both are lost"))
    yield Paragraph(
        _(
            "If both the passphrase and the recovery key are lost, the notes are lost. Nobody can open them, "
            "not even those who make the program."
        )
    )
    yield Paragraph(_("Encrypt the machine's disk as well, and let it ask for a password when it wakes."))


def copies_blocks() -> Iterator[Block]:
    """How earlier copies are kept, and for how long at most."""
    from mentortui.workbook.copies import KEPT_WEEKS

    cap = _n("No copy is older than {count} week.", "No copy is older than {count} weeks.", KEPT_WEEKS)
    yield Heading(1, _("Earlier copies"))
    yield Paragraph(
        _(
            "Each time a mentorship is saved, the one before is kept as an earlier copy. There are many from "
            "the last days, and fewer from before."
        )
    )
    yield Paragraph(cap + " " + _("What was struck from the notes is in no copy after that time."))
    yield Paragraph(_("The copies are encrypted when the notes are. When a person is erased, they go too."))
    yield Paragraph(_("To look into a copy or go back to it, open the mentorship at Home."))


def _items(*texts: str) -> Items:
    return Items(tuple(Item(text) for text in texts))
