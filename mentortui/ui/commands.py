"""Every command, declared once: its name, its words, its keys and where it applies.

Footer, palette, help, ``mentortui keys`` and the user's own keys all read these. No terminal library here.

A key that is no letter works while a note is being written; a letter works when nothing is being written (Esc
in a note goes there). No command stands on AltGr, on a dead key, on what the note itself uses, on ctrl with b
(tmux), i, j, m, h or [, or on a function key alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from mentortui.i18n import N_, _
from mentortui.ui.chapter_commands import CHAPTER_COMMANDS
from mentortui.ui.command import Command, Where

_E, _H, _M, _P = Where.EVERYWHERE, Where.HOME, Where.MENTORSHIP, Where.PLAN
_L, _B, _S, _R = Where.MEETING, Where.READ_BACK, Where.SUMMARY, Where.REVIEW
_K = Where.LOCKED
_LEAVABLE = tuple(w for w in Where if w not in (_E, _H, _L, _K, Where.RECOVERY))
"""Esc goes back from here. In the talk it leaves the note, and of two versions one is chosen, or none yet."""
COMMANDS: tuple[Command, ...] = (
    # The talk
    Command("meeting.next", N_("Next page"), N_("Next"), ("ctrl+n", "n", "enter"), (_L,)),
    Command("meeting.previous", N_("Previous page"), N_("Back"), ("ctrl+t", "t"), (_L,)),
    Command("meeting.action", N_("Agree on an action"), N_("Action"), ("ctrl+o", "f2", "o"), (_L,)),
    Command("meeting.word", N_("Keep a work word"), N_("Word"), ("ctrl+r", "f4", "r"), (_L,)),
    Command("meeting.later", N_("Keep something for later"), N_("Later"), ("ctrl+l", "l"), (_L,)),
    Command(
        "meeting.chapters",
        N_("Look up the agreement, goals, words and more"),
        N_("Look up"),
        ("f12", "m"),
        (_L,),
    ),
    Command("meeting.finish", N_("Finish the meeting: read back"), N_("Finish"), ("ctrl+f", "f"), (_L,)),
    Command("meeting.more_time", N_("Five more minutes"), N_("5 min more"), ("plus", "g"), (_L,)),
    Command("meeting.undo", N_("Take back the last change"), N_("Undo"), ("ctrl+z", "u"), (_L, _B), False),
    Command("meeting.private", N_("Open or close my own notes"), N_("Own notes"), ("f9", "e"), (_L,), False),
    Command(
        "meeting.move_line",
        N_("Move the line between shared and own notes"),
        N_("Move line"),
        ("f10", "p"),
        (_L,),
        False,
    ),
    Command("meeting.last", N_("Show the last meeting"), N_("Last time"), ("i",), (_L,), False),
    Command("meeting.leave", N_("Leave the meeting for now"), N_("Pause"), ("q",), (_L,), False),
    # The read-back
    Command("readback.strike", N_("Strike the line, or take it in again"), N_("Strike"), ("x",), (_B,)),
    Command("readback.reword", N_("Say the line in other words"), N_("Reword"), ("r", "enter"), (_B,)),
    Command("readback.add", N_("Add a line the participant wrote"), N_("Participant wrote"), ("d",), (_B,)),
    Command("readback.next_date", N_("Set the next meeting's date"), N_("Date"), ("n",), (_B,)),
    Command("meeting.approve", N_("Approve: one after the other"), N_("Approve"), ("g",), (_B,)),
    Command("readback.done", N_("Close the meeting"), N_("Close the meeting"), ("f",), (_B,)),
    Command("readback.plain", N_("Go to the next line that could be plainer"), N_("Plainer"), ("p",), (_B,)),
    # Home and the mentorship
    Command("participant.new", N_("New participant"), N_("New participant"), ("n",), (_H,)),
    Command("participant.import", N_("Take in a file"), N_("Take in"), ("i",), (_H,), False),
    Command("meeting.start", N_("Plan and start a meeting"), N_("Meeting"), ("m",), (_H, _M)),
    Command("plan.start", N_("Start the meeting now"), N_("Start"), ("ctrl+n", "s"), (_P,)),
    Command("plan.keep", N_("Keep the plan for later"), N_("Keep the plan"), ("ctrl+l", "l"), (_P,)),
    Command("plan.form", N_("An empty form on paper"), N_("Paper form"), ("e",), (_P,)),
    Command("mentorship.review", N_("Read earlier meetings"), N_("Earlier"), ("r",), (_M,)),
    Command(
        "mentorship.story",
        N_("Our story in pictures: meetings, actions and words"),
        N_("Story"),
        ("t",),
        (_M,),
    ),
    Command("mentorship.exports", N_("See the files that were given"), N_("Files"), ("g",), (_M,), False),
    Command(
        "mentorship.copies",
        N_("See earlier copies of the notes"),
        N_("Earlier copies"),
        ("c",),
        (_M,),
        False,
    ),
    Command("meeting.import", N_("Take in a meeting from a file"), N_("Take in"), ("i",), (_M,), False),
    # Earlier meetings and summaries
    Command("review.newer", N_("Newer meeting"), N_("Newer"), ("right", "n"), (_R,)),
    Command("review.older", N_("Older meeting"), N_("Older"), ("left", "t"), (_R,)),
    Command("review.reopen", N_("Open the finished meeting again"), N_("Open again"), ("o",), (_R,), False),
    *CHAPTER_COMMANDS,
    # Earlier copies
    Command("copies.back", N_("Go back to this copy for good"), N_("Go back to it"), ("o",), (Where.COPIES,)),
    # Two versions
    Command("recovery.first", N_("Choose the first version"), N_("Choose 1"), ("1",), (Where.RECOVERY,)),
    Command("recovery.second", N_("Choose the second version"), N_("Choose 2"), ("2",), (Where.RECOVERY,)),
    Command("recovery.older", N_("Show an older copy"), N_("Older copy"), ("left", "o"), (Where.RECOVERY,)),
    Command("recovery.later", N_("Decide later"), N_("Later"), ("q",), (Where.RECOVERY,)),
    Command("recovery.left_over", N_("Look at notes that were left over"), N_("Left over"), ("v",), (_H,)),
    # Codes for the phone
    Command("qr.next", N_("Next code"), N_("Next"), ("right", "n"), (Where.QR,)),
    Command("qr.previous", N_("The code before"), N_("Back"), ("left", "t"), (Where.QR,)),
    # Which key does what
    Command("keys.change", N_("Give it another key"), N_("Another key"), ("e", "enter"), (Where.KEYS,)),
    Command("keys.usual", N_("Give it its usual keys back"), N_("Usual keys"), ("v",), (Where.KEYS,)),
    Command("keys.vi", N_("Move with j and k in lists too, or not"), N_("j and k"), ("i",), (Where.KEYS,)),
    # While it is locked
    Command("locked.open", N_("Open with what is written"), N_("Unlock"), ("enter",), (_K,), False),
    Command("locked.show", N_("Show or hide what is written"), N_("Show"), ("ctrl+t",), (_K,)),
    Command("locked.lost", N_("Both are lost: what now?"), N_("Both lost"), ("ctrl+l",), (_K,)),
    # Everywhere
    Command("app.find", N_("Find"), N_("Find"), ("f3", "slash"), (_H, _M, _L, _R)),
    Command("app.together", N_("Together: show only what is shared"), N_("Together"), ("s",), (_M,)),
    Command("app.alone", N_("Alone: show my own notes too"), N_("Alone"), ("a",), (_M, _R, _S), False),
    Command("app.language", N_("Norsk / English"), N_("Norsk"), ("l",), (_H, _K)),
    Command(
        "app.report",
        N_("Report on the programme's aims: numbers only"),
        N_("Report"),
        ("p",),
        (_H,),
        False,
    ),
    Command("app.safety", N_("Safety: encryption, backups, lock"), N_("Safety"), ("t",), (_H,)),
    Command("app.keys", N_("Which key does what: choose your own"), N_("Keys"), ("y",), (_H,), False),
    Command("app.tour", N_("Begin or end the tour of the example"), N_("Tour"), ("w",), (_E,), False),
    Command("app.theme", N_("Dark or light screen"), N_("Dark/light"), ("f5", "z"), (_E,), False),
    Command("app.lock", N_("Lock now"), N_("Lock"), ("f6", "h"), (_E,), False),
    Command("app.palette", N_("All commands"), N_("All"), ("ctrl+p", "f8", "k"), (_E,)),
    Command("app.help", N_("Help"), N_("Help"), ("f1", "ctrl+g", "question_mark"), (_E,)),
    Command("app.back", N_("Back to where one came from"), N_("Back"), ("escape",), _LEAVABLE),
    Command("app.quit", N_("Quit"), N_("Quit"), ("ctrl+q",), (_E,), False),
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}

SIGNS = {
    "plus": "+",
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "full_stop": ".",
    "comma": ",",
    "minus": "-",
}
"""The terminal library's names of signs, and how they are written."""
_KEY_NAMES = {
    **SIGNS,
    "enter": "⏎",
    "escape": "Esc",
    "left": "←",
    "right": "→",
    "space": N_("Space"),
}


def here(where: Where) -> tuple[Command, ...]:
    """The commands that apply somewhere, in their order."""
    return tuple(c for c in COMMANDS if where in c.where or Where.EVERYWHERE in c.where)


def is_letter(key: str) -> bool:
    """The key writes something in a note, so it is free only outside one."""
    return len(key) == 1 or key in SIGNS or key in ("enter", "left", "right", "space")


def say_key(key: str) -> str:
    """A key as it is written on keyboards: ``Ctrl N``, ``F1``, ``n``."""
    if key.startswith("ctrl+"):
        return f"Ctrl {key[5:].upper()}"
    name = _KEY_NAMES.get(key, key)
    return _(name) if len(name) > 3 else (name.upper() if len(key) > 1 and key[0] == "f" else name)
