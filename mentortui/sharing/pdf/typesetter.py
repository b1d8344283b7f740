"""The typesetter and its fonts. Only what stands in this folder can be read by it, and nothing is fetched."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mentortui.errors import NotInstalled
from mentortui.i18n import N_

if TYPE_CHECKING:
    import typst

HERE = Path(__file__).parent
_MISSING = N_(
    "A PDF needs Typst, which is not installed. Nothing was written. Install it where mentortui is, "
    "as with .venv/bin/pip install 'typst>=0.15,<0.16'. Or save as HTML: any browser prints that well."
)


@cache
def fonts(*, found: bool) -> typst.Fonts:
    """The fonts that come with us and with Typst; with ``found``, those of this machine too.

    Asking the machine takes from a tenth of a second to more than a second the first time.
    """
    made: typst.Fonts = _typst().Fonts(
        include_system_fonts=found, include_embedded_fonts=True, font_paths=[str(HERE / "fonts")]
    )
    return made


def typeset(
    template: str,
    data: dict[str, Any],
    *,
    fonts: typst.Fonts,
    format: Literal["pdf", "svg"] = "pdf",  # noqa: A002
    standards: list[Any] | None = None,
) -> list[bytes]:
    """The file, or a file a page, that ``template`` makes of ``data``: JSON under each key of ``sys.inputs``.

    Raises NotInstalled, and ``typst.TypstError`` when the template or a standard does not allow what is
    there.
    """
    # No such folder: a template of ours asks for no package, neither from this machine nor from elsewhere.
    nowhere = HERE / "packages"
    made = _typst().compile(
        str(HERE / template),
        root=str(HERE),
        font_paths=fonts,
        ignore_system_fonts=True,
        format=format,
        sys_inputs={key: json.dumps(value, ensure_ascii=False) for key, value in data.items()},
        pdf_standards=standards or [],
        package_path=str(nowhere),
        package_cache_path=str(nowhere),
    )
    return made if isinstance(made, list) else [made]


def _typst() -> Any:
    try:
        import typst
    except ImportError:
        raise NotInstalled(_MISSING) from None
    return typst
