"""The language the system asks for, and fields in translated texts."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from mentortui import i18n
from tests.translations import MO, forms, translated


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": ""}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "nb_NO.UTF-8"}, "nb"),
        ({"LANG": "no_NO"}, "nb"),
        ({"LANG": "nn_NO.UTF-8"}, "nb"),
        ({"LANG": "NB"}, "nb"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "en"),
        ({"LANGUAGE": "nb:en", "LANG": "en_US.UTF-8"}, "nb"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "nb_NO.UTF-8"}, "en"),
        ({"LC_MESSAGES": "nb_NO.UTF-8", "LANG": "en_US.UTF-8"}, "nb"),
        ({"LC_ALL": "", "LANG": "nb_NO"}, "nb"),
        ({"LC_TIME": "nb_NO.UTF-8", "LANG": "en_US.UTF-8"}, "en"),
    ],
)
def test_from_locale(environ: dict[str, str], language: str) -> None:
    assert i18n.from_locale(environ) == language


def test_from_the_real_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "nn_NO.UTF-8")
    assert i18n.from_locale() == "nb"


def test_fields_are_filled_and_typed_braces_are_not_fields() -> None:
    t = i18n.in_language("en")
    assert t("{name} wrote", name="{0} {x}") == "{0} {x} wrote"
    assert t("100 % {literally}") == "100 % {literally}"


def test_a_language_it_does_not_speak() -> None:
    spoken = i18n.current()
    with pytest.raises(ValueError, match="sv"):
        i18n.use("sv")
    assert i18n.current() == spoken


def test_one_and_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_language", "en")
    assert i18n._n("{count} minute", "{count} minutes", 1) == "1 minute"
    assert i18n._n("{count} minute", "{count} minutes", 5) == "5 minutes"
    assert i18n._("Hi {name}", name="Amina") == "Hi Amina"


def test_each_message_is_found_as_gettext_itself_finds_it() -> None:
    catalogue, theirs = i18n.Catalogue(MO), gettext.translation("mentortui", i18n.LOCALE_DIR, ["nb"])
    for message in translated():
        if isinstance(message.id, tuple | list):
            one, many = message.id
            found = catalogue.forms(f"{one}\0{many}")
            assert found == forms(message.string)
            assert found == [theirs.ngettext(one, many, count) for count in (1, 2)]
        elif message.id:
            assert catalogue.forms(message.id) == [message.string] == [theirs.gettext(message.id)]


def test_one_and_many_are_what_the_file_says_they_are() -> None:
    assert translated().plural_expr == "(n != 1)"


@pytest.mark.parametrize("message", ["!", "Nothing like this stands there.", "~~", "\ud800", "ø"])
def test_what_is_not_translated_is_said_as_it_is(message: str) -> None:
    assert i18n.Catalogue(MO).forms(message) == []
    assert i18n.in_language("nb")(message) == message


def test_a_file_that_is_no_catalogue(tmp_path: Path) -> None:
    file = tmp_path / "mentortui.mo"
    file.write_bytes(b"no catalogue, but long enough")
    with pytest.raises(ValueError, match="not a compiled catalogue"):
        i18n.Catalogue(file)
    with pytest.raises(FileNotFoundError):
        i18n.Catalogue(tmp_path / "none.mo")
