"""What a choice, a language or a fixed part of the talk is called for a person: gettext ids."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from mentortui.i18n import N_
from mentortui.model.chapters import records as kinds
from mentortui.model.chapters.checks import NO, OWN_WORDS, RATHER_NOT, UNSURE, YES
from mentortui.model.records import ActionState, EditKind, Mark, MeetingState, Owner
from mentortui.model.steps import STEP_NAMES, Step
from mentortui.model.summary import LATERS, PARTICIPANT_WROTE, SINCE_ACTIONS, TASKS, TOPIC, WORDS

CHOICES: Mapping[type[Enum], Mapping[Enum, str]] = {
    Step: {
        Step.SINCE: STEP_NAMES[Step.SINCE],
        Step.TODAY: STEP_NAMES[Step.TODAY],
        Step.FORWARD: STEP_NAMES[Step.FORWARD],
        Step.WHO: STEP_NAMES[Step.WHO],
    },
    MeetingState: {
        MeetingState.PLANNED: N_("planned"),
        MeetingState.LIVE: N_("going on"),
        MeetingState.HELD: N_("held"),
        MeetingState.MOVED: N_("moved"),
        MeetingState.CANCELLED: N_("cancelled"),
    },
    Owner: {
        Owner.PARTICIPANT: N_("the participant"),
        Owner.MENTOR: N_("the mentor"),
        Owner.BOTH: N_("both"),
    },
    ActionState: {
        ActionState.OPEN: N_("open"),
        ActionState.DONE: N_("done"),
        ActionState.ASIDE: N_("put aside"),
    },
    Mark: {
        Mark.DONE: N_("done"),
        Mark.PARTLY: N_("partly done"),
        Mark.NOT_DONE: N_("not done"),
        Mark.CHANGED: N_("changed"),
        Mark.MOVED: N_("moved"),
        Mark.ASIDE: N_("put aside"),
    },
    EditKind: {
        EditKind.STRUCK: N_("left out"),
        EditKind.REWORDED: N_("said in other words"),
        EditKind.ADDED: N_("added"),
    },
    kinds.Answer: {
        kinds.Answer.CAN: N_("can be met"),
        kinds.Answer.PARTLY: N_("can be met in part"),
        kinds.Answer.CANNOT: N_("cannot be met"),
    },
    kinds.AgreementState: {
        kinds.AgreementState.DRAFT: N_("draft"),
        kinds.AgreementState.READ: N_("read aloud"),
        kinds.AgreementState.SIGNED: N_("signed"),
    },
    kinds.GoalState: {
        kinds.GoalState.OPEN: N_("open"),
        kinds.GoalState.REACHED: N_("reached"),
        kinds.GoalState.ASIDE: N_("put aside"),
    },
    kinds.DateState: {
        kinds.DateState.PLANNED: N_("planned"),
        kinds.DateState.HELD: N_("held"),
        kinds.DateState.CANCELLED: N_("cancelled"),
    },
    kinds.SkillKind: {
        kinds.SkillKind.CAN: N_("This I can"),
        kinds.SkillKind.LEARN: N_("This I want to learn"),
    },
    kinds.RatedAt: {
        kinds.RatedAt.START: N_("at the start"),
        kinds.RatedAt.MIDWAY: N_("midway"),
        kinds.RatedAt.END: N_("at the end"),
    },
    kinds.Rating: {
        kinds.Rating.NOT_YET: N_("not yet"),
        kinds.Rating.A_LITTLE: N_("a little"),
        kinds.Rating.WELL: N_("well"),
        kinds.Rating.VERY_WELL: N_("very well"),
    },
    kinds.JobStage: {
        kinds.JobStage.MAPPED: N_("We have looked at the job"),
        kinds.JobStage.CV: N_("The CV is ready"),
        kinds.JobStage.APPLIED: N_("The application is sent"),
        kinds.JobStage.INTERVIEW: N_("Interview"),
        kinds.JobStage.GOT: N_("Got the job"),
    },
    kinds.Way: {
        kinds.Way.COURSE: N_("A course"),
        kinds.Way.RECOGNITION: N_("Recognition"),
        kinds.Way.PRACTICE: N_("Work practice"),
        kinds.Way.LANGUAGE: N_("Language"),
        kinds.Way.COMPANY: N_("In the company"),
        kinds.Way.OTHER: N_("Another way"),
    },
    kinds.Consent: {
        kinds.Consent.UNASKED: N_("Not asked yet whether the name may be said."),
        kinds.Consent.YES: N_("The name may be said."),
        kinds.Consent.NO: N_("The name may not be said."),
    },
    kinds.CardKind: {
        kinds.CardKind.NORM: N_("Workplace culture"),
        kinds.CardKind.SOURCE: N_("A place to look for jobs"),
    },
    kinds.CheckKind: {
        kinds.CheckKind.CHEMISTRY: N_("after the first meeting"),
        kinds.CheckKind.MIDWAY: N_("midway"),
        kinds.CheckKind.USEFULNESS: N_("at the end"),
    },
    kinds.Left: {
        kinds.Left.ALONE: N_("The participant alone"),
        kinds.Left.SOMEONE: N_("Someone else"),
        kinds.Left.ASIDE: N_("Put aside"),
    },
    kinds.Contact: {
        kinds.Contact.YES: N_("Yes"),
        kinds.Contact.MAYBE: N_("Maybe"),
        kinds.Contact.NO: N_("No"),
    },
    kinds.NotesAfter: {
        kinds.NotesAfter.GIVEN: N_("A copy, then deleted"),
        kinds.NotesAfter.DELETED: N_("Deleted"),
    },
    kinds.Outcome: {
        kinds.Outcome.UNSAID: N_("Rather not say"),
        kinds.Outcome.JOB: N_("A job"),
        kinds.Outcome.PRACTICE: N_("Work practice"),
        kinds.Outcome.EDUCATION: N_("Education"),
        kinds.Outcome.SEARCHING: N_("Goes on looking for a job"),
    },
}
"""The kind of choice -> each of its values -> in words."""

LANGUAGE_NAMES: Mapping[str, str] = {"nb": N_("Norwegian"), "en": N_("English")}

SIDES: Mapping[str, str] = {"written": N_("written rule"), "unwritten": N_("unwritten rule")}

PARTS: Mapping[str, str] = {
    SINCE_ACTIONS: N_("Since last time"),
    TOPIC: N_("Today's topic"),
    TASKS: N_("Who does what"),
    WORDS: N_("Words today"),
    LATERS: N_("For later"),
    PARTICIPANT_WROTE: N_("The participant wrote"),
}
"""The parts of a summary that are no question."""

CHECK_ANSWERS: Mapping[str, str] = {
    YES: N_("Yes"),
    UNSURE: N_("Unsure"),
    NO: N_("No"),
    RATHER_NOT: N_("I would rather not answer"),
    OWN_WORDS: N_("Own words"),
}
"""The answers to choose from, and the line of one's own words."""

FILE_KINDS: Mapping[str, str] = {
    "summary": N_("Summary"),
    "tasks": N_("Who does what"),
    "form": N_("Paper form"),
    "story": N_("Our story"),
    "all": N_("The whole mentorship"),
    "access": N_("Access: everything"),
    "information": N_("Information page"),
    "agreement": N_("Agreement"),
    "goals": N_("Goals"),
    "expectations": N_("Expectations"),
    "dates": N_("Meeting plan"),
    "competence": N_("What I can, and want to learn"),
    "jobs": N_("Jobs, and what they require"),
    "words": N_("Words"),
    "introductions": N_("People and companies"),
    "norms": N_("Workplace culture"),
    "checks": N_("How are we doing?"),
    "closing": N_("Closing"),
    "preparation": N_("My preparation"),
    "rights": N_("Your rights"),
}
"""What a file that was given is, by its kind."""
