"""How stages, ways and what is in place or lacking are named on the screen."""

from __future__ import annotations

from mentortui.i18n import N_
from mentortui.model.chapters.records import JobStage, Way

STAGE_NAMES = {
    JobStage.MAPPED: N_("We have looked at the job"),
    JobStage.CV: N_("The CV is ready"),
    JobStage.APPLIED: N_("The application is sent"),
    JobStage.INTERVIEW: N_("Interview"),
    JobStage.GOT: N_("Got the job"),
}
"""The ladder, from below."""

WAY_NAMES = {
    Way.COURSE: N_("A course"),
    Way.RECOGNITION: N_("Recognition"),
    Way.PRACTICE: N_("Work practice"),
    Way.LANGUAGE: N_("Language"),
    Way.COMPANY: N_("In the company"),
    Way.OTHER: N_("Another way"),
}

STANDS = (N_("lacks it"), N_("has it"))
"""By whether the participant has it."""

FIRST_STEP = N_("the first thing to do")
WHOM_TO_ASK = N_("whom to ask, and what to ask")
"""What to write about the way: in a company it begins with a person."""
