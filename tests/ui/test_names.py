"""No private name of ours is one of Textual's own: a screen that set ``_closed`` would hear nothing more."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from functools import cache

import pytest

import mentortui.ui


def _classes() -> Iterator[type]:
    for module in pkgutil.walk_packages(mentortui.ui.__path__, "mentortui.ui."):
        for _name, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if found.__module__ == module.name:
                yield found


@cache
def _set_by(cls: type) -> frozenset[str]:
    """The attributes that a class's own methods set on ``self``; read once, as many have the same bases."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    except (OSError, TypeError, SyntaxError):
        return frozenset()
    return frozenset(
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    )


@pytest.mark.parametrize("cls", list(_classes()), ids=lambda cls: cls.__qualname__)
def test_private_names_are_our_own(cls: type) -> None:
    theirs: set[str] = set()
    for base in cls.__mro__[1:]:
        if base.__module__.startswith("textual"):
            theirs |= _set_by(base) | set(vars(base))
    ours = {name for name in _set_by(cls) if name.startswith("_")}
    assert ours & theirs == set()
