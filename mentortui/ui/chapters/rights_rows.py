"""The rows and cards of the rights: what there is to see, to say and, alone, to do."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.chapters.records import Statement
from mentortui.model.chapters.rights import Kept, Stage
from mentortui.model.dates import say_date
from mentortui.sharing.chapters.rights import CORRECTED, OWN_NOTES, say_counts, say_deletion
from mentortui.ui.command import KeyOf
from mentortui.ui.people import owner_name
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.rows import Row

KEPT, DAY, PAGE = "kept", "day", "page"
ACCESS, FREEZE, COPIES, ERASE = "access", "freeze", "copies", "erase"
"""The rows that are no statement; the last four are for the mentor alone."""
ALONE = (ACCESS, FREEZE, COPIES, ERASE)

_TITLES = {
    KEPT: N_("What is kept"),
    DAY: N_("When the notes are deleted"),
    PAGE: N_("The information page"),
    ACCESS: N_("Everything about {name} as files"),
    FREEZE: N_("Freeze the notes"),
    COPIES: N_("Earlier copies"),
    ERASE: N_("Erase {name} for good"),
}
_TOLD = {
    PAGE: N_("One page for the first meeting: what is noted, for how long, and what your rights are."),
    ACCESS: N_(
        "{name} has the right to see it all. Two files are made in a folder you choose: one to read, and one "
        "for programs. Your own notes are in them."
    ),
    FREEZE: N_(
        "When {name} does not agree that the notes are right, or that they are kept: frozen notes can be "
        "read by you alone. Nothing is changed or given away until you end the freeze."
    ),
    COPIES: N_("The workbook keeps copies of how the notes were. Look at one, or go back to it."),
    ERASE: N_(
        "The notes, the earlier copies and the key to them go at once, and nothing brings them back. You get "
        "a receipt without a name."
    ),
}
_DO = {
    DAY: N_("Enter: agree on the day."),
    PAGE: N_("Enter shows it."),
    ACCESS: N_("Enter: choose the folder."),
    FREEZE: N_("Enter freezes the notes."),
    COPIES: N_("Enter shows them."),
    ERASE: N_("Enter asks once more. The name has to be written."),
}


def rights_rows(
    kept: Kept, participant: str, mentor: str, key_of: KeyOf, width: int, *, together: bool
) -> Iterator[Row]:
    """What both see, what was said, and alone what the mentor can do."""
    yield _row(KEPT, participant)
    day = kept.retention.delete_on
    said = say_date(day, i18n.current(), year=True) if day else _("no day is agreed")
    near = kept.retention.stage in (Stage.COME, Stage.REGRET, Stage.DUE)
    text = join(_(_TITLES[DAY]), (f" · {said}", "$warning" if near else "$text-muted"))
    yield Row(DAY, lines(*hung(text, width, "  ")))
    yield _row(PAGE, participant)
    yield _heading(_("Corrections and statements"))
    if not kept.statements:
        none = _("None yet. Press {key} to write one.", key=key_of("chapter.new"))
        yield Row(None, plain(f"    {none}", "$text-muted"))
    for one in kept.statements:
        who = owner_name(one.by, participant, mentor)
        yield Row(
            one.uid, lines(*hung(join((who, "bold"), f"  {one.said}"), width, "  ≠ " if one.was else "  “ "))
        )
    if not together:
        yield _heading(_("For you alone"))
        for id_ in ALONE:
            frozen = id_ == FREEZE and kept.frozen_on is not None
            yield Row(id_, join("  ", _("End the freeze"))) if frozen else _row(id_, participant)


def _row(id_: str, name: str) -> Row:
    return Row(id_, join("  ", _(_TITLES[id_], name=name)))


def _heading(text: str) -> Row:
    return Row(None, lines(plain(" "), join("  ", (text, "$text-muted"))))


def say_frozen(kept: Kept) -> str:
    """Since when the notes are frozen; "" when they are not."""
    if kept.frozen_on is None:
        return ""
    day = say_date(kept.frozen_on, i18n.current(), year=True)
    return _("Frozen since {date}: to be read by you alone.", date=day)


def rights_card(
    kept: Kept, row: str, participant: str, mentor: str, key_of: KeyOf, width: int, *, own: int
) -> Content:
    """The card of ``row``, ``width`` cells wide. ``own`` is how many own notes the mentor has: 0 Together."""
    if row not in _TITLES:
        one = next(one for one in kept.statements if one.uid == row)
        parts = _statement(one, kept, owner_name(one.by, participant, mentor))
    elif row == KEPT:
        parts = _counted(kept, own)
    elif row == DAY:
        parts = _deletion(kept, key_of)
    else:
        parts = _told(kept, row, participant)
    return lines(*(line for part in parts for line in hung(part, width, "")))


def _title(text: str) -> Content:
    return plain(text, "bold")


def _quiet(text: str) -> Content:
    return plain(text, "$text-muted")


def _counted(kept: Kept, own: int) -> Iterator[Content]:
    yield _title(_(_TITLES[KEPT]))
    yield plain(" ")
    yield from map(plain, say_counts(kept.counts, i18n.current()))
    yield plain(" ")
    yield _quiet(_("Your own notes and preparation: {count}", count=own) if own else _(OWN_NOTES))


def _deletion(kept: Kept, key_of: KeyOf) -> Iterator[Content]:
    yield _title(_(_TITLES[DAY]))
    yield plain(" ")
    yield plain(say_deletion(kept, i18n.current()))
    stage = kept.retention.stage
    if stage in (Stage.COME, Stage.REGRET, Stage.DUE):
        told = _("Press {key} to keep them until a new day.", key=key_of("rights.keep"))
        yield plain(told, "$warning")
    elif stage is Stage.NONE and kept.suggested:
        day = say_date(kept.suggested, i18n.current(), year=True)
        yield _quiet(_("A year after the last meeting is {date}.", date=day))
    yield plain(" ")
    yield _quiet(
        _("When the day has come, the program says so. It keeps the notes 30 days more, then erases them.")
    )
    yield _quiet(_(_DO[DAY]))


def _told(kept: Kept, row: str, name: str) -> Iterator[Content]:
    frozen = row == FREEZE and kept.frozen_on
    yield _title(_("End the freeze") if frozen else _(_TITLES[row], name=name))
    yield plain(" ")
    if frozen:
        yield plain(say_frozen(kept), "$warning")
        yield plain(" ")
    yield plain(_(_TOLD[row], name=name))
    yield plain(" ")
    yield _quiet(_("Enter ends the freeze.") if frozen else _(_DO[row]))


def _statement(one: Statement, kept: Kept, who: str) -> Iterator[Content]:
    number, language = kept.numbers.get(one.meeting), i18n.current()
    yield _quiet(_("{name} says", name=who))
    yield _title(one.said)
    about = [one.about, _("meeting {number}", number=number) if number else ""]
    if any(about):
        yield _quiet(_("About: {what}", what=" · ".join(filter(None, about))))
    yield _quiet(_("Said {date}", date=say_date(one.day, language, year=True)))
    if one.was:
        yield plain(" ")
        yield plain(_("It stands in the notes"), "$accent")
        yield plain(one.was)
    for old in reversed(one.earlier):
        yield plain(" ")
        yield plain(_("Before, {date}", date=say_date(old.day, language, year=True)), "$accent")
        yield plain(old.said)
    yield plain(" ")
    yield _quiet(_(CORRECTED))
