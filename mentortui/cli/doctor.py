"""How safe the notes are on this machine: a line for each answer, and under it what to do."""

from __future__ import annotations

import textwrap

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.i18n import N_, _, _n

_WIDTH = 79
_SIGNS = {"ok": N_("ok"), "look": N_("look at this"), "unknown": N_("not known")}


def doctor_command(options: Options) -> int:
    """Look at the machine and the folder; 1 when something should be looked at. Needs no passphrase."""
    from mentortui.workbook.doctor import Answer, examine

    lines = list(examine(options.root))
    looked = sum(line.answer is Answer.LOOK for line in lines)
    if options.json:
        rows = [
            {"what": line.what, "answer": line.answer.value, "said": line.said, "do": line.to_do}
            for line in lines
        ]
        output.give_json(rows)
        return int(bool(looked))
    widest = max(len(_(sign)) for sign in _SIGNS.values())
    for line in lines:
        output.say(_paragraph(f"{_(_SIGNS[line.answer.value]):{widest}}  ", line.said))
        if line.to_do:
            output.say(_paragraph(f"{'':{widest}}  → ", line.to_do))
    output.say()
    if looked:
        output.say(_n("{count} thing to look at.", "{count} things to look at.", looked))
    else:
        output.say(_("Nothing has to be looked at."))
    return int(bool(looked))


def _paragraph(first: str, text: str) -> str:
    """A path is never broken: it is to be copied."""
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
