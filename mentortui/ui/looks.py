"""The two looks of the program: a calm dark and a calm light one, each with one accent."""

from __future__ import annotations

from textual.theme import Theme

# Textual's own quiet text is a share of what is behind it. Content cannot know that: it is white.
_QUIET_ON_DARK = {"text-muted": "#989d98"}
_QUIET_ON_LIGHT = {"text-muted": "#5d6465"}

DARK = Theme(
    name="mentortui-dark",
    primary="#7fb8a4",
    accent="#7fb8a4",
    foreground="#d9dcd6",
    background="#16191a",
    surface="#1d2122",
    panel="#252a2b",
    warning="#d9a441",
    error="#d9a441",
    dark=True,
    variables=_QUIET_ON_DARK,
)
LIGHT = Theme(
    name="mentortui-light",
    primary="#1d6b57",
    accent="#1d6b57",
    foreground="#22282a",
    background="#faf9f5",
    surface="#ffffff",
    panel="#ebeae3",
    warning="#96660a",
    error="#96660a",
    dark=False,
    variables=_QUIET_ON_LIGHT,
)
THEMES = (DARK, LIGHT)
OF_THE_TERMINAL = ("ansi-dark", "ansi-light")
"""Textual's themes in the sixteen colours that the terminal itself has."""
