"""Marker words for what is private, and a search that finds one however it was written down."""

from __future__ import annotations

import base64
import email
import html
import json
import re
from collections.abc import Iterable, Iterator
from email.header import decode_header, make_header
from random import Random

_LETTERS = "bcdfghjklmnpqrstvwxyz"


class Marker:
    """Fresh words that all begin alike, so that one search finds any of them: ``qzfkvbn...``."""

    def __init__(self, draw: Random) -> None:
        self._draw = draw
        self.stem = "".join(draw.choices(_LETTERS, k=12))
        self.words: list[str] = []

    def fresh(self) -> str:
        """A word that was never written before."""
        word = self.stem + "".join(self._draw.choices(_LETTERS, k=4))
        self.words.append(word)
        return word


def forms(stem: str) -> tuple[bytes, ...]:
    """``stem`` (ASCII letters) as formats and leaks write it: plain, in capitals, backwards, UTF-16, base64
    at each of its three alignments, percent, JSON and HTML escapes, hex."""
    plain = stem.encode()
    found = [
        plain,
        plain.upper(),
        plain.title(),
        plain[::-1],
        stem.encode("utf-16-le"),
        stem.encode("utf-16-be"),
    ]
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + plain)
        found.append(coded[(0, 2, 3)[before] : len(coded) - 4])
    for one in (
        "%%%02x",
        "%%%02X",
        "=%02X",
        "\\u%04x",
        "\\u%04X",
        "\\x%02x",
        "&#%d;",
        "&#x%x;",
        "%02x",
        "%02X",
    ):
        found.append("".join(one % byte for byte in plain).encode())
    return tuple(found)


def pile(written: Iterable[bytes]) -> bytes:
    """All of ``written``, as it stands and as it reads, to be searched more than once."""
    return b"\n\n".join(part for one in written for part in unfolded(one))


def is_in(stem: str, written: Iterable[bytes] | bytes) -> bool:
    """Whether ``stem`` stands in any of ``written``, or in a ``pile`` of it, in any form."""
    whole = written if isinstance(written, bytes) else pile(written)
    return any(form in whole for form in forms(stem))


def unfolded(data: bytes) -> Iterator[bytes]:
    """``data``, and as it reads with its lines joined, its parts decoded and its escapes undone."""
    yield data
    if b"\r\n " in data or b"=\r\n" in data or b"=\n" in data:
        yield re.sub(rb"=?\r?\n[ \t]?", b"", data)
    if data.lstrip()[:1] in (b"{", b"["):
        yield json.dumps(json.loads(data), ensure_ascii=False).encode()
    if b"MIME-Version" in data[:4000]:
        message = email.message_from_bytes(data)
        for name, value in message.items():
            yield f"{name}: {make_header(decode_header(value))}".encode()
        for part in message.walk():
            if not part.is_multipart() and isinstance(payload := part.get_payload(decode=True), bytes):
                yield from unfolded(payload)
    if b"<" in data and b"&" in data:
        yield html.unescape(data.decode("utf-8", "replace")).encode()
