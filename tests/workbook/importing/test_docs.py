"""The example of old minutes in the documents can be taken in as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from mentortui.workbook.importing.files import import_file
from mentortui.workbook.workbook import Workbook

DOCS = Path(__file__).parents[3] / "docs"


def test_the_example_is_taken_in(tmp_path: Path) -> None:
    page = (DOCS / "storage.md").read_text(encoding="utf-8")
    (example,) = re.findall("```markdown\n(.*?)```", page, re.DOTALL)
    (tmp_path / "old.md").write_text(example, encoding="utf-8")
    workbook = Workbook(tmp_path / "notes")
    uid = workbook.add_participant("Amina", mentor="Kari").uid
    import_file(workbook, tmp_path / "old.md", "Amina")
    book = workbook.open(uid).book
    workbook.close()
    (meeting,) = book.held()
    assert meeting.title == "Arbeidsmarkedet"
    assert [action.what for action in book.open_actions()] == ["lese to annonser"]
