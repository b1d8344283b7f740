"""Small pictures as SVG: bars over time, and how far up a stair.

The numbers stand at the bars, and a picture says itself in words to whoever hears the page. On a page they
take the colours of its style sheet; with ``ink`` they are whole in themselves, for paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from mentortui.i18n import in_language
from mentortui.sharing.blocks import Series, Step, Time, one_line

INK = "#17605a"
"""The colour of bars on paper: dark enough beside white also where a printer has one colour."""
_LETTERS = "#1f2729"
_WIDTH, _WIDEST_SLOT, _HIGHEST = 480, 72, 76
_ABOVE, _BELOW, _LINE = 22, 24, 2
"""Room for the numbers over the bars and for the times under them; how thick a nothing is drawn."""


def in_words(times: Sequence[Time], series: Series) -> str:
    """The whole picture as one line: ``Words: May 2026 3, June 2026 5``."""
    told = ", ".join(f"{time.whole} {n}" for time, n in zip(times, series.numbers, strict=True))
    return one_line(f"{series.name}: {told}")


def bars_svg(times: Sequence[Time], series: Series, *, ink: str = "") -> str:
    """A bar a time, from nothing up, the highest as high as there is room."""
    height = _ABOVE + _HIGHEST + _BELOW
    return "".join(
        (
            _opening(_WIDTH, height, in_words(times, series), ink),
            *_bars(times, series, ' font-family="Noto Sans" font-size="17" text-anchor="middle"', ink),
            "</svg>",
        )
    )


def _bars(times: Sequence[Time], series: Series, look: str, ink: str) -> Iterator[str]:
    slot = min(_WIDTH / max(len(times), 1), _WIDEST_SLOT)
    most = max(series.most, *series.numbers, 1)
    look = f'{look} fill="{_LETTERS}"' if ink else ""
    for place, (time, number) in enumerate(zip(times, series.numbers, strict=True)):
        tall = _LINE + round((_HIGHEST - _LINE) * number / most)
        top, middle = _ABOVE + _HIGHEST - tall, round(slot * (place + 0.5))
        wide = round(slot * 0.7)
        yield (
            f'<rect x="{middle - wide // 2}" y="{top}" width="{wide}" height="{tall}" '
            f'fill="{ink or "currentColor"}"/>'
            f'<text x="{middle}" y="{top - 6}"{look}>{number}</text>'
            f'<text x="{middle}" y="{_ABOVE + _HIGHEST + 18}"{look}>{escape(one_line(time.short))}</text>'
        )


def stair_words(step: Step, language: str) -> str:
    """``3 of 4``."""
    t = in_language(language)
    return t("{number} of {count}", number=step.number, count=step.of)


def stair_svg(step: Step, language: str, *, ink: str = "") -> str:
    """A stair whose steps are full up to where it is, and empty above."""
    wide, gap, tall = 10, 4, 28
    drawn = []
    for place in range(step.of):
        up = round(tall * (place + 1) / step.of)
        full = place < step.number
        drawn.append(
            f'<rect x="{place * (wide + gap) + 1}" y="{tall + 1 - up}" width="{wide}" height="{up}" '
            f'fill="{(ink or "currentColor") if full else "none"}" stroke="{ink or "currentColor"}"/>'
        )
    width = step.of * (wide + gap) - gap + 2
    return _opening(width, tall + 2, stair_words(step, language), ink) + "".join(drawn) + "</svg>"


def _opening(width: int, height: int, label: str, ink: str) -> str:
    space = ' xmlns="http://www.w3.org/2000/svg"' if ink else ""
    return f'<svg{space} viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">'
