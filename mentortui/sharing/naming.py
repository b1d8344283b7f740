"""What a shared file is called: the date first, so that a folder lists the talks in order."""

from __future__ import annotations

from mentortui.i18n import in_language
from mentortui.model.summary import Summary
from mentortui.text import slug

_TITLE_LIMIT, _NAME_LIMIT = 40, 16
"""Together under 255 bytes even where every letter takes four."""


def summary_name(summary: Summary) -> str:
    """``2026-11-23-møte-3-arbeidsmarkedet-amina``: letters, digits and ``-``, without the ending."""
    t = in_language(summary.language)
    meeting = t("meeting {number}", number=summary.number)
    return dated_name(summary, f"{meeting} {summary.title}")


def dated_name(summary: Summary, title: str) -> str:
    """``2026-11-23-hvem-gjør-hva-amina``: the day of the meeting, what it is, and the participant."""
    parts = [summary.date.isoformat(), slug(title, _TITLE_LIMIT)]
    if summary.participant.strip():
        parts.append(slug(summary.participant, _NAME_LIMIT))
    return "-".join(parts)
