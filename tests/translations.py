"""Bring the bokmål texts up to date: ``python -m tests.translations`` after a change of any user text.

Extracts every message, keeps what is translated, drops what is gone, and compiles. New messages are left
empty in the .po for a person to fill in; the tests refuse them until then.
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent / "mentortui"
PO = PACKAGE / "locale" / "nb" / "LC_MESSAGES" / "mentortui.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {"_": None, "N_": None, "t": None, "_n": (1, 2)}


def extracted() -> Catalog:
    """Every message in the package, by the functions that mark one."""
    catalog = Catalog(project="mentortui", charset="utf-8", fuzzy=False)
    found = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=KEYWORDS)
    for name, _line, message, _comments, _context in found:
        catalog.add(message, locations=[(name, 0)])
    return catalog


def translated() -> Catalog:
    """The bokmål catalogue as it stands."""
    with PO.open("rb") as file:
        return read_po(file, locale="nb")


def compiled(catalog: Catalog) -> bytes:
    """A catalogue as the program reads it."""
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def update() -> list[str]:
    """Write .po and .mo anew; the messages that still have no translation."""
    old = translated() if PO.exists() else Catalog(locale="nb")
    fresh = Catalog(locale="nb", project="mentortui", charset="utf-8", fuzzy=False)
    fresh.header_comment = "# The texts of mentortui in bokmål."
    for message in extracted():
        if message.id:
            known = old.get(message.id)
            fresh.add(message.id, known.string if known else None, locations=message.locations)
    with PO.open("wb") as file:
        write_po(file, fresh, width=100, sort_output=True, omit_header=False, no_location=True)
    MO.write_bytes(compiled(translated()))
    return [str(m.id) for m in fresh if m.id and not all(forms(m.string))]


def forms(text: object) -> list[str]:
    """The singular and plural of a message, or its one form."""
    return [str(form) for form in text] if isinstance(text, tuple | list) else [str(text or "")]


if __name__ == "__main__":
    for missing in update():
        print(missing)  # noqa: T201
