"""The commands that open a screen."""

from __future__ import annotations

import gc

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.errors import BadInput
from mentortui.i18n import N_

_NO_SCREEN = N_(
    "The workbook opens in a terminal, and here is none. In a script, use for example “mentortui list”, or "
    "see “mentortui --help”."
)


def open_command(options: Options) -> int:
    """The workbook."""
    return _screen(options)


def meet_command(options: Options) -> int:
    """The meeting with one participant, Together from the first picture or line."""
    if options.plain:
        from mentortui.cli.plain_meeting.opening import plain_meeting

        gc.enable()
        return plain_meeting(options)
    return _screen(options, meet=options.text)


def _screen(options: Options, meet: str = "") -> int:
    _need_a_screen()
    from mentortui.ui.app import run

    return run(
        options.root,
        options.settings_file,
        read_only=options.read_only,
        meet=meet,
        language=options.lang,
    )


def demo_command(options: Options) -> int:
    """A workbook in a temporary folder, which is gone afterwards."""
    _need_a_screen()
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from mentortui import i18n
    from mentortui.templates.library import Library
    from mentortui.ui.app import run
    from mentortui.workbook.demo import make_demo

    gc.enable()
    language = i18n.current()
    with TemporaryDirectory(prefix="mentortui-demo-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        make_demo(root, language, Library(None))
        return run(root, root / "settings.toml", demo=True, language=language)


def _need_a_screen() -> None:
    if not output.has_screen():
        raise BadInput(_NO_SCREEN)
