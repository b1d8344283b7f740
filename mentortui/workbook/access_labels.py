"""What each table and each field of the notes is called for a person: gettext ids, in plain words.

A table or a field that is not here has no name to be shown by: a test fails until it gets one.
"""

from __future__ import annotations

from collections.abc import Mapping

from mentortui.i18n import N_

TABLE_LABELS: Mapping[str, str] = {
    "mentorship": N_("The mentorship"),
    "meetings": N_("The meetings"),
    "notes": N_("Notes from the meetings"),
    "private_notes": N_("The mentor's own notes"),
    "actions": N_("Actions"),
    "words": N_("Words"),
    "laters": N_("For later"),
    "approved": N_("Summaries that were approved"),
    "prepared": N_("The mentor's own preparation"),
    "expectations": N_("Expectations"),
    "agreements": N_("The agreement, each version"),
    "goals": N_("Goals and sub-goals"),
    "meeting_dates": N_("Meeting plan"),
    "skills": N_("What I can, and want to learn"),
    "jobs": N_("Jobs"),
    "requirements": N_("What the jobs require"),
    "introductions": N_("People and companies"),
    "cards": N_("Workplace culture, and places to look for jobs"),
    "checks": N_("How are we doing?"),
    "placements": N_("What happens with what is open"),
    "closing": N_("Closing"),
    "rights": N_("What is agreed about keeping the notes"),
    "statements": N_("Corrections and statements"),
}
"""Table -> its heading."""

COMMON: Mapping[str, str] = {
    "created": N_("Written"),
    "changed": N_("Last changed"),
    "rev": N_("Times it was written"),
}
"""What every record has. Its ``uid`` names it to programs only."""

