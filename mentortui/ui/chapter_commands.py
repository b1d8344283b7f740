"""The commands of the chapters, and of all that can be shared; see ``ui.commands``."""

from __future__ import annotations

from mentortui.i18n import N_
from mentortui.ui.command import Command
from mentortui.ui.command import Where as W

_LISTS = (
    W.PREPARATION,
    W.EXPECTATIONS,
    W.GOALS,
    W.DATES,
    W.COMPETENCE,
    W.JOBS,
    W.WORDS,
    W.INTRODUCTIONS,
    W.NORMS,
    W.RIGHTS,
)
_READ = (W.SUMMARY, W.REVIEW, W.STORY, W.DOCUMENT, W.REPORT)
"""What is there only to be read."""
_SHARED = (*_READ, *(where for where in _LISTS if where is not W.PREPARATION), W.CHECKS)
"""The agreement and the closing are shared from their documents."""
_CHAPTERS = (*_LISTS, W.AGREEMENT, W.CHECKS, W.CLOSING)

CHAPTER_COMMANDS: tuple[Command, ...] = (
    Command("chapter.new", N_("Write a new one"), N_("New"), ("n",), _LISTS),
    Command(
        "chapter.change",
        N_("Change this one"),
        N_("Change"),
        ("r", "enter"),
        (*_LISTS, W.AGREEMENT, W.CLOSING),
    ),
    Command(
        "preparation.move",
        N_("Move the line into the agreement"),
        N_("To the agreement"),
        ("p",),
        (W.PREPARATION,),
    ),
    Command(
        "expectation.answer", N_("Answer: can, partly or cannot"), N_("Answer"), ("s",), (W.EXPECTATIONS,)
    ),
    Command("agreement.line", N_("Add a line of your own"), N_("Own line"), ("n",), (W.AGREEMENT,)),
    Command("agreement.read", N_("Read the agreement aloud"), N_("Read aloud"), ("l",), (W.AGREEMENT,)),
    Command("agreement.sign", N_("Say that it is signed"), N_("Signed"), ("g",), (W.AGREEMENT,)),
    Command("goal.sub", N_("Add a sub-goal"), N_("Sub-goal"), ("d",), (W.GOALS,)),
    Command("goal.agree", N_("Agree on the goal: one after the other"), N_("Agree"), ("g",), (W.GOALS,)),
    Command("goal.reached", N_("The goal is reached, or not after all"), N_("Reached"), ("v",), (W.GOALS,)),
    Command("goal.action", N_("Agree on an action for this goal"), N_("Action"), ("o",), (W.GOALS,)),
    Command("date.series", N_("Set several dates at once"), N_("Several dates"), ("d",), (W.DATES,)),
    Command("date.move", N_("Move the meeting to another day"), N_("Move"), ("v",), (W.DATES,)),
    Command("date.cancel", N_("Cancel the meeting"), N_("Cancel"), ("c",), (W.DATES,)),
    Command("skill.rate", N_("The participant rates it"), N_("Rate"), ("v",), (W.COMPETENCE,)),
    Command("job.requirement", N_("Write what the job requires"), N_("Requirement"), ("d",), (W.JOBS,)),
    Command("job.goal", N_("This is the job goal, or not"), N_("Job goal"), ("g",), (W.JOBS,)),
    Command("job.stage", N_("How near the job is"), N_("How near"), ("v",), (W.JOBS,)),
    Command("job.way", N_("The way to what is lacking"), N_("The way"), ("s",), (W.JOBS,)),
    Command("job.action", N_("Agree on an action for what is lacking"), N_("Action"), ("t",), (W.JOBS,)),
    Command("job.source", N_("Add a place to look"), N_("Place to look"), ("o",), (W.JOBS,), False),
    Command("word.known", N_("The word was known"), N_("Known"), ("g",), (W.WORDS,)),
    Command("word.again", N_("Ask for the word again next time"), N_("Again"), ("v",), (W.WORDS,)),
    Command("introduction.consent", N_("May the name be used?"), N_("Consent"), ("s",), (W.INTRODUCTIONS,)),
    Command(
        "introduction.promise", N_("Promise to do it by a day"), N_("Promise"), ("g",), (W.INTRODUCTIONS,)
    ),
    Command("introduction.result", N_("What came of it"), N_("Result"), ("v",), (W.INTRODUCTIONS,)),
    Command("norm.talked", N_("We have talked about it, or not yet"), N_("Talked about"), ("g",), (W.NORMS,)),
    Command("norm.example", N_("Your own example"), N_("Example"), ("d",), (W.NORMS,)),
    Command("check.answer", N_("Answer unseen"), N_("Answer"), ("s",), (W.CHECKS,)),
    Command("check.open", N_("See the answers together"), N_("See together"), ("v",), (W.CHECKS,)),
    Command("check.again", N_("Answer once more"), N_("Once more"), ("n",), (W.CHECKS,)),
    Command("closing.place", N_("Say what happens with it"), N_("What happens"), ("s",), (W.CLOSING,)),
    Command("closing.close", N_("End the mentorship, or open it again"), N_("End"), ("f",), (W.CLOSING,)),
    Command(
        "rights.keep", N_("Keep the notes after all: until a new day"), N_("Keep them"), ("g",), (W.RIGHTS,)
    ),
    Command("rights.freeze", N_("Freeze the notes, or end the freeze"), N_("Freeze"), ("f",), (W.RIGHTS,)),
    Command(
        "rights.open",
        N_("Rights: see what is kept, correct it, keep it or erase it"),
        N_("Rights"),
        ("r",),
        (W.HOME,),
        False,
    ),
    Command("chapter.read_on", N_("Read on in the card"), N_("More"), ("space",), _CHAPTERS),
    Command("chapter.read_up", N_("Read the card's page before"), N_("Read up"), ("b",), _CHAPTERS, False),
    Command("chapter.document", N_("Show the document"), N_("Document"), ("e",), (W.AGREEMENT, W.CLOSING)),
    Command("chapter.remove", N_("Take it away"), N_("Take away"), ("x",), (*_LISTS, W.AGREEMENT), False),
    Command("chapter.undo", N_("Take back the last change"), N_("Undo"), ("ctrl+z", "u"), _CHAPTERS, False),
    Command("share.open", N_("Share: on paper, by e-mail, as a file"), N_("Share"), ("e",), _SHARED),
    Command("share.copy", N_("Copy the text"), N_("Copy"), ("c",), _READ),
)
