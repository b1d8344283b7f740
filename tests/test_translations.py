"""Every text a user can see is there in bokmål and in English, and what is shipped is what was translated."""

from __future__ import annotations

import ast
import io
import re

import pytest
from babel.messages.mofile import read_mo

from mentortui import i18n
from tests.translations import MO, PACKAGE, compiled, extracted, forms, translated

MARKERS = {"_", "N_", "_n", "t"}


def test_every_message_has_bokmaal() -> None:
    said = {str(message.id): forms(message.string) for message in translated()}
    wanted = [str(message.id) for message in extracted() if message.id]
    assert [message for message in wanted if not all(said.get(message, [""]))] == []


def test_no_message_is_left_over() -> None:
    wanted = {message.id for message in extracted()}
    assert [m.id for m in translated() if m.id and m.id not in wanted] == []


def test_what_is_shipped_is_what_was_translated() -> None:
    """Every text and the rule for plurals; which version of the compiler wrote them does not matter."""
    shipped = read_mo(io.BytesIO(MO.read_bytes()))
    fresh = read_mo(io.BytesIO(compiled(translated())))
    assert shipped.plural_expr == fresh.plural_expr
    assert [(m.id, m.string) for m in shipped if m.id] == [(m.id, m.string) for m in fresh if m.id]


def test_fields_are_the_same_in_both_languages() -> None:
    field = re.compile(r"\{\w+\}|%\(\w+\)[sr]|%[sr]")
    for message in translated():
        for text in forms(message.string):
            assert set(field.findall(text)) == set(field.findall(forms(message.id)[-1])), message.id


def test_no_message_hides_in_an_f_string() -> None:
    """What stands inside an f-string is not extracted, so it would stay English."""
    hidden = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for call in ast.walk(node) if isinstance(node, ast.JoinedStr) else ():
                if (
                    isinstance(call, ast.Call)
                    and isinstance(call.func, ast.Name)
                    and call.func.id in MARKERS
                    and isinstance(call.args[0], ast.Constant)
                ):
                    hidden.append(f"{path.name}:{call.lineno}")
    assert hidden == []


def test_every_message_is_written_where_it_can_be_found() -> None:
    """An f-string or a sum as a message could not be extracted."""
    unfit = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in MARKERS
                and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
            ):
                unfit.append(f"{path.name}:{node.lineno}")
    assert unfit == []


def test_no_message_is_said_by_a_translator_without_a_name() -> None:
    """``in_language(...)("..")`` is not extracted: the translator must be called ``t``."""
    unfit = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Call)
                and isinstance(node.func.func, ast.Name | ast.Attribute)
                and "in_language" in ast.unparse(node.func.func)
                and isinstance(node.args[0], ast.Constant)
            ):
                unfit.append(f"{path.name}:{node.lineno}")
    assert unfit == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_message_is_said_in_its_language(language: str) -> None:
    said = i18n.in_language(language)("Since last time")
    assert said == {"nb": "Siden sist", "en": "Since last time"}[language]
