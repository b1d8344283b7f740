"""The pages for ``man``, made of the arguments: ``python -m docs.man``."""

from __future__ import annotations

from pathlib import Path

from mentortui.cli.man_page import man_page

PAGES = {"en": Path(__file__).with_name("mentortui.1"), "nb": Path(__file__).with_name("mentortui.nb.1")}


def main() -> None:
    """Write both."""
    for language, file in PAGES.items():
        file.write_text(man_page(language), encoding="utf-8")


if __name__ == "__main__":
    main()
