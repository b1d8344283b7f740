"""The format is described well enough to be opened without this program."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from mentortui.templates.library import Library
from mentortui.workbook.planning import Plan
from mentortui.workbook.protection import new_recovery_key, protect
from mentortui.workbook.workbook import Workbook
from tests.storage import by_hand
from tests.storage.keyrings import PASSPHRASE

ROOT = Path(__file__).parents[2]


@pytest.mark.usefixtures("quick_keys")
def test_a_note_is_read_with_either_secret_and_not_without(tmp_path: Path) -> None:
    template = Library(None).get("1-get-to-know", "nb")
    assert template is not None
    workbook, recovery = Workbook(tmp_path), new_recovery_key()
    protect(workbook, PASSPHRASE, recovery)
    notebook = workbook.add_participant("Amina", mentor="Kari")
    for text in ("finn.no og nav.no", "spørre Kari"):
        sitting = notebook.start(Plan(template=template, title=template.title, minutes=60))
        sitting.live.edit_text("today-1", 0, 0, text)
        sitting.finish() if text.startswith("finn") else sitting.pause()
    workbook.close()
    for secret in (PASSPHRASE, recovery):
        assert by_hand.notes(tmp_path, secret) == ["finn.no og nav.no", "spørre Kari"]
    script = [sys.executable, "-m", "tests.storage.by_hand", str(tmp_path)]
    run = subprocess.run([*script, recovery, "Kari"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "spørre Kari\n"
    assert subprocess.run([*script, "feil"], cwd=ROOT, capture_output=True, check=False).returncode == 1


def test_the_script_needs_nothing_of_ours() -> None:
    tree = ast.parse(Path(by_hand.__file__).read_text())
    used = {
        name.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    }
    used |= {(node.module or "").split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert used - set(sys.stdlib_module_names) == {"cryptography"}
