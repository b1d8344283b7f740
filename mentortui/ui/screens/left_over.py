"""A journal that was left over, Alone: a meeting's notes as they are beside the notes as it tells them."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.i18n import _, _n
from mentortui.model.changes import PRIVATE
from mentortui.ui.screens.two_versions import TwoVersions
from mentortui.ui.widgets.beside import Part, Side
from mentortui.workbook.differing import beside
from mentortui.workbook.left_over import Looked, keep_ours, take_theirs


class LeftOverScreen(TwoVersions):
    """One journal that waits."""

    def __init__(self, looked: Looked) -> None:
        super().__init__()
        self._looked = looked

    def applies(self, command: str) -> bool:
        """What belongs to nobody here can only be read, or removed."""
        if command == "recovery.older":
            return False
        if command == "recovery.second":
            return bool(self._looked.mentorship) and not self.desk.workbook.read_only
        return command != "recovery.first" or not self.desk.workbook.read_only

    def intro(self) -> str:
        """Whose it is."""
        title = self._looked.meeting.title if self._looked.meeting else ""
        if not self._looked.mentorship:
            return _(
                "Notes were left over from a meeting that belongs to no mentorship here. They can be read "
                "here, and stay until you choose."
            )
        return _(
            "Notes were left over from a meeting with {alias}: {title}. Choose which to keep. Until then "
            "nothing is changed, and nothing is deleted.",
            alias=self._looked.alias,
            title=title,
        )

    def sides(self) -> tuple[Side, Side]:
        """The notes, and the journal."""
        unread = self._looked.unread
        facts = (
            _n(
                "{count} line could not be read. What stands near it may be wrong.",
                "{count} lines could not be read. What stands near them may be wrong.",
                unread,
            ),
        )
        return (
            Side(_("The notes as they are now"), ()),
            Side(_("The notes as the meeting’s journal tells them"), facts if unread else ()),
        )

    def parts(self) -> tuple[Part, ...]:
        """The texts that differ."""
        return tuple(self._parts()) or (Part(_("The two say the same."), 1),)

    def _parts(self) -> Iterator[Part]:
        ours, theirs = self._looked.ours, self._looked.theirs
        for key in theirs:
            one, other = ours.get(key, ""), theirs[key]
            if one != other:
                pairs = beside(
                    tuple(one.split("\n")) if one else (), tuple(other.split("\n")) if other else ()
                )
                yield Part(self._question(key), 1, tuple(pairs))

    def _question(self, key: str) -> str:
        if key == PRIVATE:
            return _("Own notes")
        agenda = self._looked.meeting.agenda if self._looked.meeting else ()
        found = (question.text for step in agenda for question in step.questions if question.id == key)
        return next(found, _("Note"))

    def question(self, first: bool) -> tuple[str, str]:
        """What happens to what was left over."""
        if first:
            return _("Keep the notes as they are now?"), _(
                "The notes are read back from the disk. Then what was left over is removed."
            )
        return _("Take the notes from the journal?"), _(
            "They become the meeting’s notes, and are read back from the disk. Then what was left over is "
            "removed. Summaries that were approved stay as they are."
        )

    def choose(self, first: bool) -> None:
        """Keep, or take."""
        (keep_ours if first else take_theirs)(self.desk.workbook, self._looked)
