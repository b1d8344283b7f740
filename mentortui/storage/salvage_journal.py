"""What a damaged journal still tells: every line that is whole, those after the damage too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from mentortui.errors import DamagedFile
from mentortui.storage.atomic import read_whole
from mentortui.storage.cipher import Cipher
from mentortui.storage.journal_lines import from_line, line_name


class SalvagedJournal(msgspec.Struct, frozen=True):
    """``unread`` lines could not be read, half a line at the end not counted. ``header`` is empty when it is
    among them."""

    header: dict[str, Any] = {}
    records: tuple[dict[str, Any], ...] = ()
    unread: int = 0


def salvage_journal(path: Path, cipher: Cipher, name: str = "") -> SalvagedJournal:
    """The lines of the journal at ``path``; none when it is missing or cannot be read. ``name`` is its
    proper name when ``path`` is another. Raises ``errors.Encrypted``."""
    try:
        lines = read_whole(path).split(b"\n")[:-1]
    except (DamagedFile, OSError):
        return SalvagedJournal()
    name = name or path.name
    read = [from_line(line, cipher, line_name(name, number)) for number, line in enumerate(lines)]
    header = (read[0] or {}).get("header") if read else None
    return SalvagedJournal(
        header if isinstance(header, dict) else {},
        tuple(record for record in read[1:] if record is not None),
        read.count(None),
    )
