"""The small questions about a job, what it requires, the way to what is lacking, and a place to look."""

from __future__ import annotations

import datetime as dt

from mentortui.i18n import _
from mentortui.model.chapters.jobs import SharedJob, SharedRequirement
from mentortui.model.chapters.records import JobStage, Way
from mentortui.model.chapters.sources import Source
from mentortui.model.records import Owner
from mentortui.ui.chapters.jobs_drawing import NameOf
from mentortui.ui.chapters.jobs_words import FIRST_STEP, STAGE_NAMES, STANDS, WAY_NAMES, WHOM_TO_ASK
from mentortui.ui.dialogs.ask_action import ActionSaid, AskAction
from mentortui.ui.dialogs.ask_card import AskCard, Date, Line, OneOf
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.people import OWNERS


def job_question(today: dt.date, job: SharedJob | None = None) -> AskCard:
    """``title``, ``why`` and ``where``."""
    return AskCard(
        _("Change the job") if job else _("A new job"),
        (
            Line("title", _("Which job?"), job.title if job else "", _("Write which job it is first.")),
            Line("why", _("Why does it suit?"), job.why if job else ""),
            Line("where", _("Where?"), job.where if job else "", hint=_("a company, a place, a page")),
        ),
        today,
    )


def requirement_question(
    participant: str, job: SharedJob, today: dt.date, required: SharedRequirement | None = None
) -> AskCard:
    """``text``, and ``has``: 0 lacks it, 1 has it."""
    return AskCard(
        _("What does the job require?"),
        (
            Line(
                "text",
                _("Requirement"),
                required.text if required else "",
                _("Write what is required first."),
            ),
            OneOf("has", participant, tuple(map(_, STANDS)), int(required.has) if required else 0),
        ),
        today,
        text=job.title,
    )


def way_question(required: SharedRequirement) -> Choose:
    """A way; the one that was chosen stands first."""
    ways = sorted(Way, key=lambda way: way is not required.way)
    return Choose(required.text, _("How can we get it?"), [(way.value, _(WAY_NAMES[way])) for way in ways])


def how_question(required: SharedRequirement, advice: str, today: dt.date, name_of: NameOf) -> AskCard:
    """``how``, ``due``, and ``owner``: a place in ``OWNERS``."""
    owner = required.owner or Owner.PARTICIPANT
    hint = WHOM_TO_ASK if required.way is Way.COMPANY else FIRST_STEP
    return AskCard(
        required.text,
        (
            Line("how", _("How"), required.how, hint=_(hint)),
            OneOf("owner", _("Who"), tuple(map(name_of, OWNERS)), OWNERS.index(owner)),
            Date("due", _("By when"), required.due),
        ),
        today,
        text=advice,
    )


def stage_question(job: SharedJob) -> Choose:
    """A stage, up the ladder; the one we are on is marked."""
    answers = [(one.value, f"{'●' if one is job.stage else '○'} {_(STAGE_NAMES[one])}") for one in JobStage]
    return Choose(_("How near are we?"), job.title, answers)


def source_question(today: dt.date, source: Source | None = None) -> AskCard:
    """``title`` and ``text``."""
    return AskCard(
        _("A place to look"),
        (
            Line("title", _("Where?"), source.title if source else "", _("Write where to look first.")),
            Line("text", _("How do we use it?"), source.text if source else ""),
        ),
        today,
    )


class AskFirstAction(AskAction):
    """A new action that begins with what a requirement says."""

    def __init__(self, required: SharedRequirement, participant: str, mentor: str, today: dt.date) -> None:
        before = ActionSaid(
            required.how or required.text, required.owner or Owner.PARTICIPANT, required.due, ""
        )
        super().__init__(participant, mentor, today, before)

    def title_text(self) -> str:
        """It is new, though it is filled in."""
        return _("Action: who does what?")
