"""The library: own templates win, broken ones are told of, and the planning screen stays quick."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mentortui.templates.files import FILES_PER_FOLDER
from mentortui.templates.library import Library

SOUND = """---
id: {id}
theme: {theme}
language: {language}
minutes: 60
---

# {title}

## Since last time (since, 10 min)

- What has happened?

## Today's topic (today, 25 min)

- Why?

## Next steps (forward, 15 min)

- How?

## Who does what (who, 10 min)

- Who?
"""


def write(
    path: Path, *, name: str = "2-goals", theme: str = "2", language: str = "en", title: str = "Mine"
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SOUND.format(id=name, theme=theme, language=language, title=title), encoding="utf-8")


def titles(library: Library, language: str) -> list[str]:
    """The titles of ``all``, after checking that ``titles`` and ``get`` say the same."""
    found = library.all(language).templates
    heads = library.titles(language)
    assert [(t.id, t.theme, t.title, t.minutes, t.own) for t in found] == [
        (t.id, t.theme, t.title, t.minutes, t.own) for t in heads
    ]
    assert [library.get(t.id, language) for t in found] == list(found)
    return [template.title for template in found]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


def test_a_folder_that_is_not_there_leaves_the_built_in_ones(own: Path) -> None:
    assert titles(Library(own), "en") == titles(Library(None), "en")
    assert Library(own).all("en").problems == ()
    assert not own.exists()


@pytest.mark.parametrize("where", ["mine.md", "en/mine.md", "nb/mine.MD"])
def test_an_own_template_wins_by_id_in_its_language(own: Path, where: str) -> None:
    write(own / where, title="My goals")
    library = Library(own)
    assert titles(library, "en")[1] == "My goals"
    assert len(titles(library, "en")) == 7
    assert titles(library, "nb") == titles(Library(None), "nb")
    template = library.get("2-goals", "en")
    assert template is not None
    assert template.own
    assert template.source == where


def test_own_templates_without_a_twin_are_added_in_order(own: Path) -> None:
    write(own / "a.md", name="z", theme="own", title="Økonomi")
    write(own / "b.md", name="y", theme="own", title="A letter")
    write(own / "c.md", name="x", theme="3", title="Temp work")
    assert titles(Library(own), "en")[2:] == [
        *("Temp work", "The labour market", "Skills and education", "At the workplace", "Closing"),
        *("A letter", "Økonomi", "Own theme"),
    ]


def test_a_broken_own_template_is_told_of_and_the_built_in_one_stands_in(own: Path) -> None:
    write(own / "mine.md", title="My goals")
    text = (own / "mine.md").read_text(encoding="utf-8")
    (own / "mine.md").write_text(text.replace("(who,", "(whom,"), encoding="utf-8")
    library = Library(own)
    listing = library.all("en")
    assert [template.title for template in listing.templates] == titles(Library(None), "en")
    assert [str(problem) for problem in listing.problems] == [
        "mine.md, line 22: «whom» is not a step. The steps are since, today, forward and who."
    ]
    found = library.get("2-goals", "en")
    assert found is not None
    assert not found.own


def test_two_own_templates_of_one_id(own: Path) -> None:
    write(own / "a.md", title="First")
    write(own / "b.md", title="Second")
    listing = Library(own).all("en")
    assert titles(Library(own), "en")[1] == "First"
    assert [str(problem) for problem in listing.problems] == [
        "b.md: the id «2-goals» is already used by a.md. Give this template another id."
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x.md, line 1: the file must begin with"),
        (b"---\nid: a\n# caf\xe9\n", "x.md, line 3: the text is not UTF-8."),
        (b"\x00" * 70_000, "x.md: the file is too large."),
        (b"\xff\xfe-\x00-\x00", "x.md, line 1: the text is not UTF-8."),
    ],
)
def test_a_file_that_is_no_template_is_told_of(own: Path, data: bytes, message: str) -> None:
    own.mkdir()
    (own / "x.md").write_bytes(data)
    listing = Library(own).all("nb")
    assert len(listing.templates) == 7
    assert len(Library(own).titles("nb")) == 7
    assert str(listing.problems[0]).startswith(message)


def test_other_files_are_left_alone(own: Path) -> None:
    own.mkdir()
    for name in ("notes.txt", "._mine.md", "mine.md~"):
        (own / name).write_text("x")
    (own / "folder.md").mkdir()
    assert Library(own).all("nb").problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")
def test_pipes_and_endless_links_are_passed_over(own: Path) -> None:
    own.mkdir()
    os.mkfifo(own / "pipe.md")
    (own / "loop.md").symlink_to(own / "loop.md")
    (own / "gone.md").symlink_to(own / "nowhere")
    assert Library(own).all("nb").problems == ()


def test_a_file_where_the_folder_should_be_is_told_of(own: Path) -> None:
    own.write_text("x")
    listing = Library(own).all("nb")
    assert len(listing.templates) == 7
    assert str(listing.problems[0]) == f"{own}: the folder could not be read. Check that you may open it."


def test_a_folder_with_too_many_files_is_told_of(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert FILES_PER_FOLDER >= 100
    monkeypatch.setattr("mentortui.templates.files.FILES_PER_FOLDER", 2)
    for name in "abc":
        write(own / f"{name}.md", name=name)
    listing = Library(own, builtin=own / "none").all("en")
    assert [template.id for template in listing.templates] == ["a", "b"]
    assert [str(p) for p in listing.problems] == [
        f"{own}: there are more than 2 templates. The rest is left out."
    ]


def test_a_mended_file_counts_at_once(own: Path) -> None:
    write(own / "a.md", title="Before")
    library = Library(own)
    assert titles(library, "en")[1] == "Before"
    write(own / "a.md", title="After")
    assert titles(library, "en")[1] == "After"


def test_an_id_that_no_template_has() -> None:
    assert Library(None).get("../../etc/passwd", "nb") is None


def test_titles_are_read_without_the_markdown_parser() -> None:
    program = (
        "import sys\n"
        "from mentortui.templates.library import Library\n"
        "assert len(Library(None).titles('nb')) == 7\n"
        "assert 'markdown_it' not in sys.modules, 'loaded for titles'\n"
        "Library(None).get('2-goals', 'nb')\n"
        "assert 'markdown_it' in sys.modules, 'the check can fail'\n"
        "assert 'textual' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
