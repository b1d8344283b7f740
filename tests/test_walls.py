"""The core runs without a terminal library: proved by running it, as linters do not see late imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CORE = """
import sys
from pathlib import Path
from mentortui.workbook.workbook import Workbook
from mentortui.workbook.demo import make_demo
from mentortui.templates.library import Library
from mentortui.sharing.markdown import to_markdown
make_demo(Path(sys.argv[1]), "nb", Library(None))
workbook = Workbook(Path(sys.argv[1]))
notebook = workbook.open(workbook.entry("Amina").uid)
assert "Hvem gjør hva" in to_markdown(notebook.review(notebook.book.last_held().uid).summary)
assert workbook.find_index().built().find("apotek")
print(*sorted(name for name in sys.modules if "." not in name))
"""

LISTING = """
import sys
from mentortui.cli import main
assert main(["--data-dir", sys.argv[1], "list"]) == 0
print(*sorted(name for name in sys.modules if "." not in name))
"""


def _modules(code: str, folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("code", [CORE, LISTING], ids=["core", "list"])
def test_no_terminal_library_is_loaded(code: str, tmp_path: Path) -> None:
    assert not {"textual", "rich"} & _modules(code, tmp_path)


def test_a_list_needs_no_heavy_library(tmp_path: Path) -> None:
    assert not {"tinydb", "markdown_it", "tomlkit"} & _modules(LISTING, tmp_path)


START = """
import asyncio, sys
from pathlib import Path
from mentortui.templates.library import Library
from mentortui.ui.app import MentorApp
from mentortui.ui.opening import open_desk
from mentortui.workbook.demo import make_demo
from mentortui.workbook.workbook import Workbook
if sys.argv[2:]:
    make_demo(Path(sys.argv[1]), "nb", Library(None))
else:
    async def start():
        desk, first = open_desk(
            Path(sys.argv[1]), Path(sys.argv[1], "settings.toml"),
            read_only=False, meet=MEET, demo=False, language="nb",
        )
        async with MentorApp(desk, first).run_test() as pilot:
            await pilot.pause()
            print(*sorted(name for name in sys.modules))
    asyncio.run(start())
"""
"""With a second argument it makes the workbook; without, it shows the first frame."""

HANDING_OVER = {"segno", "typst", "email.message", "html.parser"}
"""What is needed only when something is handed over or taken in."""


@pytest.mark.parametrize("meet", ["", "Amina"])
def test_the_first_frame_needs_nothing_of_what_leaves_the_house(tmp_path: Path, meet: str) -> None:
    code = START.replace("MEET", repr(meet))
    subprocess.run([sys.executable, "-c", code, str(tmp_path), "make"], check=True)
    loaded = _modules(code, tmp_path)
    assert "mentortui.ui.app" in loaded
    assert not HANDING_OVER & loaded
    writers = ("html", "pdf", "ics", "eml", "qr", "formats", "handout", "documents")
    assert not {f"mentortui.sharing.{name}" for name in writers} & loaded
    assert not {
        name for name in loaded if name.startswith(("mentortui.workbook.importing", "mentortui.ui.handing"))
    }
    assert not {f"mentortui.workbook.{name}" for name in ("retention", "erasing", "access")} & loaded


FIRST_FRAME = """
import asyncio, re, sys
from pathlib import Path
if sys.argv[2:]:
    from mentortui.templates.library import Library
    from mentortui.workbook.planning import Plan
    from mentortui.workbook.workbook import Workbook
    workbook = Workbook(Path(sys.argv[1]))
    template = Library(None).all("nb").templates[0]
    notebook = workbook.add_participant("Amina", mentor="Kari")
    sitting = notebook.start(Plan(template=template, title="", minutes=template.minutes))
    question = next(page.question for page in sitting.live.pages() if page.question is not None)
    sitting.live.go([page.question for page in sitting.live.pages()].index(question))
    sitting.live.edit_text(question.id, 0, 0, "Hun har ringt.\\nHun spurte.")
    sitting.pause()
    workbook.close()
