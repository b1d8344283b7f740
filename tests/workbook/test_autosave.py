"""When a snapshot is taken, without real waiting."""

from __future__ import annotations

import threading

import pytest

from mentortui.workbook import autosave
from mentortui.workbook.autosave import Autosave

PATIENCE = 5.0


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "REST", 0.02)
    monkeypatch.setattr(autosave, "AT_MOST", 0.1)


class Saves:
    """Counts saves, and lets a test wait for one."""

    def __init__(self) -> None:
        self.count = 0
        self.one = threading.Semaphore(0)

    def __call__(self) -> None:
        self.count += 1
        self.one.release()

    def come(self) -> bool:
        return self.one.acquire(timeout=PATIENCE)


def test_saves_once_after_a_rest() -> None:
    saves = Saves()
    keeper = Autosave(saves)
    for _ in range(20):
        keeper.changed()
    assert saves.come()
    keeper.close()
    assert saves.count == 1


def test_a_page_turn_is_saved_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "REST", 1000.0)
    saves = Saves()
    keeper = Autosave(saves)
    keeper.changed()
    keeper.changed(now=True)
    assert saves.come()
    keeper.changed(now=True)
    assert saves.come()
    keeper.close()


def test_steady_typing_is_saved_all_the_same() -> None:
    saves = Saves()
    keeper = Autosave(saves)
    ended = threading.Event()

    def type_on() -> None:
        while not ended.wait(0.001):
            keeper.changed()

    typist = threading.Thread(target=type_on)
    typist.start()
    try:
        assert saves.come()
    finally:
        ended.set()
        typist.join()
        keeper.close()


def test_nothing_wakes_it_while_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    saves = Saves()
    keeper = Autosave(saves)
    keeper.changed()
    assert saves.come()
    waits: list[float | None] = []
    asleep = threading.Event()
    real = keeper._wake.wait

    def wait(timeout: float | None = None) -> bool:
        waits.append(timeout)
        if timeout is None and saves.count == 2:
            asleep.set()
        return real(timeout)

    monkeypatch.setattr(keeper._wake, "wait", wait)
    keeper.changed()
    assert saves.come()
    assert asleep.wait(PATIENCE)
    keeper.close()
    assert waits[-1] is None
    assert saves.count == 2


def test_closing_waits_for_no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "REST", 1000.0)
    keeper = Autosave(Saves())
    keeper.close()
    keeper = Autosave(Saves())
    keeper.changed()
    keeper.close()
    keeper.close()
    assert keeper._thread is not None
    assert not keeper._thread.is_alive()
