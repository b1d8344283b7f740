"""The way to work, as documents: skills, jobs, the people to meet, how it is at work, how we are doing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mentortui.i18n import N_, in_language
from mentortui.model.chapters.checks import ASKED, OWN_WORDS, SharedCheck, newest, questions
from mentortui.model.chapters.competence import SharedSkill
from mentortui.model.chapters.introductions import SharedIntroduction
from mentortui.model.chapters.jobs import SharedJob, SharedRequirement
from mentortui.model.chapters.norms import SharedNorm
from mentortui.model.chapters.records import CheckKind, Consent, JobStage, SkillKind, Way
from mentortui.model.chapters.sources import Source
from mentortui.model.content import Content, ContentCard
from mentortui.model.records import Owner
from mentortui.sharing.blocks import Block, Heading, Item, Paragraph, one_line
from mentortui.sharing.chapters.frame import Readers, listed, under
from mentortui.sharing.ratings import in_words

STAGE_NAMES = {
    JobStage.MAPPED: N_("We have looked at the job"),
    JobStage.CV: N_("The CV is ready"),
    JobStage.APPLIED: N_("The application is sent"),
    JobStage.INTERVIEW: N_("Interview"),
    JobStage.GOT: N_("Got the job"),
}
"""The ladder, from below: gettext ids."""
WAY_NAMES = {
    Way.COURSE: N_("A course"),
    Way.RECOGNITION: N_("Recognition"),
    Way.PRACTICE: N_("Work practice"),
    Way.LANGUAGE: N_("Language"),
    Way.COMPANY: N_("In the company"),
    Way.OTHER: N_("Another way"),
}
_SKILLS = {SkillKind.CAN: N_("This I can"), SkillKind.LEARN: N_("This I want to learn")}
_CONSENT = {
    Consent.UNASKED: N_("Not asked yet whether the name may be said."),
    Consent.YES: N_("The name may be said."),
    Consent.NO: N_("The name may not be said."),
}


def competence(shared: Iterable[SharedSkill], readers: Readers) -> Iterator[Block]:
    """What the participant can, then what there is to learn, each with how the rating moved."""
    t = in_language(readers.language)
    skills = list(shared)
    for kind, heading in _SKILLS.items():
        if found := [skill for skill in skills if skill.kind is kind]:
            yield Heading(2, t(heading))
            yield from listed(
                Item(one_line(skill.text), under=(in_words(skill, readers.language),)) for skill in found
            )


def jobs(shared: Iterable[SharedJob], sources: Iterable[Source], readers: Readers) -> Iterator[Block]:
    """Each job with what it requires, then where to look."""
    t = in_language(readers.language)
    for job in shared:
        title = one_line(job.title)
        yield Heading(2, t("{job} (job goal)", job=title) if job.is_goal else title)
        yield from map(Paragraph, under(job.why, job.where, t(STAGE_NAMES[job.stage])))
        yield from listed(_requirement(one, readers) for one in job.requirements)
    if places := listed(Item(f": {one_line(s.text)}" if s.text else "", one_line(s.title)) for s in sources):
        yield Heading(2, t("Where to look"))
        yield from places


def _requirement(one: SharedRequirement, readers: Readers) -> Item:
    t = in_language(readers.language)
    way = ": ".join(filter(None, (t(WAY_NAMES[one.way]) if one.way else "", one.how)))
    who = readers.who(one.owner) if one.owner else ""
    by = t("by {date}", date=readers.day(one.due)) if one.due else ""
    return Item(one_line(one.text), ticked=one.has, under=under(way, " ".join(filter(None, (who, by)))))


def introductions(shared: Iterable[SharedIntroduction], readers: Readers) -> Iterator[Block]:
    """Whom, for what, and how far it has come."""
    t = in_language(readers.language)
    yield from listed(
        Item(
            f": {one_line(one.purpose)}" if one.purpose else "",
            one_line(one.who),
            under=under(
                t(_CONSENT[one.consent]),
                t("Promised by {date}", date=readers.day(one.promised_by)) if one.promised_by else "",
                t("Done {date}: {result}", date=readers.day(one.done_on), result=one.result)
                if one.done_on
                else "",
            ),
        )
        for one in shared
    )


def norms(shared: Iterable[SharedNorm], readers: Readers) -> Iterator[Block]:
    """Each card that was not put away."""
    t = in_language(readers.language)
    for norm in shared:
        if norm.hidden:
            continue
        yield Heading(2, one_line(norm.title))
        if norm.text:
            yield Paragraph(one_line(norm.text))
        said = (
            (t("Written"), norm.written, t("Where: {place}", place=norm.where) if norm.where else ""),
            (t("Unwritten"), norm.unwritten, ""),
            (t("A leader expects"), norm.leader, ""),
            (t("You can expect"), norm.worker, ""),
            (readers.who(Owner.MENTOR), norm.example, ""),
        )
        yield from listed(
            Item(f": {one_line(text)}", lead, under=under(more)) for lead, text, more in said if text
        )
        yield Paragraph(t("Talked about.") if norm.talked else t("Not talked about yet."))


def checks(shared: tuple[SharedCheck, ...], content: Content, readers: Readers) -> Iterator[Block]:
    """The newest round of each kind: who has answered, and the answers once both have looked."""
    t = in_language(readers.language)
    options = content.card("options") or ContentCard(id="options", heading="")
    for kind in CheckKind:
        card, check = content.card(kind.value), newest(shared, kind)
        if card is None or check is None:
            continue
        yield Heading(2, one_line(card.heading))
        if not check.answers:
            yield from listed(_waiting(check, who, readers) for who in ASKED)
        for id_, text in (*questions(card), (OWN_WORDS, t("In their own words"))):
            answers = [(who, check.answers.get(who, {}).get(id_, "")) for who in ASKED]
            if any(said for _who, said in answers):
                yield Heading(3, one_line(text))
                yield from listed(
                    Item(f": {one_line(options.get(said) or said)}", readers.who(who))
                    for who, said in answers
                    if said
                )


def _waiting(check: SharedCheck, who: Owner, readers: Readers) -> Item:
    t = in_language(readers.language)
    said = N_("{name} has answered.") if who in check.answered else N_("{name} has not answered yet.")
    return Item(t(said, name=readers.who(who)))
