"""Which versions of what are here."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui import __version__
from mentortui.i18n import N_
from mentortui.workbook.doctor.answers import Line, look, ok
from mentortui.workbook.doctor.machine import Machine

_NEEDED = ("textual", "tinydb", "cryptography")
_HERE = N_("Versions: mentortui {mentortui}, Python {python}, {others}.")
_MISSING = N_("Something the program needs is not installed: {missing}.")
_INSTALL = N_("Install the program again.")
_PDF = N_("Papers can be made as PDF (typst {version}).")
_NO_PDF = N_("Papers cannot be made as PDF here; HTML and text can. For PDF: install “mentortui[pdf]”.")


def versions(machine: Machine) -> Iterator[Line]:
    """The program, what it stands on, and what may be added."""
    import platform

    found = {name: machine.version(name) for name in _NEEDED}
    if missing := [name for name, version in found.items() if not version]:
        yield look("versions", _MISSING, _INSTALL, missing=", ".join(missing))
    others = ", ".join(f"{name} {version}" for name, version in found.items() if version)
    python = platform.python_version()
    yield ok("versions", _HERE, mentortui=__version__, python=python, others=others)
    typst = machine.version("typst")
    yield ok("pdf", _PDF, version=typst) if typst else ok("pdf", _NO_PDF)
