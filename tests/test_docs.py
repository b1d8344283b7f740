"""What the pages say is so: every command runs, every block is read by what reads it, every name is there."""

from __future__ import annotations

import ast
import json
import re
import shlex
import tomllib
from functools import cache
from pathlib import Path

import pytest

from mentortui.cli import _MODULES as COMMANDS
from mentortui.cli import main
from mentortui.cli.arguments import parse
from mentortui.i18n import LANGUAGES
from mentortui.settings import load
from mentortui.templates.library import Library
from mentortui.ui.commands import BY_ID, say_key
from mentortui.ui.commands import COMMANDS as COMMANDS_ON_SCREEN
from mentortui.ui.own_keys import resolve
from mentortui.workbook.demo import make_demo
from mentortui.workbook.workbook import Workbook
from tests.e2e.driving import running
from tests.pages import PAGES, ROOT, Block, blocks, links, spans, usages, written_out

NEEDS_SOMEBODY = {
    "meet": "opens a screen",
    "demo": "opens a screen",
    "erase": "asks for the name on the terminal",
    "protect": "asks for the passphrase on the terminal",
    "restore": "needs a backup, and puts it in the place of the notes",
}
"""Commands that are only read here, and why; what they do has tests of its own."""
FOUND = {"doctor": 1, "list": 10}
"""Commands that end with another code when they find something."""
LABELS = {("storage.md", label) for label in ("file", "header", "recovery", "slot")}
"""What stands in encrypted pieces, and is no command."""
READ = ("toml", "json", "markdown", "sh", "text")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with the example in English."""
    root = tmp_path_factory.mktemp("example") / "notes"
    make_demo(root, "en", Library(None))
    return root


def filled_in(command: list[str], folder: Path) -> list[str]:
    """A command of the pages with real things in the place of the words in capitals."""
    place = folder / "file"
    own = {"import": _mentorship_file, "templates": _template_file}.get(command[0])
    real = {
        "NAME": "Amina",
        "NAVN": "Amina",
        "NAME/3": "Amina/4",
        "TEXT": "pharmacy",
        "CHAPTER": "goals",
        "ID": "1-get-to-know",
        "FORMAT": "html",
        "FOLDER": str(folder),
        "FILE-OR-FOLDER": str(folder),
        "FILE": str(own(place) if own else place),
    }
    return [real.get(word, word) for word in command]


def _template_file(place: Path) -> Path:
    template = next(block for block in blocks() if block.page == "templates.en.md")
    file = place.with_suffix(".md")
    file.write_text(template.text, encoding="utf-8")
    return file


def _mentorship_file(place: Path) -> Path:
    """A mentorship that is not in the workbook of the example."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MENTORTUI_HOME", str(place.parent / "elsewhere"))
        workbook = Workbook(place.parent / "elsewhere")
        workbook.add_participant("Yusuf", mentor="Kari", language="en")
        workbook.close()
        file = place.with_suffix(".json")
        assert main(["export", "Yusuf", "--what", "all", "-o", str(file)]) == 0
    return file


@pytest.mark.parametrize("usage", usages())
def test_every_command_of_the_pages_runs(
    usage: str, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MENTORTUI_HOME", str(example))
    for nth, command in enumerate(written_out(usage)):
        folder = tmp_path / str(nth)
        folder.mkdir()
        monkeypatch.chdir(folder)
        argv = filled_in(command, folder)
        if command[0] in NEEDS_SOMEBODY or command == ["import", "FILE", "NAME"]:
            parse(argv)
        else:
            assert main(["--lang", "en", *argv]) in (0, FOUND.get(command[0], 0)), argv


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_in_the_text_is_one(page: Path) -> None:
    for span in spans(page):
        words = span.split()
        if words[0] != "mentortui" or len(words) < 2 or (page.name, words[1]) in LABELS:
            continue
        if len(words) == 2:  # what it takes is told elsewhere
            assert words[1] in {*COMMANDS, "--version", "--help"}, span
        else:
            for command in written_out(span):
                parse(command)


def test_the_two_commands_of_the_readme_are_those_that_are_tried() -> None:
    """The one that tests is run by .ci/run, which also starts the program from the built wheel."""
    tried = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    start, _demo, test = (block.text.strip() for block in blocks() if block[:2] == ("README.md", "sh"))
    for part in test.split(" && "):
        words = shlex.split(part)
        assert any(set(words) - {"-q"} <= set(shlex.split(line)) for line in _lines(tried)), part
    make, install, run = start.split(" && ")
    assert make in test
    assert install.endswith("install -q .")
    assert run == ".venv/bin/mentortui"


def _lines(script: str) -> list[str]:
    return [line for line in script.splitlines() if line.startswith((".venv/bin/p", "python3 -m venv .venv"))]


def test_the_command_that_looks_around_opens_and_ends(tmp_path: Path) -> None:
    demo = next(b.text.split() for b in blocks() if b.page == "README.md" and b.text.endswith("demo\n"))
    with running(tmp_path, *demo[1:]) as terminal:
        terminal.wait_for("Amina")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize("block", blocks(), ids=lambda block: f"{block.page}-{block.language}")
def test_every_block_is_read_by_what_reads_it(block: Block, tmp_path: Path) -> None:
    assert block.language in READ, "say what the block is, so that it can be tried"
    if block.language == "json":
        json.loads(block.text)
    elif block.language == "toml":
        _settings(block.text, tmp_path / "settings.toml")
    elif block.language == "markdown":
        _markdown(block, tmp_path)
    elif block.language == "text":
        assert "mentortui " not in block.text or block.text.startswith("mentortui "), "would not be run"


def _settings(text: str, file: Path) -> None:
    file.write_text(text, encoding="utf-8")
    settings = load(file)
    assert not settings.problem
    assert not resolve(settings.keys).problems
    for name, value in tomllib.loads(text).items():
        assert getattr(settings, name) == value


def _markdown(block: Block, folder: Path) -> None:
    """A meeting template, a file of the agreement, or minutes: by the command that looks at such a file."""
    language = "nb" if ".nb." in block.page else "en"
    if block.page.startswith("templates"):
        is_template = block.text.startswith("---")
        file = folder / ("own.md" if is_template else f"{language}/chapters/agreement.md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block.text, encoding="utf-8")
        assert main(["templates", "check", str(file)]) == 0
        return
    file = folder / "minutes.md"
    file.write_text(block.text, encoding="utf-8")
    root = str(folder / "notes")
    workbook = Workbook(folder / "notes")
    workbook.add_participant("Amina", mentor="Kari", language="nb")
    workbook.close()
    assert main(["--data-dir", root, "import", str(file), "Amina"]) == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        path, _, heading = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), link
        if heading:
            assert heading in _headings(target), link


def _headings(page: Path) -> set[str]:
    said = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in said}


