"""The records of the chapters: what is agreed, aimed at, learnt and promised between the meetings.

Kept as those of ``model.records`` are: frozen, with their own uid; dates are calendar dates.
"""

import datetime as dt
from enum import IntEnum, StrEnum
from typing import ClassVar

import msgspec

from mentortui.model.records import Owner, Record


class Prepared(Record, frozen=True, kw_only=True):
    """A line of the mentor's own preparation: private by nature."""

    TABLE: ClassVar[str] = "prepared"
    question: str
    """The id of the question in the content file ``preparation``."""
    text: str
    answer: str = ""
    """For a need: what I can give, or who else can."""
    theme: int | None = None
    """For an experience to share: the theme it belongs to, if any."""


class Answer(StrEnum):
    """Whether an expectation can be met."""

    CAN = "can"
    PARTLY = "partly"
    CANNOT = "cannot"


class Expectation(Record, frozen=True, kw_only=True):
    """What one of the two expects of the other, and the clear answer to it."""

    TABLE: ClassVar[str] = "expectations"
    by: Owner
    text: str
    answer: Answer | None = None
    reason: str = ""
    answered: dt.date | None = None


class AgreementState(StrEnum):
    """A draft is talked through, then read aloud, then signed."""

    DRAFT = "draft"
    READ = "read"
    SIGNED = "signed"


class Agreement(Record, frozen=True, kw_only=True):
    """One version of the agreement. A signed one is never changed: a change makes the next version."""

    TABLE: ClassVar[str] = "agreements"
    version: int
    language: str
    state: AgreementState = AgreementState.DRAFT
    answers: dict[str, str] = {}
    """The id of a question in the content file ``agreement`` -> what the two agreed."""
    extra: tuple[str, ...] = ()
    """Lines of their own."""
    text: str = ""
    """The document as it was read aloud: Markdown."""
    read_on: dt.date | None = None
    signed_on: dt.date | None = None
    place: str = ""
    paper: str = ""
    """Where the signed paper is kept."""


class GoalState(StrEnum):
    """A goal is active when it is open and both have agreed."""

    OPEN = "open"
    REACHED = "reached"
    ASIDE = "aside"


class Goal(Record, frozen=True, kw_only=True):
    """A goal, or with ``parent`` a sub-goal of another."""

    TABLE: ClassVar[str] = "goals"
    what: str
    sign: str = ""
    """How both will see that it is reached."""
    due: dt.date | None = None
    parent: str = ""
    agreed: tuple[Owner, ...] = ()
    state: GoalState = GoalState.OPEN
    reached_on: dt.date | None = None


class DateState(StrEnum):
    """A moved date keeps its record, with the days it was moved from."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class MeetingDate(Record, frozen=True, kw_only=True):
    """A day in the meeting plan."""

    TABLE: ClassVar[str] = "meeting_dates"
    date: dt.date
    time: dt.time | None = None
    """The clock in Norway; None where no time is said."""
    theme: int | None = None
    title: str = ""
    state: DateState = DateState.PLANNED
    moved_from: tuple[dt.date, ...] = ()
    held_as: str = ""
    """The uid of the meeting that was held for it."""


class SkillKind(StrEnum):
    """This I can; this I want to learn."""

    CAN = "can"
    LEARN = "learn"


class RatedAt(StrEnum):
    """When the participant rated it."""

    START = "start"
    MIDWAY = "midway"
    END = "end"


class Rating(IntEnum):
    """The participant's own word for how it goes."""

    NOT_YET = 1
    A_LITTLE = 2
    WELL = 3
    VERY_WELL = 4


class Skill(Record, frozen=True, kw_only=True):
    """Something the participant can or wants to learn, as the participant rates it."""

    TABLE: ClassVar[str] = "skills"
    text: str
    kind: SkillKind
    ratings: dict[RatedAt, Rating] = {}


class JobStage(StrEnum):
    """How near a job is."""

    MAPPED = "mapped"
    CV = "cv"
    APPLIED = "applied"
    INTERVIEW = "interview"
    GOT = "got"


class Job(Record, frozen=True, kw_only=True):
    """A relevant job, and why. One of them may be the job goal."""

    TABLE: ClassVar[str] = "jobs"
    title: str
    why: str = ""
    where: str = ""
    is_goal: bool = False
    stage: JobStage = JobStage.MAPPED


class Way(StrEnum):
    """How a lacking requirement can be met."""

    COURSE = "course"
    RECOGNITION = "recognition"
    PRACTICE = "practice"
    LANGUAGE = "language"
    COMPANY = "company"
    OTHER = "other"


class Requirement(Record, frozen=True, kw_only=True):
    """Something a job asks for: the participant has it, or lacks it and there is a way."""

    TABLE: ClassVar[str] = "requirements"
    job: str
    text: str
    has: bool = False
    way: Way | None = None
    how: str = ""
    """For the company: whom to ask, and what."""
    owner: Owner | None = None
    due: dt.date | None = None


