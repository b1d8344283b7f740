"""Brings in what unlocking needs while the user still writes the passphrase."""

from __future__ import annotations


def warm() -> None:
    """Import what is slow to import: for a thread, after the first frame."""
    from mentortui.storage import keyring, slots
    from mentortui.workbook import loading, notebook, protection

    del keyring, slots, loading, notebook, protection
