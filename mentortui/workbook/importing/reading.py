"""Bytes to something that can be taken in, whatever they are: known by what stands in them."""

from __future__ import annotations

from typing import Any

from mentortui.i18n import _
from mentortui.sharing.as_json import FORMAT as SUMMARY
from mentortui.sharing.whole import WHOLE
from mentortui.storage.meta import FORMAT as RECORDS
from mentortui.workbook.importing.incoming import Incoming, OldMinutes, OneMeeting, WholeMentorship
from mentortui.workbook.importing.json_door import cleaned, load_json
from mentortui.workbook.importing.records import one_line, read_tables, tidy
from mentortui.workbook.importing.summaries import read_summary
from mentortui.workbook.importing.trouble import BadImport, Trouble, Wrong

BYTES = 20_000_000


def read(data: bytes, name: str) -> Incoming:
    """What is in a file called ``name``. Raises BadImport with all that is wrong. Touches no disk."""
    try:
        text = _text(data)
        if text.lstrip()[:1] in ("{", "["):
            return _json(text, name)
        if text.startswith("---"):
            return OldMinutes(file=name, text=text)
        raise Wrong(_unknown(), line=1)
    except Wrong as wrong:
        raise BadImport(name, [wrong.trouble]) from None


def _text(data: bytes) -> str:
    if len(data) > BYTES:
        raise Wrong(_("the file is too big: more than {count} MB.", count=BYTES // 1_000_000))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Wrong(_("this is not text in UTF-8. Save the file as UTF-8."), line=line) from None
    if not text.strip():
        raise Wrong(_("the file is empty."))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unknown() -> str:
    return _(
        "this is no file that can be taken in. It is either JSON from “mentortui export”, or minutes that "
        "begin with “---”, a line “date: 2026-10-28” and “---” again."
    )


def _json(text: str, name: str) -> Incoming:
    plain = load_json(text)
    found = plain.get("format") if isinstance(plain, dict) else None
    if found == WHOLE:
        return _whole(plain, name)
    if found == SUMMARY:
        fields = {key: value for key, value in plain.items() if key != "format"}
        troubles: list[Trouble] = []
        summary = read_summary(cleaned(fields, lambda _names, said: one_line(said)), troubles)
        if summary is None:
            raise BadImport(name, troubles)
        return OneMeeting(file=name, summary=summary)
    if isinstance(found, str) and found.partition("/")[0] in (
        WHOLE.partition("/")[0],
        SUMMARY.partition("/")[0],
    ):
        raise Wrong(_newer(), place="format")
    raise Wrong(_unknown(), line=1)


def _newer() -> str:
    return _("the file is from a newer version of the program. Install that version to take it in.")


def _whole(plain: dict[str, Any], name: str) -> WholeMentorship:
    number, private = plain.get("records"), plain.get("private")
    if type(number) is not int or number < 1:
        raise Wrong(_("write a number from {least} to {most}.", least=1, most=RECORDS), place="records")
    if number > RECORDS:
        raise Wrong(_newer(), place="records")
    if not isinstance(private, bool):
        raise Wrong(_("“true” or “false” belongs here."), place="private")
    troubles: list[Trouble] = []
    tables = read_tables(cleaned(plain.get("tables"), tidy, ("tables",), "tables"), number, troubles)
    if troubles:
        raise BadImport(name, troubles)
    return WholeMentorship(file=name, tables=tables, private=private)
