"""Text that looks like structure, for the tests of what leaves the house."""

from __future__ import annotations

from hypothesis import strategies as st

NASTY = (
    "# x",
    "###### x #",
    "---",
    "- - -",
    "***",
    "___",
    "===",
    "- [x] gjort",
    "[x]",
    "+ x",
    "* x",
    "1. a",
    "12) b",
    "4. desember",
    "> sitat",
    ": definisjon",
    "```",
    "```python",
    "~~~",
    "~~borte~~",
    "`kode`",
    "**fet** og __fet__ og _kursiv_",
    "a_b_ _c_",
    "[/]",
    "[@click=app.quit]x[/]",
    "[x](http://y)",
    "[x]: http://y",
    "[x][y]",
    "[^1]",
    "![x](http://y)",
    "<script>alert(1)</script>",
    "<!-- x -->",
    "<?php",
    "<http://y>",
    "<a@b.no>",
    "&amp; &#35; &copy",
    "&amp",
    "| a | b |",
    "| --- | --- |",
    ":--|--:",
    "bakstrek \\",
    "\\",
    "\\\\*a\\*",
    "\\# x",
    "    innrykk",
    "\tinnrykk",
    "hard  \nlinje",
    "to\n\n# avsnitt",
    "\u202egnilliv\u202c",
    "مرحبا",
    "e\u0301\u0301",
    "\x1b]52;c;eA==\x07",
    "x\u2028---\u2029y",
    "{name} {0} %s",
)

_MARKS = "#-+*_=`~[]()!<>&;:|\\./\"' \t\nxé1Aå\u202e\u00a0\u1680\u200b\r"


def texts() -> st.SearchStrategy[str]:
    """Any text that can be typed, with a liking for marks."""
    pieces = st.sampled_from(NASTY) | st.text(_MARKS, max_size=12) | st.text(max_size=6)
    return st.lists(pieces, max_size=3).map("".join)
