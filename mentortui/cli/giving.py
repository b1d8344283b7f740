"""A handout in one format: to a file, or to whoever reads the output."""

from __future__ import annotations

from pathlib import Path

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.errors import BadInput, MentortuiError
from mentortui.i18n import N_, _
from mentortui.sharing.formats import FORMATS, file_name
from mentortui.sharing.handout import Handout
from mentortui.workbook.workbook import Workbook

_NOTHING_IN_IT = N_("There is nothing to give as {format}. Nothing was written.")
_NOT_HERE = N_("A file of the kind {format} is not text to read here. Say where to put it with -o.")
_PICTURES = ("pdf",)
"""What no terminal can show."""
_EXACT = ("ics", "eml", *_PICTURES)
"""What must stay as it is to the byte."""


def give(handout: Handout, options: Options, workbook: Workbook | None = None) -> int:
    """Write ``handout`` where the options say; 0. ``workbook`` remembers which files were given."""
    format_ = FORMATS[options.format]
    if options.output or options.format in _EXACT:
        may_go(handout.mentorship, handout.kind, workbook)
    if not format_.fits(handout):
        raise BadInput(_NOTHING_IN_IT, format=options.format)
    if options.output:
        given = to_file(format_.write(handout), file_name(handout, options.format), options)
        note(given, handout.kind, handout.mentorship, options, workbook)
    else:
        _show(handout, options.format)
    if told := format_.told(handout):
        output.complain(told)
    return 0


def may_go(mentorship: str, kind: str, workbook: Workbook | None) -> None:
    """Raises BadInput when nothing of this mentorship may be given away. What is read here is not given."""
    from mentortui.workbook.freezing import may_leave

    if workbook is not None and mentorship:
        may_leave(workbook, mentorship, kind)


def to_file(data: bytes, name: str, options: Options) -> Path:
    """Write ``data`` where the options say, and say where; its path."""
    from mentortui.workbook.exporting import export_bytes

    file = export_bytes(data, name, Path(options.output), overwrite=options.force)
    output.say(_("Saved: {file}", file=file))
    return file


def note(file: Path, kind: str, mentorship: str, options: Options, workbook: Workbook | None) -> None:
    """Remember that a file was given. It is there already, so what goes wrong is only told."""
    if workbook is None or not mentorship:
        return
    try:
        workbook.exports.note(mentorship, file, kind, options.format)
    except MentortuiError as problem:
        output.complain(str(problem))


def _show(handout: Handout, format: str) -> None:  # noqa: A002
    if format == "qr":
        _show_codes(handout)
    elif format not in _EXACT:
        output.give(FORMATS[format].write(handout).decode())
    elif format in _PICTURES and output.is_terminal():
        raise BadInput(_NOT_HERE, format=format)
    else:
        output.give_exactly(FORMATS[format].write(handout))


def _show_codes(handout: Handout) -> None:
    """Each code with what is in it."""
    from mentortui.sharing.qr import every_code
    from mentortui.sharing.qr_drawing import as_text

    for code in every_code(handout):
        output.say(f"{as_text(code)}\n{code.text}\n")
