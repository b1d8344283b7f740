"""A summary as a document: its blocks, its file name, and what is told to programs before the text."""

from __future__ import annotations

from mentortui.model.summary import Summary
from mentortui.sharing.blocks import Heading
from mentortui.sharing.documents import Document, Front, Status
from mentortui.sharing.naming import summary_name
from mentortui.sharing.outline import outline


def summary_document(summary: Summary) -> Document:
    """The whole document in the summary's own language; a draft says that it is one."""
    blocks = outline(summary)
    title = next((block.text for block in blocks if isinstance(block, Heading)), summary.title)
    return Document(
        name=summary_name(summary),
        title=title,
        language=summary.language,
        blocks=blocks,
        front=_front(summary),
    )


def _front(summary: Summary) -> Front:
    front: Front = {"title": summary.title, "date": summary.date}
    if summary.theme is not None:
        front["theme"] = summary.theme
    front["meeting"] = summary.number
    front |= {"language": summary.language, "participant": summary.participant, "mentor": summary.mentor}
    if summary.next_date:
        front["next_meeting"] = summary.next_date
        if summary.next_time is not None:
            front["next_time"] = f"{summary.next_time:%H:%M}"
    return front | {"status": Status.APPROVED if summary.version else Status.DRAFT}
