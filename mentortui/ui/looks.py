"""The two looks of the program: a calm dark and a calm light one, each with one accent."""

from __future__ import annotations

from textual.theme import Theme


def _look(
    name: str,
    *,
    accent: str,
    foreground: str,
    quiet: str,
    background: str,
    surface: str,
    panel: str,
    warning: str,
    dark: bool,
) -> Theme:
    return Theme(
        name=name,
        primary=accent,
        accent=accent,
        foreground=foreground,
        background=background,
        surface=surface,
        panel=panel,
        warning=warning,
        error=warning,
        dark=dark,
        variables={
            # Textual's own is a share of what is behind it. Content cannot know that: it is white.
            "text-muted": quiet,
            # Said here and not in the style sheet, they are asked of no widget one by one.
            "scrollbar": f"{foreground} 25%",
            "scrollbar-hover": accent,
            "scrollbar-active": accent,
            "scrollbar-background": background,
        },
    )


DARK = _look(
    "mentortui-dark",
    accent="#7fb8a4",
    foreground="#d9dcd6",
    quiet="#989d98",
    background="#16191a",
    surface="#1d2122",
    panel="#252a2b",
    warning="#d9a441",
    dark=True,
)
LIGHT = _look(
    "mentortui-light",
    accent="#1d6b57",
    foreground="#22282a",
    quiet="#5d6465",
    background="#faf9f5",
    surface="#ffffff",
    panel="#ebeae3",
    warning="#96660a",
    dark=False,
)
THEMES = (DARK, LIGHT)
OF_THE_TERMINAL = ("ansi-dark", "ansi-light")
"""Textual's themes in the sixteen colours that the terminal itself has."""
QUIET_BARS = {
    "scrollbar": "ansi_bright_black",
    "scrollbar-hover": "ansi_default",
    "scrollbar-active": "ansi_default",
    "scrollbar-background": "ansi_default",
    "scrollbar-background-hover": "ansi_default",
    "scrollbar-background-active": "ansi_default",
}
"""In those themes the scroll bars would be a second accent."""
