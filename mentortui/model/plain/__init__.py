"""Advice on plain language: about a typed text, for two people who may use it or let it be."""

from mentortui.model.plain.advising import advice
from mentortui.model.plain.kinds import Advice, Kind
from mentortui.model.plain.readability import lix

__all__ = ["Advice", "Kind", "advice", "lix"]
