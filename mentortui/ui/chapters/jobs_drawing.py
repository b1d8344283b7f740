"""How jobs, what they require and places to look are drawn: the rows, and the card with what matches."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import _, _n
from mentortui.model.chapters.jobs import SharedJob, SharedRequirement
from mentortui.model.chapters.records import JobStage
from mentortui.model.chapters.sources import Source
from mentortui.model.dates import say_date
from mentortui.model.records import Owner
from mentortui.ui.chapters.jobs_words import STAGE_NAMES, WAY_NAMES
from mentortui.ui.command import KeyOf
from mentortui.ui.widgets.draw import hung, join, lines, plain

NameOf = Callable[[Owner], str]
_STAGES = tuple(JobStage)
_GOAL, _OTHER = "◆", "◇"
"""Not the signs of what is in place and lacking, that stand under a job."""


def job_row(job: SharedJob, width: int) -> Content:
    """The job goal says so; how near a job is, is told when something was done about it."""
    told = [_("Job goal")] if job.is_goal else []
    told += [_(STAGE_NAMES[job.stage])] if job.stage is not JobStage.MAPPED else []
    said = join((job.title, "bold"), (f"  {' · '.join(told)}", "$text-muted"))
    return lines(*hung(said, width, join((f"{_GOAL if job.is_goal else _OTHER} ", "$accent"))))


def requirement_row(required: SharedRequirement, width: int) -> Content:
    """Under its job."""
    return lines(*hung(plain(required.text), width, f"{_sign(required)} ", indent=2))


def source_row(source: Source, width: int) -> Content:
    """Where to look."""
    return lines(*hung(plain(source.title), width, "  "))


def job_card(job: SharedJob, width: int, name_of: NameOf, profession: str, key_of: KeyOf) -> Content:
    """What it is and how near, why it suits, what is in place and what is lacking."""
    parts = [*hung(plain(job.title, "bold"), width, "")]
    if job.is_goal:
        parts.append(join((f"{_GOAL} ", "$accent"), _("Job goal")))
    step, steps = _STAGES.index(job.stage) + 1, len(_STAGES)
    stage = _("Step {step} of {steps}: {stage}", step=step, steps=steps, stage=_(STAGE_NAMES[job.stage]))
    parts += [*hung(plain(stage), width, ""), Content("")]
    if profession:
        said = _("{name}'s profession: {profession}", name=name_of(Owner.PARTICIPANT), profession=profession)
        parts += hung(plain(said), width, "")
    if job.why:
        parts += hung(plain(_("Why it suits: {why}", why=job.why)), width, "")
    if job.where:
        parts += hung(plain(_("Where: {place}", place=job.where)), width, "")
    return lines(*parts, Content(""), *_match(job, width, name_of, key_of))


def _match(job: SharedJob, width: int, name_of: NameOf, key_of: KeyOf) -> Iterator[Content]:
    if not job.requirements:
        told = _("What does the job require? Press {key} and write it down.", key=key_of("job.requirement"))
        yield from hung(plain(told, "$text-muted"), width, "")
        return
    yield plain(
        _n(
            "{has} of {count} requirement is in place.",
            "{has} of {count} requirements are in place.",
            len(job.requirements),
            has=len(job.has),
        ),
        "bold",
    )
    for required in (*job.has, *job.lacks):
        yield from hung(plain(required.text), width, f"{_sign(required)} ")
        if said := _plan(required, name_of):
            yield from hung(plain(said, "$text-muted"), width, "  ")
        if required.how and not required.has:
            yield from hung(plain(required.how), width, "  ")


def requirement_card(
    required: SharedRequirement, job: SharedJob, width: int, name_of: NameOf, advice: str, key_of: KeyOf
) -> Content:
    """What is required, and when it is lacking the way to it with what is good to know about that way."""
    stands = _("✓ In place") if required.has else _("○ Lacking")
    parts = [*hung(plain(required.text, "bold"), width, ""), plain(stands)]
    parts += hung(plain(_("For the job: {job}", job=job.title)), width, "")
    if required.has:
        return lines(*parts)
    parts.append(Content(""))
    if said := _plan(required, name_of):
        parts += hung(plain(said), width, "")
    if required.how:
        parts += hung(plain(required.how), width, "")
    if advice:
        parts += [Content(""), *hung(plain(advice, "$text-muted"), width, "")]
    if not required.way:
        told = _("How can we get it? Press {key}.", key=key_of("job.way"))
        parts += hung(plain(told, "$text-muted"), width, "")
    return lines(*parts)


def source_card(source: Source, width: int) -> Content:
    """How to use it."""
    return lines(*hung(plain(source.title, "bold"), width, ""), *hung(plain(source.text), width, ""))


def _sign(required: SharedRequirement) -> str:
    return "✓" if required.has else "○"


def _plan(required: SharedRequirement, name_of: NameOf) -> str:
    """``Kurs · Amina · 15. januar``."""
    if required.has:
        return ""
    said = [_(WAY_NAMES[required.way])] if required.way else []
    said += [name_of(required.owner)] if required.owner else []
    said += [say_date(required.due, i18n.current())] if required.due else []
    return " · ".join(said)
