"""A document to take home or to sign: blocks under a title, before any format's own marks."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from mentortui.sharing.blocks import Block


class Status(StrEnum):
    """Whether both have approved it."""

    DRAFT = "draft"
    APPROVED = "approved"


Front = dict[str, str | int | dt.date]
"""What is told to programs before the text, in its order: texts, numbers, dates, and words of
our own, such as a ``Status``."""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What leaves the house, whatever the format. ``name`` is its file name without the ending."""

    name: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    front: Front


def front_of(title: str, language: str, **more: str | int | dt.date) -> Front:
    """What every document tells first: its title and its language."""
    return {"title": title, "language": language, **more}
