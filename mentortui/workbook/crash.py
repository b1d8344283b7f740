"""What a crash leaves behind: where it happened in our own code, and nothing of what was being handled.

The message of an exception, the values of variables and the lines of the source may all hold note text or
names, so none of them is written.
"""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from pathlib import Path

from mentortui import __version__
from mentortui.errors import NotSaved

NAME = "crash.txt"
_PACKAGE = Path(__file__).parent.parent


def write_report(error: BaseException, folder: Path) -> Path | None:
    """Put the report in ``folder``, readable by its owner only; None when that cannot be done."""
    from mentortui.storage.atomic import make_private_dir, write_whole

    file = folder / NAME
    try:
        make_private_dir(folder)
        write_whole(file, report(error).encode("utf-8"))
    except NotSaved:
        return None
    return file


def report(error: BaseException) -> str:
    """The report: versions, then each exception from the last to the first cause, and our own frames."""
    lines = [f"mentortui {__version__}, Python {platform.python_version()}, {platform.system()}"]
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines += ["", type(cause).__qualname__, *_frames(cause)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _frames(error: BaseException) -> Iterator[str]:
    for frame, line in traceback.walk_tb(error.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_PACKAGE):
            yield f"  {file.relative_to(_PACKAGE.parent).as_posix()}:{line} {frame.f_code.co_name}"
