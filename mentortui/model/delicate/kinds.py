"""What is asked about before it is kept."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """A national identity number, the law's special categories, and two as delicate in this field."""

    ID_NUMBER = "id-number"
    HEALTH = "health"
    RELIGION = "religion"
    ETHNICITY = "ethnicity"
    POLITICS = "politics"
    UNION = "union"
    SEXUALITY = "sexuality"
    ASYLUM = "asylum"
    CONTROL = "control"


class Flag(NamedTuple):
    """``text[start:end]`` is of this kind. It says nothing of a person: a word may stand there for good."""

    kind: Kind
    start: int
    end: int
