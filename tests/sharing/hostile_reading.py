"""Each format read by a program that is not ours: how the file is built, and the texts that stand in it."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
import re
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Any, NamedTuple
from xml.etree import ElementTree

import icalendar
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode


class Found(NamedTuple):
    """``built``: everything in the file but what was typed. ``texts``: what was typed, as it is shown."""

    built: object
    texts: tuple[str, ...]


def markdown(data: bytes) -> Found:
    opening, front, body = data.decode().split("---\n", 2)
    assert opening == ""
    fields = [line.split(": ", 1) for line in front.splitlines()]
    said = [json.loads(value) for _key, value in fields if value.startswith('"')]
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body))
    built = [(node.type, node.tag) for node in tree.walk() if node.type not in ("text", "root")]
    texts = [node.content for node in tree.walk() if node.type == "text"]
    whole = [
        "".join(t.content for t in n.walk() if t.type == "text") for n in tree.walk() if n.type == "inline"
    ]
    return Found(([key for key, _value in fields], built), (*said, *texts, *whole))


def plain(data: bytes) -> Found:
    """Indentation is all there is; a file of one line a paragraph."""
    lines = data.decode().split("\n")
    return Found([len(line) - len(line.lstrip(" ")) for line in lines], tuple(lines))


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.built: list[object] = []
        self.texts: list[str] = []
        self.style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Which attributes, and the values of all but labels and drawings."""
        kept = tuple(
            (k, v if k not in ("aria-label", "d", "viewbox", "width", "height", "y") else "")
            for k, v in attrs
        )
        if tag not in ("path", "rect", "svg", "figure", "figcaption"):
            self.built.append((tag, kept))
        elif (tag, [k for k, _v in attrs]) not in self.built:
            self.built.append((tag, [k for k, _v in attrs]))
        self.texts += [v for k, v in attrs if k == "aria-label" and v]

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("path", "rect", "svg", "figure", "figcaption"):
            self.built.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.built.append("comment")

    def handle_pi(self, data: str) -> None:
        self.built.append("instruction")

    def unknown_decl(self, data: str) -> None:
        self.built.append("declaration")


def html(data: bytes) -> Found:
    parser = _Html()
    parser.feed(data.decode())
    parser.close()
    return Found(parser.built, tuple(parser.texts))


def as_json(data: bytes) -> Found:
    value = json.loads(data)
    return Found(_shape(value), tuple(_leaves(value)))


def _shape(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shape(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_shape(part) for part in value]
    return type(value)


def _leaves(value: Any) -> Iterator[str]:
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _leaves(part)
    if isinstance(value, str):
        yield value


def tsv(data: bytes) -> Found:
    lines = data.decode().split("\n")
    rows = list(csv.reader(io.StringIO("\n".join(lines[3:])), delimiter="\t"))
    fields = [field for row in rows for field in row]
    assert not [field for field in fields if field.startswith(("=", "+", "-", "@", "\t", "\r"))]
    texts = [field.removeprefix("'") for field in fields]
    return Found((lines[:3], [len(row) for row in rows]), tuple(texts))


def ics(data: bytes) -> Found:
    whole = icalendar.Calendar.from_ical(data)
    parts = list(whole.walk())
    built = [(part.name, sorted(part.keys())) for part in parts]
    assert not [error for part in parts for error in part.errors]
    return Found(built, tuple(str(part["SUMMARY"]) for part in parts if "SUMMARY" in part))


def mail(data: bytes) -> Found:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    built: list[object] = [sorted(message.keys())]
    texts = [str(message["Subject"])]
    for part in message.walk():
        assert not part.defects
        built.append((part.get_content_type(), sorted(part.keys())))
        if not part.is_multipart():
            content = part.get_content()
            body = content if isinstance(content, bytes) else content.encode()
            found = _IN_MAIL[part.get_content_type()](body)
            built.append(found.built)
            texts += found.texts
    return Found(built, tuple(texts))


def pdf(data: bytes) -> Found:
    """Nothing runs, opens or is linked to."""
    from tests.sharing.pdf_reading import about, letters

    for word in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile", b"/OpenAction", b"/AA "):
        assert word not in data
    told = about(data)
    return Found(sorted(told), (letters(data), told["Title"]))


def svg(data: bytes) -> Found:
    """As XML, with what a phone reads out of each code."""
    from tests.sharing.qr_reading import put_together, read, svg_picture

    root = ElementTree.fromstring(data)
    built = sorted({(node.tag, *sorted(node.attrib)) for node in root.iter()})
    codes = re.findall(r"<svg y=.*?</svg>", data.decode(), re.DOTALL)
    said = [text for code in codes for text in read(svg_picture(code))]
    lists = [text for text in said if not text.startswith("BEGIN:VEVENT")]
    labels = tuple(node.text or "" for node in root.iter() if node.text)
    return Found(built, (*put_together(lists), *labels))


_IN_MAIL: dict[str, Callable[[bytes], Found]] = {"text/plain": plain, "text/html": html, "text/calendar": ics}

READERS: dict[str, Callable[[bytes], Found]] = {
    "md": markdown,
    "txt": plain,
    "html": html,
    "json": as_json,
    "tsv": tsv,
    "ics": ics,
    "eml": mail,
    "pdf": pdf,
    "qr": svg,
}
"""A format -> how a program that is not ours reads it. Every format has one."""
