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
from mentortui.ui.widgets.draw import hung, join, lines, plain

NameOf = Callable[[Owner], str]
_STAGES = tuple(JobStage)


def job_row(job: SharedJob) -> Content:
    """The job goal says so; how near a job is, is told when something was done about it."""
    told = [_("Job goal")] if job.is_goal else []
    told += [_(STAGE_NAMES[job.stage])] if job.stage is not JobStage.MAPPED else []
    return join(
        "● " if job.is_goal else "○ ", job.title, ("".join(f"  · {one}" for one in told), "$text-muted")
    )


def requirement_row(required: SharedRequirement) -> Content:
    """Under its job."""
    way = f"  · {_(WAY_NAMES[required.way])}" if required.way and not required.has else ""
    return join(f"    {_sign(required)} {required.text}", (way, "$text-muted"))


def source_row(source: Source) -> Content:
    """Where to look."""
    return plain(f"  {source.title}")


def job_card(job: SharedJob, width: int, name_of: NameOf, profession: str) -> Content:
    """What it is, why, what is in place and what is lacking, and how near it is."""
    parts = [*hung(plain(job.title, "bold"), width, "")]
    if job.is_goal:
        parts.append(plain(_("● Job goal")))
    if profession:
        said = (_("{name}'s profession: ", name=name_of(Owner.PARTICIPANT)), "$text-muted")
        parts += hung(join(said, profession), width, "")
    if job.why:
        parts += hung(join((_("Why it suits: "), "$text-muted"), job.why), width, "")
    if job.where:
        parts += hung(join((_("Where: "), "$text-muted"), job.where), width, "")
    parts += [Content(""), *_match(job, width, name_of), Content("")]
    parts += [plain(f"{sign} {_(STAGE_NAMES[stage])}", style) for stage, sign, style in _ladder(job)]
    return lines(*parts)


def _match(job: SharedJob, width: int, name_of: NameOf) -> Iterator[Content]:
    if not job.requirements:
        yield from hung(
            plain(_("What does the job require? Press d and write it down."), "$text-muted"), width, ""
        )
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


def _ladder(job: SharedJob) -> Iterator[tuple[JobStage, str, str]]:
    here = _STAGES.index(job.stage)
    for place, stage in enumerate(_STAGES):
        yield (
            stage,
            "✓" if place < here else "●" if place == here else "○",
            "" if place <= here else "$text-muted",
        )


def requirement_card(
    required: SharedRequirement, job: SharedJob, width: int, name_of: NameOf, advice: str
) -> Content:
    """What is required, and when it is lacking the way to it with what is good to know about that way."""
    stands = _("✓ In place") if required.has else _("○ Lacking")
    parts = [*hung(plain(required.text, "bold"), width, ""), plain(stands)]
    parts += hung(join((_("For the job: "), "$text-muted"), job.title), width, "")
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
        parts += hung(plain(_("How can we get it? Press s."), "$text-muted"), width, "")
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