# The names in the developers' page

ELSEWHERE = {
    "textual", "rich", "tinydb", "markdown_it", "email", "chromium", "google-chrome", "lint-imports",
    "action_<id with _>", "<name>_command", "to_x(handout)", "`",
}  # fmt: skip
"""Names that are not ours, and such as stand for many."""
WORDS = {"auto", "storm"}
"""What stands after an option of pytest."""
_FORMATS = {"md", "txt", "json", "tsv", "html", "pdf", "ics", "eml", "qr"}
_RUNS = re.compile(r"(?:[A-Z_]+=\w+ )?(?:pytest|python -m)\b(.*)")


@cache
def names() -> frozenset[str]:
    """Every class, function, constant and ``Class.member`` in the program, and every module."""
    found = set()
    for file in (ROOT / "mentortui").rglob("*.py"):
        found.add(file.stem)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found |= {node.name} | {f"{node.name}.{name}" for part in node.body for name in _named(part)}
            found |= _named(node)
        found |= {f"{file.stem}.{name}" for node in _tree(file).body for name in _named(node)}
    return frozenset(found)


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _named(node: ast.AST) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Assign):
        return {target.id for target in node.targets if isinstance(target, ast.Name)}
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return {node.target.id}
    return set()


def is_there(span: str) -> bool:
    """Whether what stands between backticks is something of this repository."""
    if span in ELSEWHERE | _FORMATS or span in BY_ID or span.startswith("mentortui "):
        return True
    if span.startswith(("@pytest.mark.", "Ctrl ")):
        return True
    if run := _RUNS.fullmatch(span):
        return all(
            _is_path(word.replace(".", "/"))
            for word in run[1].split()
            if word[0] not in "-[" and word not in WORDS
        )
    plain = re.sub(r"\(.*\)$", "", span)
    return _is_path(plain) or plain in names()


def _is_path(name: str) -> bool:
    pattern = re.sub(r"<[^>]+>", "*", name).strip("/")
    places = [ROOT, *(ROOT / inside for inside in ("mentortui", "mentortui/ui/chapters", "mentortui/ui"))]
    places += [ROOT / "mentortui" / "sharing", ROOT / "mentortui" / "workbook"]
    return any(next(place.glob(f"{pattern}{end}"), None) for place in places for end in ("", ".py"))


@pytest.mark.parametrize("span", sorted(set(spans(ROOT / "docs" / "developers.md"))))
def test_every_name_in_the_developers_page_is_there(span: str) -> None:
    assert is_there(span), span


@pytest.mark.parametrize("span", ["ui/nowhere.py", "NoteArea.no_such", "meeting.no_such", "Nobody"])
def test_a_name_that_is_gone_is_told(span: str) -> None:
    assert not is_there(span)


@pytest.mark.parametrize("page", ["storage.md", "README.md", "../SECURITY.md", "trust.en.md"])
def test_every_path_in_the_other_pages_is_there(page: str) -> None:
    text = (ROOT / ("README.md" if page == "README.md" else f"docs/{page}")).read_text(encoding="utf-8")
    for path in re.findall(r"`((?:mentortui|tests|docs|model|storage|workbook|ui|sharing)/[\w/.]+)`", text):
        assert _is_path(path), path


# The keys in the mentors' pages

_KEY = re.compile(r"Ctrl \w|F\d+|[a-zæøå]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_in_the_mentors_pages_does_something(language: str) -> None:
    bound = {say_key(key) for command in COMMANDS_ON_SCREEN for key in command.keys}
    bound.add(say_key("ctrl+c"))  # the screen's own: it copies what is chosen with the mouse
    named = {span for span in spans(ROOT / "docs" / f"mentor.{language}.md") if _KEY.fullmatch(span)}
    assert named
    assert named <= bound


def test_both_mentors_pages_tell_the_same() -> None:
    """Picture by picture, section by section, key by key."""
    told = []
    for language in LANGUAGES:
        page = ROOT / "docs" / f"mentor.{language}.md"
        headings = re.findall(r"^#+ ", page.read_text(encoding="utf-8"), re.MULTILINE)
        pictures = [link.replace(f".{language}.", ".") for link in links(page) if "images/" in link]
        told.append((headings, pictures, sorted(span for span in spans(page) if _KEY.fullmatch(span))))
    assert told[0] == told[1]
