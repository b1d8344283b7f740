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
