"""What leaves a mentorship as a file: a meeting's summary, who does what, all of it; and which files did."""

from __future__ import annotations

import msgspec

from mentortui import i18n
from mentortui.cli import output
from mentortui.cli.giving import give, may_go, note, to_file
from mentortui.cli.options import Options
from mentortui.cli.reference import find_meeting, open_to_read
from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.dates import say_date
from mentortui.sharing.handouts import summary_handout
from mentortui.ui.handing.kinds import say_kind
from mentortui.workbook.known_exports import KnownExport
from mentortui.workbook.workbook import Workbook

_ONLY_ALL = N_("--private goes with “--what all”. A summary never holds anything private.")
_ALL_IS_JSON = N_("A whole mentorship is given as JSON only. Leave out --format.")


def export_command(options: Options) -> int:
    """One meeting, the last one unless told, or the whole mentorship."""
    workbook = open_to_read(options)
    if options.what == "all":
        return _all(workbook, options)
    if options.private:
        raise BadInput(_ONLY_ALL)
    options = msgspec.structs.replace(options, format=options.format or "md")
    notebook, meeting = find_meeting(workbook, options.text)
    may_go(notebook.uid, "summary", workbook)
    summary, days = notebook.summary(meeting.uid), notebook.next_appointment(meeting.uid)
    if options.what == "tasks":
        from mentortui.sharing.tasks import tasks_handout

        return give(tasks_handout(summary, mentorship=notebook.uid, appointments=days), options, workbook)
    return give(summary_handout(summary, mentorship=notebook.uid, appointments=days), options, workbook)


def _all(workbook: Workbook, options: Options) -> int:
    from mentortui.workbook.whole import export_whole

    if options.format not in ("", "json"):
        raise BadInput(_ALL_IS_JSON)
    options = msgspec.structs.replace(options, format="json")
    notebook = workbook.open(workbook.entry(options.text).uid)
    may_go(notebook.uid, "all", workbook)
    name, text = export_whole(notebook, private=options.private)
    if not options.output:
        output.give(text)
        return 0
    note(to_file(text.encode(), name, options), "all", notebook.uid, options, workbook)
    return 0


def exports_command(options: Options) -> int:
    """The files that were given, the newest first."""
    workbook = open_to_read(options)
    known, unreadable = workbook.exports.read(workbook.entry(options.text).uid)
    if options.json:
        output.give_json([{**msgspec.structs.asdict(one), "path": str(one.path)} for one in known])
    elif not known:
        output.say(_("No file has been given that this workbook knows of."))
    else:
        for one in known:
            output.say(_line(one))
    if unreadable:
        output.complain(_("Some lines of the list could not be read: {count}.", count=unreadable))
    return 0


def _line(one: KnownExport) -> str:
    there = "" if one.is_there() else " · " + _("no longer there")
    day = say_date(one.when.astimezone().date(), i18n.current(), year=True)
    return f"{day} · {say_kind(one.what)} · {one.format} · {one.path}{there}"
