"""Reads the pages of the documentation: blocks of code, what stands between backticks, and links."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_GROUP = re.compile(r"\[([^\[\]]*)\]")


class Block(NamedTuple):
    """A block of code in a page."""

    page: str
    language: str
    text: str


def blocks() -> list[Block]:
    """Every block of every page."""
    return [
        Block(page.name, language, text)
        for page in PAGES
        for language, text in _BLOCK.findall(page.read_text(encoding="utf-8"))
    ]


def spans(page: Path) -> list[str]:
    """What stands between backticks in the prose of a page."""
    return _CODE.findall(_BLOCK.sub("", page.read_text(encoding="utf-8")))


def links(page: Path) -> list[str]:
    """Where a page leads to."""
    return _LINK.findall(page.read_text(encoding="utf-8"))


def usages() -> list[str]:
    """The lines of usage in the pages: ``mentortui show NAME | NAME/3``, what they are for left out."""
    found, started = [], False
    for block in blocks():
        for line in block.text.splitlines() if block.language == "text" else ():
            more = re.match(r" +(\[.*)", line)
            started = line.startswith("mentortui ") or (started and more is not None)
            if line.startswith("mentortui "):
                found.append(_said(line))
            elif started and more:
                found[-1] += " " + _said(more[1])
    return found


def _said(line: str) -> str:
    return re.split(r"\s{2,}", line)[0]


def written_out(usage: str) -> Iterator[list[str]]:
    """Every command that a line of usage stands for: with and without what is in brackets, and each of what
    stands beside a bar."""
    if group := _GROUP.search(usage):
        before, after = usage[: group.start()], usage[group.end() :]
        for inside in ("", *group[1].split(" | ")):
            yield from written_out(f"{before}{inside}{after}")
        return
    usage = usage.replace(" …", "").replace("…", "")
    words = re.sub(r" \| ", "|", usage).split()
    for one in itertools.product(*(word.split("|") for word in words[1:])):
        yield list(one)
