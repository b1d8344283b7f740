"""A mentorship's file is damaged or gone, Alone: what could be read of it beside an earlier copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.dates import say_date
from mentortui.model.records import Meeting
from mentortui.ui.screens.two_versions import TwoVersions
from mentortui.ui.widgets.beside import Part, Side
from mentortui.workbook.differing import Group, Item, difference
from mentortui.workbook.recovering import Version, Versions, choose

_KINDS = {
    "mentorship": N_("Who it is about"),
    "meetings": N_("The meeting itself"),
    "notes": N_("Note"),
    "private_notes": N_("Own notes"),
    "prepared": N_("Own preparation"),
    "actions": N_("Action"),
    "words": N_("Work word"),
    "laters": N_("For later"),
    "approved": N_("Approved summary"),
}

_MOST = 60
"""Lines shown of one record that differs."""


class RecoveryScreen(TwoVersions):
    """``go_on`` is called with the uid when a version was chosen."""

    def __init__(self, versions: Versions, go_on: Callable[[str], object]) -> None:
        super().__init__()
        self._versions = versions
        self._copy = versions.newest
        self._go_on = go_on

    def applies(self, command: str) -> bool:
        """Only what is there can be chosen, and nothing when reading only."""
        can = not self.desk.workbook.read_only
        match command:
            case "recovery.first":
                return can and self._versions.read is not None
            case "recovery.second":
                return can and self._copy is not None
            case "recovery.older":
                return self._copy is not None and self._versions.older(self._copy) is not None
        return True

    def intro(self) -> str:
        """What has happened; when nothing can be read, what to do."""
        if self._versions.read is None and self._copy is None:
            return _(
                "Nothing could be read of this mentorship, and there is no earlier copy of it here. Its file "
                "is kept as it is: {file}. If you have a backup on a stick or in another folder, restore it.",
                file=str(self._versions.file),
            )
        if self._versions.gone:
            told = _("The file of this mentorship is gone.")
        else:
            told = _("The file of this mentorship is damaged.")
        rest = _("Choose which version to go on with. Until then nothing is changed, and nothing is deleted.")
        return f"{told} {rest}"

    def sides(self) -> tuple[Side, Side]:
        """The damaged file, and a copy."""
        return _read_side(self._versions), _copy_side(self._copy)

    def parts(self) -> tuple[Part, ...]:
        """What differs, when there are two."""
        read = self._versions.read
        if read is None or self._copy is None:
            return ()
        return tuple(difference_parts(difference(read.book, self._copy.book)))

    def question(self, first: bool) -> tuple[str, str]:
        """What happens to the other one."""
        text = _(
            "This version is written and read back. Only then does the damaged file get another name. "
            "It is kept, and so are the earlier copies."
        )
        if first:
            return _("Go on with what could be read of the damaged file?"), text
        return _("Go on with the earlier copy?"), text

    def choose(self, first: bool) -> None:
        """From now on this is the mentorship."""
        version = self._versions.read if first else self._copy
        assert version is not None
        choose(self.desk.workbook, self._versions.uid, version)

    def chosen(self) -> None:
        """On to the mentorship."""
        self.dismiss()
        self._go_on(self._versions.uid)

    def action_recovery_older(self) -> None:
        """The copy before this one."""
        self._copy = self._versions.older(self._copy) or self._copy
        self.draw_anew()


def _counts(version: Version) -> Iterator[str]:
    meetings, notes, actions, words = version.counts
    yield _(
        "Meetings: {meetings} · notes: {notes} · actions: {actions} · words: {words}",
        meetings=meetings,
        notes=notes,
        actions=actions,
        words=words,
    )


def _read_side(versions: Versions) -> Side:
    heading = _("What could be read of the damaged file")
    read = versions.read
    if read is None:
        why = _("Nothing.")
        if versions.sealed:
            why = _("Nothing: it is encrypted, and a damaged encrypted file does not open at all.")
        return Side(heading, (why,))
    facts = [*_counts(read)]
    if read.left_out:
        facts.append(
            _n("{count} place could not be read.", "{count} places could not be read.", read.left_out)
        )
    if read.cut:
        facts.append(_("The end of the file is missing."))
    return Side(heading, tuple(facts))


def _copy_side(copy: Version | None) -> Side:
    if copy is None or copy.when is None:
        return Side(_("An earlier copy"), (_("There is none that can be read."),))
    when = copy.when.astimezone()
    day = say_date(when.date(), i18n.current(), weekday=True, year=True)
    heading = _(
        "Copy from {day} at {time}",
        day=day,
        time=f"{when:%H.%M}" if i18n.current() == "nb" else f"{when:%H:%M}",
    )
    return Side(heading, tuple(_counts(copy)))


def difference_parts(groups: tuple[Group, ...]) -> Iterator[Part]:
    """What differs, with headings; a word when nothing does."""
    if not groups:
        yield Part(_("The two say the same."), 1)
    for group in groups:
        yield Part(_place(group.meeting), 1)
        for item in group.items:
            yield Part(_kind(item), 2, item.lines[:_MOST])
            if more := len(item.lines[_MOST:]):
                yield Part(_n("… and {count} more line", "… and {count} more lines", more), 2)


def _place(meeting: Meeting | None) -> str:
    if meeting is None:
        return _("Beside the meetings")
    return _("Meeting {number} · {title}", number=meeting.number, title=meeting.title)


def _kind(item: Item) -> str:
    kind = _(_KINDS.get(item.table, N_("Something of the workbook")))
    if item.only_one:
        return _("{kind}: only in 1", kind=kind)
    if item.only_other:
        return _("{kind}: only in 2", kind=kind)
    if not item.lines:
        return _("{kind}: differs in something else than its words", kind=kind)
    return kind
