"""What somebody might type to make a file, a terminal or a program do something; and a handout full of it."""

from __future__ import annotations

import datetime as dt
import unicodedata

from mentortui.model.chapters.appointments import Appointment
from mentortui.model.records import Owner
from mentortui.model.shared import SharedWord
from mentortui.model.steps import Step
from mentortui.model.summary import LATERS, TASKS, TOPIC, WORDS, Line, Section, Summary
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import document_handout, summary_handout
from mentortui.sharing.words import words_document

HOSTILE = {
    "csi": "a\x1b[2J\x1b[31mb",
    "window title": "a\x1b]0;x\x07b",
    "clipboard": "a\x1b]52;c;cm0gLXJm\x07b",
    "c1": "a\x9b31mb\x90x\x9c",
    "bidi": "a\u202egnp.exe\u202c b\u2066c\u2069",
    "nul and bell": "a\x00\x07\x7fb",
    "line separators": "a\u2028b\u2029c\x85d\x0be\x0cf",
    "textual markup": "[@click=app.quit]x[/] [bold]y[/bold] [/]",
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(1)><svg/onload=alert(1)>",
    "out of an attribute": "\"><script>x</script> ' onmouseover='x",
    "meta": '<meta http-equiv="refresh" content="0;url=http://x.example/">',
    "closing tags": "</title></style></main></body></html><h1>x",
    "comment": "<!-- x --><![CDATA[x]]><?php x ?>",
    "entity": "&lt;b&gt; &#60; &amp; &copy",
    "heading": "# x",
    "front matter": "--- title: x ---",
    "fence": "``` x ```",
    "list and table": "- [x] a | b | c",
    "link": "[x](javascript:alert(1)) ![x](http://x.example/p.png)",
    "formula": '=HYPERLINK("http://x.example","x")',
    "formula at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formula plus": "+1+1",
    "formula minus": "-1+1",
    "tab": "a\tb\t=1+1",
    "anki": "#separator:comma",
    "quotes": 'a "b" c""',
    "calendar": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:y",
    "calendar marks": "a;b,c\\nd:e",
    "mail": "x\r\nBcc: a@x.example\r\n\r\nbody",
    "mail word": "=?utf-8?q?x?= =?utf-8?b?eA==?=",
    "boundary": "--=_0_x\r\nContent-Type: text/html\r\n\r\n<b>",
    "typst": '#panic("x") #import "/etc/passwd" $x$ @y *b* _i_ \\u{41} #sys.inputs',
    "typst end": '"] #eval("1") [',
    "json": '", "x": 1, "y": "\\u0000',
    "svg": "</text></svg><svg onload='x'>",
    "percent and braces": "%s %(x)s {name} {0} ${x}",
}
"""Name -> text. All of them show something, whatever is taken out."""

NAMES = {
    "up": "..",
    "path": "../../etc/passwd",
    "backslashes": "..\\..\\x",
    "device": "CON",
    "device with ending": "nul.txt",
    "device with number": "COM1",
    "option": "-rf",
    "home": "~root",
    "hidden": ".bashrc",
    "turned": "x\u202egnp.exe",
    "zero": "a\x00b",
    "long": "å" * 400,
    "emoji": "👩🏽‍🏫" * 60,
    "composed": unicodedata.normalize("NFC", "Åsé"),
    "decomposed": unicodedata.normalize("NFD", "Åsé"),
    "dot at the end": "x.",
    "space at the end": " x ",
    "stream": "x::$DATA",
    "wild": "*?<>|",
    "only marks": "///",
}
"""Names of people and titles that become parts of file names."""

_DAY = dt.date(2026, 12, 4)


def summary(text: str, *, name: str = "") -> Summary:
    """``text`` in every field that holds what people typed; ``name`` in the names and the title instead."""
    name = name or text
    lines = {
        "since-1": (Line(text=text),),
        TOPIC: (Line(text=text), Line(text=text)),
        TASKS: tuple(Line(text=text, owner=owner, due=_DAY, own_words=text) for owner in Owner),
        WORDS: (Line(text=text, explanation=text, own_language=text, example=text),),
        LATERS: (Line(text=text),),
    }
    steps = {"since-1": Step.SINCE, TOPIC: Step.TODAY}
    return Summary(
        meeting="m",
        number=3,
        title=name,
        theme=None,
        language="en",
        date=dt.date(2026, 11, 23),
        participant=name,
        mentor=name,
        sections=tuple(
            Section(
                key=key, step=steps.get(key, Step.WHO), heading=text if key[-1] == "1" else "", lines=said
            )
            for key, said in lines.items()
        ),
        next_date=_DAY,
        version=1,
    )


def full(text: str, *, name: str = "") -> Handout:
    """A summary of it, with a day for calendars that is called so too."""
    name = name or text
    day = Appointment(
        uid="d",
        date=_DAY,
        time=dt.time(17, 30),
        minutes=60,
        theme=None,
        title=text,
        participant=name,
        mentor=name,
        language="en",
        changed=dt.datetime(2026, 11, 23, tzinfo=dt.UTC),
    )
    return summary_handout(summary(text, name=name), mentorship="p", appointments=(day,))


def practice(text: str) -> Handout:
    """Words to practise, each field of which says so."""
    words = tuple(
        SharedWord(uid="w", word=text, explanation=text, own_language=text, example=text) for _nth in range(2)
    )
    return document_handout(words_document(words, "en", text), words, kind="words", words=words)