FIELD_LABELS: Mapping[str, Mapping[str, str]] = {
    "Mentorship": {
        "alias": N_("Participant"),
        "profession": N_("Profession"),
        "mentor": N_("Mentor"),
        "language": N_("Language"),
    },
    "Meeting": {
        "number": N_("Number"),
        "state": N_("How far it has come"),
        "template": N_("Template"),
        "theme": N_("Theme"),
        "title": N_("Title"),
        "language": N_("Language"),
        "agenda": N_("What was to be asked"),
        "minutes": N_("Minutes agreed"),
        "extra_minutes": N_("Minutes added"),
        "planned": N_("Planned before it began"),
        "date": N_("Date"),
        "started": N_("Began"),
        "finished": N_("Ended"),
        "step": N_("Step we are at"),
        "question": N_("Pages turned in that step"),
        "topic": N_("Today's topic"),
        "next_date": N_("Next meeting"),
        "edits": N_("Changed when it was read aloud"),
        "approved_by": N_("Approved by"),
    },
    "AgendaStep": {
        "step": N_("Step"),
        "heading": N_("Heading"),
        "minutes": N_("Minutes"),
        "questions": N_("Questions"),
    },
    "Question": {"text": N_("Question"), "tell": N_("What the mentor may tell")},
    "LineEdit": {
        "kind": N_("What was done"),
        "section": N_("Where"),
        "original": N_("How it stood before"),
        "nth": N_("Equal lines before it"),
        "text": N_("How it stands now"),
    },
    "Note": {"meeting": N_("Meeting"), "question": N_("Question"), "text": N_("Note")},
    "PrivateNote": {"meeting": N_("Meeting"), "text": N_("Own note")},
    "Action": {
        "meeting": N_("Agreed in"),
        "what": N_("What"),
        "owner": N_("Who"),
        "due": N_("By when"),
        "own_words": N_("Own words"),
        "goal": N_("Goal"),
        "state": N_("How far it has come"),
        "history": N_("What was said of it later"),
    },
    "ActionEvent": {
        "meeting": N_("Meeting"),
        "mark": N_("What was said"),
        "date": N_("Date"),
        "before": N_("How it stood before"),
    },
    "Word": {
        "meeting": N_("Met in"),
        "word": N_("Word"),
        "explanation": N_("Explanation"),
        "own_language": N_("Own language"),
        "example": N_("Example"),
        "known": N_("Times in a row it was known"),
        "recall_on": N_("To be asked again from"),
        "learnt": N_("Learnt"),
        "asked": N_("Last asked"),
    },
    "Asked": {
        "meeting": N_("Meeting"),
        "known": N_("Times in a row it was known before that"),
        "recall_on": N_("Was to be asked from"),
    },
    "Later": {"meeting": N_("Meeting"), "text": N_("What"), "taken_up": N_("Talked about since")},
    "Approved": {
        "meeting": N_("Meeting"),
        "version": N_("Version"),
        "markdown": N_("As it was approved"),
        "data": N_("Kept with it"),
    },
    "Prepared": {
        "question": N_("Question"),
        "text": N_("What the mentor wrote"),
        "answer": N_("Who can help"),
        "theme": N_("Theme"),
    },
    "Expectation": {
        "by": N_("Who expects it"),
        "text": N_("What is expected"),
        "answer": N_("Answer"),
        "reason": N_("Why"),
        "answered": N_("Answered on"),
    },
    "Agreement": {
        "version": N_("Version"),
        "language": N_("Language"),
        "state": N_("How far it has come"),
        "answers": N_("What we have agreed"),
        "extra": N_("Our own points"),
        "text": N_("As it was read aloud"),
        "read_on": N_("Read aloud on"),
        "signed_on": N_("Signed on"),
        "place": N_("Place"),
        "paper": N_("Where the signed paper is kept"),
    },
    "Goal": {
        "what": N_("Goal"),
        "sign": N_("How we see that it is reached"),
        "due": N_("By when"),
        "parent": N_("Part of the goal"),
        "agreed": N_("Agreed to by"),
        "state": N_("How far it has come"),
        "reached_on": N_("Reached on"),
    },
    "MeetingDate": {
        "date": N_("Date"),
        "time": N_("Time"),
        "theme": N_("Theme"),
        "title": N_("Title"),
        "state": N_("How far it has come"),
        "moved_from": N_("Moved from"),
        "held_as": N_("Became the meeting"),
    },
    "Skill": {"text": N_("What"), "kind": N_("Can or wants to learn"), "ratings": N_("How it goes")},
    "Job": {
        "title": N_("Job"),
        "why": N_("Why"),
        "where": N_("Where"),
        "is_goal": N_("The job goal"),
        "stage": N_("How far it has come"),
    },
    "Requirement": {
        "job": N_("For the job"),
        "text": N_("What is required"),
        "has": N_("Has it"),
        "way": N_("Way to get it"),
        "how": N_("How"),
        "owner": N_("Who"),
        "due": N_("By when"),
    },
    "Introduction": {
        "who": N_("Who, or which company"),
        "purpose": N_("What for"),
        "consent": N_("May the name be said?"),
        "consent_on": N_("Said on"),
        "promised_by": N_("Promised by"),
        "result": N_("What came of it"),
        "done_on": N_("Done on"),
    },
    "Card": {
        "kind": N_("Kind"),
        "key": N_("Card from the program"),
        "side": N_("Written or unwritten rule"),
        "title": N_("Title"),
        "text": N_("Text"),
        "example": N_("Example"),
        "talked": N_("Talked about"),
        "hidden": N_("Taken away"),
    },
    "Check": {"kind": N_("Kind"), "answers": N_("Answers"), "opened": N_("Looked at together on")},
    "Placement": {"of": N_("What is open"), "left": N_("What happens with it"), "who": N_("With whom")},
    "Closing": {
        "contact": N_("Shall we still be in touch?"),
        "contact_how": N_("How"),
        "notes": N_("What happens with the notes"),
        "delete_on": N_("The notes are deleted on"),
        "outcome": N_("Where the participant is now"),
        "learnt": N_("What the mentor learnt"),
        "closed_on": N_("Ended on"),
        "early": N_("Ended early"),
    },
    "Rights": {
        "delete_on": N_("The notes are deleted on"),
        "agreed_on": N_("Talked about on"),
        "frozen_on": N_("Frozen on"),
        "regret_until": N_("Can be taken back until"),
    },
    "Statement": {
        "by": N_("Who"),
        "meeting": N_("Meeting"),
        "about": N_("What it is about"),
        "was": N_("What stands in the notes"),
        "said": N_("What is said to it"),
        "day": N_("Date"),
        "earlier": N_("How it was said before"),
    },
    "Wording": {"said": N_("What was said"), "day": N_("Date")},
}
"""The kind of record, or of what it is made of -> field -> what it is called."""

UNNAMED = frozenset({"uid", "id"})
"""Fields that name something to programs only: a reader is told what they point to instead."""


def field_label(kind: type, field: str) -> str:
    """The gettext id for a field of a kind; KeyError when nobody has said what it is called."""
    own = FIELD_LABELS.get(kind.__name__, {})
    return own[field] if field in own else COMMON[field]
