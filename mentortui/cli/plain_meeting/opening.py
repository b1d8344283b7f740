"""Opens the workbook, sits down to the meeting that waits or a new one, and tells how it ended."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Asking, WentBack
from mentortui.cli.plain_meeting.hearing import Gone, Hearing, Read, from_keyboard
from mentortui.cli.plain_meeting.leading import lead
from mentortui.cli.plain_meeting.newcomer import find_or_add
from mentortui.cli.plain_meeting.own_notes import offer_own_notes
from mentortui.cli.plain_meeting.planning import ask_plan
from mentortui.cli.plain_meeting.table import Table
from mentortui.cli.secrets import unlocked
from mentortui.errors import BadInput, ReadOnly
from mentortui.i18n import N_, _
from mentortui.templates.library import Library
from mentortui.workbook.freezing import FROZEN
from mentortui.workbook.notebook import READ_ONLY, Notebook
from mentortui.workbook.recorder import NO_DRAFT
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook

_TAKEN = N_(
    "The answers are read from standard input, so the passphrase cannot come from there too. Nothing was "
    "changed. Write the name of a file."
)


def plain_meeting(options: Options, read: Read = from_keyboard) -> int:
    """Lead the meeting with whoever ``options`` name; the exit code. Raises MentortuiError."""
    if options.read_only:
        raise ReadOnly(READ_ONLY)
    if options.passphrase_from == "-":
        raise BadInput(_TAKEN)
    workbook = unlocked(Workbook(options.root), options)
    hearing = Hearing(read)
    try:
        with hearing.minding_signals():
            notebook = find_or_add(workbook, options, Asking(hearing))
            _meet(notebook, hearing, options.root / "meeting_templates")
    finally:
        workbook.close()
    return 128 + hearing.ended_by if hearing.ended_by else 0


def _meet(notebook: Notebook, hearing: Hearing, templates: Path) -> None:
    asking = Asking(hearing)
    sitting = _sit_down(notebook, asking, templates)
    if sitting is None:
        return
    meeting, name = sitting.live.meeting.uid, notebook.shared().participant
    is_over = False
    try:
        lead(Table(sitting, asking, templates))
        is_over = True
    except Gone:
        pass
    finally:
        is_kept = not is_over and _leave(sitting)
    if hearing.is_hung_up:
        return
    try:
        if is_over:
            _say_over(notebook, meeting, asking)
        else:
            _say_left(name, is_kept=is_kept)
        output.flush()
    except OSError:  # the window is no more, and all is kept
        output.abandon()


def _say_left(name: str, *, is_kept: bool) -> None:
    if is_kept:
        telling.heading(_("All is kept, and the meeting goes on at this question."))
        telling.say(_("Go on with: mentortui meet {name} --plain", name=name))
    else:
        telling.heading(_("Nothing was written, so nothing is kept."))


def _sit_down(notebook: Notebook, asking: Asking, templates: Path) -> Sitting | None:
    """The meeting that waits, or a new one; None when one left before it began."""
    if notebook.frozen:
        raise BadInput(FROZEN)
    if notebook.live_meeting() is not None:
        return notebook.go_on()
    try:
        plan = ask_plan(notebook.shared(), notebook.next_plan(), Library(templates), asking)
    except (Gone, WentBack):
        telling.heading(_("Nothing was written, so nothing is kept."))
        return None
    return notebook.start(plan)


def _leave(sitting: Sitting) -> bool:
    """Whether anything was kept: also half an action that is being written. Raises NotSaved."""
    if sitting.live.draft != NO_DRAFT:
        sitting.pause()
        return True
    return sitting.leave()


def _say_over(notebook: Notebook, meeting: str, asking: Asking) -> None:
    if not any(one.uid == meeting for one in notebook.shared().meetings):
        telling.heading(_("Nothing was written, so nothing is kept."))
        return
    with suppress(Gone):
        offer_own_notes(notebook, meeting, asking)
    name = notebook.shared().participant
    telling.heading(_("The meeting is kept. Read the summary with: mentortui show {name}", name=name))
