"""Reading without the screen: who there is, what was said, and where a word was used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mentortui import i18n
from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.cli.reference import find, open_to_read
from mentortui.i18n import N_, _, _n
from mentortui.model.dates import say_date
from mentortui.model.moments import say_moment
from mentortui.model.records import MeetingState, Owner
from mentortui.model.shared import SharedAction, SharedView
from mentortui.storage.index import IndexEntry

_ALL = 100_000

_STATES = {
    MeetingState.PLANNED: N_("planned"),
    MeetingState.LIVE: N_("going on"),
    MeetingState.HELD: N_("held"),
    MeetingState.MOVED: N_("moved"),
    MeetingState.CANCELLED: N_("cancelled"),
}


def list_command(options: Options) -> int:
    """The participants, a line each; or what is due with them."""
    if options.due or options.texts or options.quiet:
        from mentortui.cli.due import due_lines

        return due_lines(options)
    entries = open_to_read(options).entries()
    if options.json:
        output.give_json(entries)
    elif not entries:
        output.say(_("There are no participants yet."))
    else:
        for entry in entries:
            output.say(_line(entry))
    return 0


def _line(entry: IndexEntry) -> str:
    parts = [
        entry.alias + (f", {entry.profession}" if entry.profession else ""),
        _n("{count} meeting held", "{count} meetings held", entry.held),
        _n("{count} open action", "{count} open actions", entry.open_actions),
    ]
    if entry.live:
        parts.append(_("a meeting is going on"))
    elif entry.next_date:
        said = say_moment(entry.next_date, entry.next_time, i18n.current(), year=True)
        parts.append(_("next meeting {date}", date=said))
    return " · ".join(parts)


def _day(day: dt.date) -> str:
    return say_date(day, i18n.current(), year=True)


def show_command(options: Options) -> int:
    """A mentorship as both may see it, or the summary of one meeting."""
    notebook, meeting = find(open_to_read(options), options.text)
    if meeting is None:
        view = notebook.shared()
        if options.json:
            output.give_json(view)
        else:
            output.say("\n".join(_overview(view)))
        return 0
    summary = notebook.summary(meeting.uid)
    if options.json:
        output.give_json(summary)
    else:
        from mentortui.sharing.plain import to_plain

        output.say(to_plain(summary).rstrip("\n"))
    return 0


def _overview(view: SharedView) -> Iterator[str]:
    yield view.participant + (f", {view.profession}" if view.profession else "")
    if view.mentor:
        yield _("Mentor: {name}", name=view.mentor)
    yield from _part(_("Open actions"), (_action(view, action) for action in view.open_actions))
    yield from _part(_("For later"), (later.text for later in view.laters))
    yield from _part(
        _("Meetings"),
        (
            " · ".join(
                part
                for part in (
                    f"{meeting.number} {meeting.title}",
                    _day(meeting.date) if meeting.date else "",
                    _(_STATES[meeting.state]),
                )
                if part
            )
            for meeting in view.meetings
        ),
    )
    if view.next_day:
        said = say_moment(view.next_day, view.next_time, i18n.current(), year=True)
        yield from _part(_("Next meeting"), [said])


def _part(heading: str, lines: Iterator[str] | list[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield heading
        yield from (f"  {line}" for line in found)


def _action(view: SharedView, action: SharedAction) -> str:
    mentor = view.mentor or _("the mentor")
    owners = {
        Owner.PARTICIPANT: view.participant,
        Owner.MENTOR: mentor,
        Owner.BOTH: _("{one} and {other}", one=view.participant, other=mentor),
    }
    said = f"{owners[action.owner]}: {action.what}"
    return said + (" " + _("(by {date})", date=_day(action.due)) if action.due else "")


def search_command(options: Options) -> int:
    """Where all the words stand together, newest first."""
    from mentortui.workbook.finding import FindIndex, all_books

    index = FindIndex(all_books(open_to_read(options)), private=options.private).built()
    hits = index.find(options.text, limit=_ALL)
    if options.json:
        output.give_json(hits)
        return 0
    for hit in hits:
        if hit.date:
            where = _("meeting {number}, {date}", number=hit.number, date=_day(hit.date))
        else:
            where = _("the workbook")
        output.say(f"{hit.alias}, {where}: {hit.line}")
    if not hits:
        output.say(_("Nothing was found."))
    return 0
