"""``python -m mentortui`` and the ``mentortui`` command."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress


def main() -> int:
    """Run the command line in a process that leaks no notes; the exit code."""
    gc.disable()  # all that is imported stays, so looking for garbage in it only costs time
    # The terminal library would write every key, or a picture of the notes, to files that others can read.
    for name in [name for name in os.environ if name.upper().startswith("TEXTUAL")]:
        del os.environ[name]
    _no_core_files()
    from mentortui.cli import main as run

    return run(sys.argv[1:])


def _no_core_files() -> None:
    """A crash of the interpreter itself must not put the memory on disk."""
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
