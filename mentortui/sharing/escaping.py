r"""Markdown that shows a text as it was typed: a ``\`` only where a mark would otherwise act.

For one line, alone in its block. ``e-post``, ``snake_case``, ``2 * 3`` and ``+47`` stay as they are.
"""

from __future__ import annotations

import re

_ACTS = re.compile(
    r"""
      \\ (?= [!-/:-@\[-`{-~] | $ )               # a backslash that would escape, or break the line
    | [`~\[|]                                    # code, strike-through, links and images, tables
    | (?<! \s ) \* | \* (?! \s )                 # stress: not with space on both sides
    | _ (?! [^\W_] )                             # the end of stress: not inside a word
    | < (?= [A-Za-z/!?] | $ )                    # HTML and <address>
    | & (?= \#? \w* (?: ; | $ ) )                # &amp;
    | (?<= \s ) \# (?= \#* $ )                   # the closing marks of a heading
    """,
    re.VERBOSE,
)
_STARTS = re.compile(
    r"""
    ^ ( [0-9]{1,9} (?= [.)] (?: \s | $ ) ) | (?= [-+\#>:=] ) )
    ( [.)]                             # numbered list
    | ( [-+] ) (?= \s | $ | \3 )       # list, rule, line under a heading, front matter
    | [\#>]                            # heading, quote
    | : (?= \s )                       # definition
    | = (?= =* $ )                     # line under a heading
    )
    """,
    re.VERBOSE,
)


def inline(text: str) -> str:
    """One line of ``text``, to stand after other text in its block."""
    return _ACTS.sub(r"\\\g<0>", text)


def whole(text: str) -> str:
    """One line of ``text``, to stand first in its block."""
    return _STARTS.sub(r"\1\\\2", inline(text))
