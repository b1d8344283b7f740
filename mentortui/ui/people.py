"""How people, themes, marks and operations are named on the screen."""

from __future__ import annotations

from mentortui.i18n import N_, _
from mentortui.model.records import Mark, Owner


def both(participant: str, mentor: str) -> str:
    """``Amina and Kari``; only the participant when the mentor has no name here."""
    return _("{one} and {other}", one=participant, other=mentor) if mentor else participant


def owner_name(owner: Owner, participant: str, mentor: str) -> str:
    """Who does it, by name."""
    return {
        Owner.PARTICIPANT: participant,
        Owner.MENTOR: mentor or _("Mentor"),
        Owner.BOTH: _("Both"),
    }[owner]


OWNERS = tuple(Owner)
"""In the order they are offered. A draft of an action on the disk names them by their place."""

MARKS: tuple[tuple[str, Mark, str, str], ...] = (
    ("1", Mark.DONE, "✓", N_("done")),
    ("2", Mark.PARTLY, "◐", N_("partly")),
    ("3", Mark.NOT_DONE, "–", N_("not done")),
    ("4", Mark.CHANGED, "≈", N_("changed")),
    ("5", Mark.MOVED, "→", N_("new date")),
    ("6", Mark.ASIDE, "×", N_("put aside")),
)
"""Key, mark, sign and word: a mark is never told by colour alone."""

SIGNS = {mark: sign for _key, mark, sign, _word in MARKS}
WORDS = {mark: word for _key, mark, _sign, word in MARKS}

UNDONE = {
    "add_action": N_("the new action"),
    "change_action": N_("the change of an action"),
    "remove_action": N_("that an action was taken away"),
    "mark": N_("how an action went"),
    "add_word": N_("the new word"),
    "change_word": N_("the change of a word"),
    "remove_word": N_("that a word was taken away"),
    "mark_word": N_("whether a word was known"),
    "add_later": N_("what was kept for later"),
    "take_up": N_("that something was taken up"),
    "set_next_date": N_("the next meeting's date"),
    "agree_frame": N_("topic and time"),
    "move_line": N_("that a line was moved"),
}
"""What an undo took back, by the operation's name. It may stand on another page than the one in view."""


def quoted(words: str) -> str:
    """What somebody said, in the marks of the language that is spoken."""
    return _("“{words}”", words=words)
