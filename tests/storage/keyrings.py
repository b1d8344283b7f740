"""Encrypted workbooks for tests, quick to unlock."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.storage import slots
from mentortui.storage.keyfile import Cost
from mentortui.storage.keyring import Keyring, create
from mentortui.storage.layout import Layout
from mentortui.storage.recovery_key import new_recovery_key

PASSPHRASE = "fem rolige ord på rad"
QUICK = Cost(8, 1, 1)


def make_quick(patch: pytest.MonkeyPatch) -> None:
    """What a guess costs, and the least that is accepted, are next to nothing."""
    patch.setattr(slots, "COST", QUICK)
    patch.setattr(slots, "LEAST", QUICK)


def keyring(root: Path) -> Keyring:
    """New keys for the workbook in ``root``, opened by ``PASSPHRASE``."""
    with pytest.MonkeyPatch.context() as patch:
        make_quick(patch)
        layout = Layout(root)
        layout.prepare()
        return create(layout, PASSPHRASE, new_recovery_key())