else:
    patterns, compiled = [], re.compile
    def noted(pattern, flags=0):
        patterns.append("pattern:" + sys._getframe(1).f_globals["__name__"])
        return compiled(pattern, flags)
    re.compile = noted
    from mentortui.cli.options import plain_to_see
    options = plain_to_see(["--data-dir", sys.argv[1], *WORDS])
    from mentortui.ui.app import MentorApp
    from mentortui.ui.opening import open_desk
    desk, first = open_desk(
        options.root, options.settings_file, read_only=False, meet=options.text, demo=False, language="nb"
    )
    app = MentorApp(desk, first)
    def told():
        shown = ["widget:" + type(widget).__name__ for widget in app.screen.walk_children()]
        print(*sys.modules, *shown, *patterns)
    async def start():
        first.call_after_refresh(told)
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
    asyncio.run(start())
"""
"""With a second argument it makes a meeting; without, it tells what there is when that is first drawn."""

LATER = {
    *("gettext", "argparse", "mentortui.cli.arguments", "mentortui.sharing", "mentortui.templates"),
    *("mentortui.workbook.listing", "mentortui.workbook.finishing", "mentortui.model.chapters.rights"),
}
"""What is for a list that must be made anew, for help on the command line, and for the end of a meeting."""
IN_A_MEETING = "TopLine StepLine Horizontal QuestionPage Flow NoteArea SidePanel Flow CommandBar".split()
AT_HOME = "TopLine Vertical Sheet Rows Sheet CommandBar".split()


@pytest.mark.parametrize(
    ("words", "widgets", "not_there"),
    [
        ([], AT_HOME, {"mentortui.workbook.notebook", "mentortui.ui.widgets.banner"}),
        (["meet", "Amina"], IN_A_MEETING, {"mentortui.ui.widgets.rows", "mentortui.storage.generations"}),
    ],
    ids=["home", "meeting"],
)
def test_the_first_frame_is_made_of_what_is_seen_in_it(
    tmp_path: Path, words: list[str], widgets: list[str], not_there: set[str]
) -> None:
    code = FIRST_FRAME.replace("WORDS", repr(words))
    subprocess.run([sys.executable, "-c", code, str(tmp_path), "make"], check=True)
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    told = done.stdout.split()
    assert [name.removeprefix("widget:") for name in told if name.startswith("widget:")] == widgets
    assert "mentortui.ui.app" in told
    assert not (LATER | not_there) & set(told)
    assert not [name for name in told if name.startswith("pattern:mentortui")]


LOCKED_START = """
import asyncio, sys
from pathlib import Path
from mentortui.ui.app import MentorApp
from mentortui.ui.opening import open_desk
if sys.argv[2:]:
    from mentortui.workbook.protection import new_recovery_key, protect
    from mentortui.workbook.workbook import Workbook
    workbook = Workbook(Path(sys.argv[1]))
    protect(workbook, "fem rolige ord", new_recovery_key())
    workbook.close()
else:
    from mentortui.workbook import warming
    warming.warm = lambda: print("warm:", *sorted(sys.modules))
    async def start():
        desk, first = open_desk(
            Path(sys.argv[1]), Path(sys.argv[1], "settings.toml"),
            read_only=False, meet=MEET, demo=False, language="nb",
        )
        async with MentorApp(desk, first).run_test() as pilot:
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
    asyncio.run(start())
"""
"""What unlocking needs is brought in by ``warm`` alone; what is there by then made the first frame."""


@pytest.mark.parametrize("meet", ["", "Amina"])
def test_the_locked_first_frame_needs_no_cryptography(tmp_path: Path, meet: str) -> None:
    code = LOCKED_START.replace("MEET", repr(meet))
    subprocess.run([sys.executable, "-c", code, str(tmp_path), "make"], check=True)
    loaded = _modules(code, tmp_path)
    assert {"warm:", "mentortui.ui.screens.unlock"} <= loaded
    assert not {name for name in loaded if name.startswith(("cryptography", "tinydb"))}
    for late in ("ui.screens.home", "ui.screens.meeting.screen", "storage.slots", "workbook.notebook"):
        assert f"mentortui.{late}" not in loaded
