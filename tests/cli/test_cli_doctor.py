"""``mentortui doctor`` in plain words and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentortui.workbook import doctor
from mentortui.workbook.doctor.answers import Line, look, ok, unknown
from tests.cli.running import Run


def test_the_real_one_speaks_within_eighty_columns(run: Run, home: Path) -> None:
    code, out, err = run("doctor")
    assert code == 1  # the example is not encrypted
    assert "not encrypted" in out
    assert err == ""
    assert all(len(line) < 80 for line in out.splitlines() if "/" not in line)


def test_json_has_every_answer(run: Run, home: Path) -> None:
    code, out, _err = run("doctor", "--json")
    rows = json.loads(out)
    assert code == 1
    assert {row["answer"] for row in rows} <= {"ok", "look", "unknown"}
    assert all(row["said"] for row in rows)


@pytest.mark.parametrize(
    ("line", "code"), [(ok("a", "A"), 0), (unknown("a", "A"), 0), (look("a", "A", "B"), 1)]
)
def test_only_what_should_be_looked_at_changes_the_exit_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, line: Line, code: int
) -> None:
    def examined(root: Path) -> Iterator[Line]:
        yield line

    monkeypatch.setattr(doctor, "examine", examined)
    assert run("doctor")[0] == code