class Consent(StrEnum):
    """May the mentor use the participant's name?"""

    UNASKED = "unasked"
    YES = "yes"
    NO = "no"


class Introduction(Record, frozen=True, kw_only=True):
    """Someone, or a company, in the mentor's network, and what came of it."""

    TABLE: ClassVar[str] = "introductions"
    who: str
    purpose: str = ""
    consent: Consent = Consent.UNASKED
    consent_on: dt.date | None = None
    promised_by: dt.date | None = None
    """Never set without consent."""
    result: str = ""
    done_on: dt.date | None = None


class CardKind(StrEnum):
    """The lists that begin with what the programme knows, and grow by what the two add."""

    NORM = "norm"
    SOURCE = "source"


class Card(Record, frozen=True, kw_only=True):
    """One card of a list: one's own, or what was done with one from the content files."""

    TABLE: ClassVar[str] = "cards"
    kind: CardKind
    key: str = ""
    """The id in the content file; empty for one's own."""
    side: str = ""
    """For a norm: ``written`` or ``unwritten``."""
    title: str = ""
    text: str = ""
    example: str = ""
    talked: bool = False
    hidden: bool = False


class CheckKind(StrEnum):
    """The three times when each answers unseen and both then look."""

    CHEMISTRY = "chemistry"
    MIDWAY = "midway"
    USEFULNESS = "usefulness"


class Check(Record, frozen=True, kw_only=True):
    """One round of hidden answers. Shown to nobody before both are in."""

    TABLE: ClassVar[str] = "checks"
    kind: CheckKind
    answers: dict[Owner, dict[str, str]] = {}
    """Who -> the id of a question in the content file ``checks`` -> the answer."""
    opened: dt.date | None = None
    """The day both looked."""


class Left(StrEnum):
    """What happens with something open when the mentorship ends."""

    ALONE = "alone"
    SOMEONE = "someone"
    ASIDE = "aside"


class Placement(Record, frozen=True, kw_only=True):
    """Where an open action, goal or requirement goes at the closing."""

    TABLE: ClassVar[str] = "placements"
    of: str
    """Its uid."""
    left: Left
    who: str = ""


class Contact(StrEnum):
    """Shall the two still be in touch?"""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class NotesAfter(StrEnum):
    """What happens to the notes afterwards."""

    GIVEN = "given"
    """A copy for the participant, then deleted."""
    DELETED = "deleted"


class Outcome(StrEnum):
    """Where the participant is when the mentorship ends."""

    UNSAID = "unsaid"
    JOB = "job"
    PRACTICE = "practice"
    EDUCATION = "education"
    SEARCHING = "searching"


class Closing(Record, frozen=True, kw_only=True):
    """The end of the mentorship. There is one record of it, or none."""

    TABLE: ClassVar[str] = "closing"
    contact: Contact | None = None
    contact_how: str = ""
    notes: NotesAfter | None = None
    delete_on: dt.date | None = None
    outcome: Outcome = Outcome.UNSAID
    learnt: str = ""
    """What the mentor learnt."""
    closed_on: dt.date | None = None
    early: bool = False
    """Ended before it was over, by either, without a reason."""


class Rights(Record, frozen=True, kw_only=True):
    """What is agreed about keeping the notes. There is one record of it, or none."""

    TABLE: ClassVar[str] = "rights"
    delete_on: dt.date | None = None
    """The day the notes are to be deleted, as the two agreed; None when they took the day away."""
    agreed_on: dt.date | None = None
    """When something was last agreed about that day; None when it never was talked about."""
    frozen_on: dt.date | None = None
    regret_until: dt.date | None = None
    """Set when the program first saw that the day had come: after this day the notes are erased, unless the
    two regret."""


class Wording(msgspec.Struct, frozen=True):
    """How something was said until it was said otherwise."""

    said: str
    day: dt.date


class Statement(Record, frozen=True, kw_only=True):
    """A correction of what is noted, or a statement to it. What was noted stays as it was, beside this."""

    TABLE: ClassVar[str] = "statements"
    by: Owner
    meeting: str = ""
    """The uid of the meeting it is about; "" for none."""
    about: str = ""
    """What it is about, in words."""
    was: str = ""
    """For a correction: the line as it stands in the notes."""
    said: str
    day: dt.date
    """When ``said`` was said."""
    earlier: tuple[Wording, ...] = ()
    """How it read before, the oldest first."""


CHAPTER_RECORDS: tuple[type[Record], ...] = (
    Prepared,
    Expectation,
    Agreement,
    Goal,
    MeetingDate,
    Skill,
    Job,
    Requirement,
    Introduction,
    Card,
    Check,
    Placement,
    Closing,
    Rights,
    Statement,
)
"""Every kind of record in this module that is kept in a table of its own."""
