"""Uids sort in the order they were made."""

from __future__ import annotations

import re

import pytest

from mentortui.model import ids


def test_uids_are_unique_and_in_order() -> None:
    made = [ids.new_uid() for _nth in range(1000)]
    assert made == sorted(set(made))
    assert all(re.fullmatch("[0-9a-f]{12}-[0-9a-f]{16}", uid) for uid in made)


@pytest.mark.fault("T11")
def test_also_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = ids.new_uid()
    monkeypatch.setattr("time.time_ns", lambda: 0)
    assert ids.new_uid() > before
