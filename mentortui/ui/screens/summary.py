"""One meeting's summary, as it is shared: to read together, and to take home whole or only who does what."""

from __future__ import annotations

from collections.abc import Callable

from mentortui.i18n import _
from mentortui.model.chapters.appointments import Appointment
from mentortui.model.summary import Summary
from mentortui.sharing.handouts import summary_handout
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.handing.ways import Part
from mentortui.ui.screens.document import DocumentScreen


class SummaryScreen(DocumentScreen):
    """``mentorship`` is the uid of whose it is, ``appointments`` the next meeting as a calendar needs it.
    ``on_alone`` is what going to Alone does from here; None when that cannot be done."""

    WHERE = Where.SUMMARY
    BINDINGS = bindings_of(Where.SUMMARY)

    def __init__(
        self,
        summary: Summary,
        *,
        together: bool,
        who: str,
        mentorship: str = "",
        appointments: tuple[Appointment, ...] = (),
        on_alone: Callable[[], None] | None = None,
    ) -> None:
        whole = summary_handout(summary, mentorship=mentorship, appointments=appointments)
        super().__init__(whole, together=together, who=who)
        self._summary = summary
        self._on_alone = on_alone

    def place(self) -> str:
        """Which meeting it is of."""
        return _("Summary · {title}", title=self._summary.title)

    def parts(self) -> tuple[Part, ...]:
        """The whole, and who does what."""
        return summary_parts(self._summary, self._handout.mentorship, self._handout.appointments)

    def applies(self, command: str) -> bool:
        """Going to Alone only makes sense Together, and where there is a way."""
        if command == "app.alone":
            return self.together and self._on_alone is not None
        return super().applies(command)

    def action_app_alone(self) -> None:
        """The participant no longer looks on."""
        if self._on_alone is not None:
            self._on_alone()


def summary_parts(
    summary: Summary, mentorship: str, appointments: tuple[Appointment, ...]
) -> tuple[Part, ...]:
    """What a summary can be shared as: the whole, and who does what alone."""
    from mentortui.sharing.tasks import tasks_handout

    whole = summary_handout(summary, mentorship=mentorship, appointments=appointments)
    tasks = tasks_handout(summary, mentorship=mentorship, appointments=appointments)
    return Part(_("The whole summary"), whole), Part(_("Who does what"), tasks)
