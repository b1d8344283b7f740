"""What this place and the thing in focus are for, what can be done here and with which keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen

from mentortui.i18n import N_, _
from mentortui.ui.about import about, in_focus
from mentortui.ui.command import Command, Where
from mentortui.ui.commands import say_key
from mentortui.ui.desk import AtDesk
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.flow import Flow
from mentortui.ui.widgets.keys_line import KeysLine
from mentortui.ui.widgets.sheet import Sheet

PURPOSE = {
    Where.EVERYWHERE: N_("mentortui is the workbook that lies open while you talk."),
    Where.HOME: N_("These are the participants you meet. Choose one, or write in a new one."),
    Where.MENTORSHIP: N_(
        "This is where you two are. Here stand the next meeting, the actions that are open, and the themes "
        "you have talked about."
    ),
    Where.PLAN: N_("Choose today's theme and how long you have. Keep or put aside what is carried over."),
    Where.MEETING: N_(
        "One question at a time. Write a note, or just talk and go on: every note may stay empty."
    ),
    Where.READ_BACK: N_(
        "Read aloud what will be shared. Change what is not right. Then both of you approve it. "
        "A ◦ at the end of a line is advice on plain language: use it, or let it be."
    ),
    Where.SUMMARY: N_("This is what the participant takes home. Share it on paper, by e-mail or as a file."),
    Where.REVIEW: N_("Earlier meetings, one after another, and how their actions ended."),
    Where.FIND: N_("Write what you look for: all that you two may see is looked in as you type."),
    Where.STORY: N_(
        "Your time together in pictures, with the numbers beside them, and each skill then and now."
    ),
    Where.PREPARATION: N_("Think about your part before you meet. Only you see this, and only when alone."),
    Where.EXPECTATIONS: N_("What each of you expects of the other, with a clear and honest answer."),
    Where.AGREEMENT: N_("Talk through the agreement one question at a time. Then read it aloud and sign it."),
    Where.GOALS: N_("What the participant wants to reach. A goal counts when both have agreed on it."),
    Where.DATES: N_("The days you meet, at least one in each month."),
    Where.COMPETENCE: N_("What the participant can, and wants to learn, in the participant's own judgement."),
    Where.JOBS: N_("Relevant jobs, what they require, and where to look for them."),
    Where.WORDS: N_("The work words you have kept. They come back until they stick."),
    Where.INTRODUCTIONS: N_("Who the mentor can introduce the participant to. Ask before you use a name."),
    Where.NORMS: N_("Rules at work in Norway: those that are written, and those that nobody writes down."),
    Where.CHECKS: N_("One answers, hands over the keyboard, and the other answers. Then you look together."),
    Where.CLOSING: N_("What you reached, what is left, and what happens with the notes."),
    Where.RIGHTS: N_("What is kept, when it is deleted, and what you want corrected or said to it."),
    Where.SAFETY: N_("How well the notes are kept: encryption, lock, copies. Choose a line to change it."),
    Where.REPORT: N_("Numbers for the programme. No names and no text."),
    Where.DOCUMENT: N_("This is exactly what will be shared: on paper, by e-mail or as a file."),
    Where.EXPORTS: N_("The files that were given, as far as they are known. No file is deleted from here."),
    Where.COPIES: N_("Earlier copies of the notes, made by themselves. Look into one, or go back to it."),
    Where.LOCKED: N_(
        "The notes are locked. Write the passphrase or the recovery key and press Enter. Both may be pasted."
    ),
    Where.RECOVERY: N_(
        "Two versions of the same notes, and what differs. Nothing is deleted before the one you choose has "
        "been read back."
    ),
    Where.KEYS: N_("Every command and its keys. Choose one, and press the key that you would rather use."),
    Where.QR: N_("Codes for the phone's camera: who does what and the next date, as text without a link."),
}
_NOTES = (
    N_("Everything is saved as you write. There is nothing to save."),
    N_("Esc leaves the note; then the single letters work as keys. Tab goes back to the note."),
    N_("Ctrl Z takes back the last change."),
)
_LOST = N_("Is the laptop lost? Tell your contact in the mentor programme at once.")


class HelpScreen(ModalScreen[None]):
    """A page to read. Esc, F1, ? or q closes it.

    ``about`` are gettext ids: what the place or the question is for, and what the cursor is in.
    """

    CSS_PATH = "help.tcss"
    BINDINGS = [
        Binding("escape,f1,ctrl+g,question_mark,q,enter", "close", N_("Close"), show=False, id="help.close"),
    ]

    def __init__(self, about: tuple[str, ...], commands: tuple[Command, ...] = ()) -> None:
        super().__init__()
        self._about = about
        self._commands = commands

    def compose(self) -> ComposeResult:
        """Purpose, what is in focus, commands, notes."""
        with Vertical(id="box"):
            yield Sheet(plain(_("Help")), classes="heading")
            with VerticalScroll(id="help"):
                for text in self._about:
                    yield Sheet(plain(_(text)), classes="about")
                if self._commands:
                    yield Sheet(plain(_("What you can do here")), classes="part")
                    yield Flow(self._table)
                yield Sheet(plain(_("Your notes")), classes="part")
                yield Sheet(lines(*(plain(_(text)) for text in _NOTES)))
                yield Sheet(plain(_("If something happens")), classes="part")
                yield Sheet(plain(_(_LOST)))
            yield KeysLine(_("Arrows scroll · Esc closes"))

    def _table(self, width: int) -> Content:
        return command_table(self._commands, cast(AtDesk, self.app).desk.keys.keys, width)

    def on_mount(self) -> None:
        """The arrows scroll."""
        self.query_one(VerticalScroll).focus()

    def action_close(self) -> None:
        """Back to where one was."""
        self.dismiss(None)


def help_for(screen: Screen[Any]) -> HelpScreen | None:
    """Help for a room or a question, and for what has the focus in it. None: there is nothing to tell."""
    if isinstance(screen, Room):
        return HelpScreen((PURPOSE[screen.WHERE], *in_focus(screen)), screen.commands())
    told = about(screen)
    return HelpScreen((told, *in_focus(screen))) if told else None


def command_table(commands: Iterable[Command], keys: Mapping[str, tuple[str, ...]], width: int) -> Content:
    """Keys in one column, words in the other, ``width`` cells in all."""
    rows = [
        (" · ".join(say_key(key) for key in keys.get(command.id, command.keys)), _(command.title))
        for command in commands
    ]
    looks = [plain(said, "$accent bold") for said, _title in rows]
    column = max((look.cell_length for look in looks), default=0) + 3
    return lines(
        *(
            line
            for look, (_said, title) in zip(looks, rows, strict=True)
            for line in hung(plain(title), width, join(look, " " * (column - look.cell_length)))
        )
    )
