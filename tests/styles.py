"""Every program of a test reads the same style sheets: each is parsed once in a process.

Kept by all that Textual parses it with, the colours of the theme too; a sheet with faults is read each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any
from weakref import WeakKeyDictionary

import pytest


@contextmanager
def parsed_once() -> Iterator[None]:
    """Textual parses no style sheet meanwhile that it has parsed before."""
    from textual.css.model import RuleSet
    from textual.css.stylesheet import Stylesheet

    kept: dict[tuple[object, ...], list[RuleSet]] = {}
    seen: WeakKeyDictionary[Stylesheet, tuple[object, frozenset[tuple[str, str]]]] = WeakKeyDictionary()
    parse = Stylesheet._parse_rules

    @wraps(parse)
    def recalled(sheet: Stylesheet, css: str, *more: Any, **named: Any) -> list[RuleSet]:
        told = seen.get(sheet)
        if told is None or told[0] is not sheet._variables:
            told = seen[sheet] = sheet._variables, frozenset(sheet._variables.items())
        how = (css, more, frozenset(named.items()), told[1])
        rules = kept.get(how)
        if rules is None:
            rules = parse(sheet, css, *more, **named)
            if not any(rule.errors for rule in rules):
                kept[how] = rules
        return rules

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", recalled)
        yield
