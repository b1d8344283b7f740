"""Settings: written by hand, read forgivingly, changed without touching what else stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui import settings
from mentortui.errors import NotSaved

HAND_WRITTEN = """\
# my own words
language = "en"
mentor = "Kari"
future = [1, 2]  # not known to this version

[keys]
"meeting.next" = "f8"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.toml"


def written(file: Path, text: str) -> Path:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def test_a_missing_file_gives_the_systems_language(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "nn_NO")
    found = settings.load(file)
    assert (found.language, found.chosen, found.problem) == ("nb", False, "")
    assert not file.parent.exists()


def test_what_is_written_is_used(file: Path) -> None:
    found = settings.load(written(file, HAND_WRITTEN))
    assert (found.language, found.mentor, found.keys) == ("en", "Kari", {"meeting.next": "f8"})


def test_a_change_leaves_all_else_as_it_stands(file: Path) -> None:
    settings.change(written(file, HAND_WRITTEN), language="nb")
    assert file.read_text(encoding="utf-8") == HAND_WRITTEN.replace('"en"', '"nb"')


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("", "ask"),
        ('clipboard = "alone"', "alone"),
        ('clipboard = "always"', "always"),
        ("clipboard = 1", "ask"),
    ],
)
def test_copying_is_asked_about_unless_it_is_said_otherwise(file: Path, line: str, found: str) -> None:
    assert settings.load(written(file, f"{line}\n{HAND_WRITTEN}")).clipboard == found


def test_what_is_said_of_copying_is_kept_beside_own_keys(file: Path) -> None:
    settings.change(written(file, HAND_WRITTEN), clipboard="alone")
    kept = settings.load(file)
    assert (kept.clipboard, kept.keys) == ("alone", {"meeting.next": "f8"})


def test_a_first_change_makes_the_file(file: Path) -> None:
    settings.change(file, mentor="Åse")
    assert settings.load(file).mentor == "Åse"


@pytest.mark.parametrize("text", ["language = ", "\x00", "a = 1\na = 2", '[keys]\nx = "'])
def test_an_unreadable_file_is_told_of_and_left_alone(file: Path, text: str) -> None:
    found = settings.load(written(file, text))
    assert str(file) in found.problem
    with pytest.raises(NotSaved):
        settings.change(file, language="nb")
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "text", ['language = "fr"', "language = 7", "keys = 3", '[keys]\n"meeting.next" = 8', 'mentor = ["x"]']
)
def test_what_makes_no_sense_is_passed_over(file: Path, text: str) -> None:
    found = settings.load(written(file, text))
    assert found.language in ("nb", "en")
    assert (found.mentor, found.keys) == ("", {})


def test_a_name_is_cleaned(file: Path) -> None:
    assert settings.load(written(file, 'mentor = "Kari\\u001b[2J  N"')).mentor == "Kari[2J N"


@pytest.mark.parametrize(
    ("written", "minutes"), [("", 5), ("0", 0), ("30", 30), ("-1", 5), ("true", 5), ('"3"', 5), ("99999", 5)]
)
def test_how_long_until_it_locks(written: str, minutes: int, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"lock_after = {written}\n" if written else "", encoding="utf-8")
    assert settings.load(file).lock_after == minutes


def test_keys_are_changed_where_they_stand(file: Path) -> None:
    kept = HAND_WRITTEN + '"meeting.word" = "f11"  # as in my editor\n'
    settings.change(written(file, kept), keys={"meeting.word": "f11", "app.find": "ø"})
    text = file.read_text(encoding="utf-8")
    assert "# my own words" in text
    assert '"meeting.word" = "f11"  # as in my editor' in text
    assert settings.load(file).keys == {"meeting.word": "f11", "app.find": "ø"}


def test_the_first_own_key_makes_a_table(file: Path) -> None:
    settings.change(file, keys={"app.find": "ø"}, vi=True)
    found = settings.load(file)
    assert (found.keys, found.vi) == ({"app.find": "ø"}, True)


@pytest.mark.parametrize(("line", "vi"), [("", False), ("vi = true", True), ("vi = 1", False)])
def test_vi_is_a_choice(file: Path, line: str, vi: bool) -> None:
    assert settings.load(written(file, line)).vi is vi
