"""Which types can be reached from a type: through its fields, its properties, and what it is generic over."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
import typing
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from types import ModuleType
from typing import Any

import typst

import mentortui.model
import mentortui.sharing


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """A package and every module under it."""
    yield package
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def _names() -> dict[str, Any]:
    """Every class of the model by name: annotations may name what is imported for type checkers only."""
    return {
        name: value
        for module in modules(mentortui.model)
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__
    }


NAMES = _names() | {"typst": typst}


def hints(of: Any) -> dict[str, Any]:
    """The annotations of a function or class, read. What its own modules call something goes first."""
    owners = of.__mro__ if inspect.isclass(of) else (of,)
    own = {name for owner in owners for name in vars(sys.modules[owner.__module__])}
    return typing.get_type_hints(of, localns={name: NAMES[name] for name in NAMES.keys() - own})


def public_callables(package: ModuleType = mentortui.sharing) -> Iterator[tuple[str, Callable[..., Any]]]:
    """``module.function`` and the function, for each public one; the methods of public classes too."""
    for module in modules(package):
        short = module.__name__.removeprefix(f"{package.__name__}.")
        for name, value in vars(module).items():
            if name.startswith("_") or getattr(value, "__module__", "") != module.__name__:
                continue
            if inspect.isfunction(value):
                yield f"{short}.{name}", value
            elif inspect.isclass(value):
                for method, function in vars(value).items():
                    if inspect.isfunction(function) and not method.startswith("_"):
                        yield f"{short}.{name}.{method}", function


def public_classes(package: ModuleType = mentortui.sharing) -> Iterator[tuple[str, type]]:
    """``module.Class`` and the class, for each public one."""
    for module in modules(package):
        for name, value in vars(module).items():
            if inspect.isclass(value) and value.__module__ == module.__name__ and not name.startswith("_"):
                yield f"{module.__name__.removeprefix(package.__name__ + '.')}.{name}", value


def taken(function: Callable[..., Any]) -> set[Any]:
    """All types that can be reached from what a function takes."""
    return _all(hint for name, hint in hints(function).items() if name != "return")


def given(function: Callable[..., Any]) -> set[Any]:
    """All types that can be reached from what a function gives."""
    return _all(hint for name, hint in hints(function).items() if name == "return")


def _all(of: Iterable[Any]) -> set[Any]:
    return {one for hint in of for one in reachable(hint)}


def reachable(of: Any) -> set[Any]:
    """All classes that can be reached from a type, itself too; ``Any`` and ``object`` are told as such."""
    seen: set[Any] = set()
    waiting = [of]
    while waiting:
        one = waiting.pop()
        if isinstance(one, typing.TypeVar):
            one = one.__bound__ or object
        parts = typing.get_args(one)
        if parts:
            waiting += _flat(parts)
            one = typing.get_origin(one)
        if one in seen or one is None or one is Ellipsis or not (one is Any or inspect.isclass(one)):
            continue
        seen.add(one)
        if one.__module__.startswith(("mentortui", "tests")) and not issubclass(one, Enum):
            waiting += hints(one).values()
            waiting += [hints(p.fget).get("return") for p in _properties(one)]
            waiting += [base for base in one.__subclasses__() if base.__module__.startswith("mentortui")]
    return seen


def _flat(parts: tuple[Any, ...]) -> Iterator[Any]:
    for part in parts:
        yield from part if isinstance(part, list) else (part,)


def _properties(kind: type) -> Iterator[property]:
    return (value for value in vars(kind).values() if isinstance(value, property) and value.fget)
