"""What a file that was given is called, by its kind."""

from __future__ import annotations

from mentortui.i18n import N_, _
from mentortui.ui.chapters.register import CHAPTERS

_KINDS = {
    "summary": N_("Summary"),
    "tasks": N_("Who does what"),
    "form": N_("Paper form"),
    "story": N_("Our story"),
    "all": N_("The whole mentorship"),
    "access": N_("Access: everything"),
    "information": N_("Information page"),
    **{entry.id: entry.title for entry in CHAPTERS},
}


def say_kind(kind: str) -> str:
    """In words; a kind that is not known here stays as it is."""
    return _(_KINDS[kind]) if kind in _KINDS else kind
