"""The agenda of a meeting that was held elsewhere: what was asked, under the four steps."""

from __future__ import annotations

from mentortui.i18n import in_language
from mentortui.model.steps import STEP_NAMES, Step
from mentortui.model.summary import Summary
from mentortui.model.template import AgendaStep, Question
from mentortui.workbook.importing.summaries import FIXED

MINUTES = 60
"""How long the talk was is not told."""


def agenda_of(summary: Summary) -> tuple[AgendaStep, ...]:
    """All four steps, each with the questions that something was said to."""
    t = in_language(summary.language)
    return tuple(
        AgendaStep(
            step=step,
            heading=t(STEP_NAMES[step]),
            minutes=MINUTES // len(Step),
            questions=tuple(
                Question(id=section.key, text=section.heading)
                for section in summary.sections
                if section.step is step and section.key not in FIXED
            ),
        )
        for step in Step
    )
