"""Saves the live meeting beside its journal, when typing rests and at each step, in a thread of its own.

The journal alone is enough to lose nothing; the snapshot is a second, independent copy and is what TinyDB can
open. It holds this meeting's own records, so its cost does not grow with the meetings before it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

REST = 1.5
"""Seconds without a change before a save."""
AT_MOST = 10.0
"""Seconds of steady typing before a save all the same."""


class Autosave:
    """Calls ``save`` in a thread of its own. It sleeps without waking while nothing changes."""

    def __init__(self, save: Callable[[], None]) -> None:
        self._save = save
        self._wake = threading.Condition()
        self._changes = 0
        self._saved = 0
        self._now = False
        self._closed = False
        self._thread: threading.Thread | None = None

    def changed(self, now: bool = False) -> None:
        """Something changed; ``now`` saves without waiting for a rest."""
        with self._wake:
            self._changes += 1
            self._now = self._now or now
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
                self._thread.start()
            elif now or self._changes - self._saved == 1:
                self._wake.notify()

    def close(self) -> None:
        """Stop, after a save that is under way."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while self._wait_for_rest():
            self._save()

    def _wait_for_rest(self) -> bool:
        """Wait for a change and then for a rest; False when closed."""
        with self._wake:
            self._wake.wait_for(lambda: self._closed or self._changes != self._saved)
            waited = 0.0
            seen = -1
            while not self._closed and not self._now and seen != self._changes and waited < AT_MOST:
                seen = self._changes
                self._wake.wait_for(lambda: self._closed or self._now, timeout=REST)
                waited += REST
            self._saved = self._changes
            self._now = False
            return not self._closed
