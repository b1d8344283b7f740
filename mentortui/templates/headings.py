"""The ``##`` headings: which step each opens, and what is wrong when the four do not stand there in order."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from mentortui.i18n import _
from mentortui.model.steps import Step
from mentortui.templates.limits import MINUTES, TITLE_CHARACTERS
from mentortui.templates.problems import ProblemList
from mentortui.text import clean_line

_HEADING = re.compile(r"([^()]+)\(([^(),]+),([^(),]+)\)")
_MINUTES = re.compile(r"([0-9]{1,3}) ?min\.?", re.IGNORECASE)


class StepHeading(msgspec.Struct, frozen=True):
    """``## Heading (step, minutes min)``, read."""

    step: Step
    text: str
    minutes: int
    line: int


def read_heading(markdown: str, line: int, problems: ProblemList) -> StepHeading | None:
    """The step that ``markdown`` opens; None when it opens none, which is noted."""
    found = _HEADING.fullmatch(clean_line(markdown)[: 2 * TITLE_CHARACTERS])
    minutes = _MINUTES.fullmatch(found[3].strip()) if found else None
    if not found or not minutes:
        problems.add(
            line,
            _(
                "the step and its minutes are missing. Write the heading like «{example}».",
                example=example(Step.SINCE),
            ),
        )
        return None
    name = found[2].strip()
    if name not in list(Step):
        problems.add(
            line,
            _("«{name}» is not a step. The steps are since, today, forward and who.", name=name[:40]),
        )
        return None
    if not 1 <= int(minutes[1]) <= MINUTES[-1]:
        problems.add(
            line,
            _("a step takes from 1 to {most} minutes. Write another number.", most=MINUTES[-1]),
        )
    return StepHeading(Step(name), found[1].strip(), int(minutes[1]), line)


def check_order(headings: list[StepHeading], last_line: int, problems: ProblemList) -> None:
    """Note steps that are missing, doubled or out of order. A missing one goes before the next found."""
    first = {heading.step: heading for heading in reversed(headings)}
    for heading in headings:
        if first[heading.step] is not heading:
            problems.add(
                heading.line,
                _(
                    "the step «{step}» stands twice. Keep one of them, with all its questions.",
                    step=heading.step,
                ),
            )
    for step in Step:
        if step not in first:
            line = min((h.line for h in first.values() if h.step.place > step.place), default=last_line)
            problems.add(
                line,
                _(
                    "the step «{step}» is missing. Add a heading like «{example}».",
                    step=step,
                    example=example(step),
                ),
            )
    kept = sorted(first.values(), key=lambda heading: heading.line)
    for before, after in pairwise(kept):
        if before.step.place > after.step.place:
            problems.add(
                after.line,
                _(
                    "the step «{step}» must stand before «{other}». Move it up.",
                    step=after.step,
                    other=before.step,
                ),
            )


def example(step: Step) -> str:
    """A heading that opens ``step``, to show in a message."""
    return {
        Step.SINCE: _("## Since last time (since, 10 min)"),
        Step.TODAY: _("## Today's topic (today, 25 min)"),
        Step.FORWARD: _("## Next steps (forward, 15 min)"),
        Step.WHO: _("## Who does what (who, 10 min)"),
    }[step]
