"""What stands in the chapters is found, the preparation only Alone, and hidden answers never."""

from __future__ import annotations

from pathlib import Path

from mentortui.model.changes import Change
from mentortui.model.chapters.records import Check, CheckKind, Prepared
from mentortui.model.records import Owner
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.finding import FindIndex
from tests.workbook.chapters.writing import writing


def found(pen: FilePen, sought: str, *, private: bool) -> list[str]:
    return [hit.chapter for hit in FindIndex([pen.book], private=private).built().find(sought)]


def test_chapters_are_found_and_private_ones_only_alone(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        goals = Goals(pen)
        goals.add("Søke på to jobber", "søknadene er sendt")
        line = Prepared(**goals.fresh(), question="needs", text="kanarifugl", answer="øve")
        hidden = Check(**goals.fresh(), kind=CheckKind.CHEMISTRY, answers={Owner.MENTOR: {"q": "kråkefugl"}})
        pen.change("for the test", Change(None, line), Change(None, hidden))
        assert found(pen, "sendt soke", private=False) == ["goals"]
        assert found(pen, "kanarifugl", private=True) == ["preparation"]
        assert found(pen, "kanarifugl", private=False) == []
        assert found(pen, "kråkefugl", private=True) == []
