"""The widget for a page of the talk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.widget import Widget

from mentortui.i18n import _
from mentortui.model.pages import Page, PageKind
from mentortui.model.shared import LiveView
from mentortui.ui.screens.meeting.question_page import QuestionPage

EditText = Callable[[str, int, int, str], None]


def page_widget(page: Page, view: LiveView, edit: EditText) -> Widget:
    """A fresh widget for ``page``. ``edit`` is told of typing: which note, where, what."""
    if page.kind is PageKind.QUESTION and page.question is not None:
        text = view.texts.get(page.question.id, "")
        return QuestionPage(page.question, _place(page, view), text, partial(edit, page.question.id))
    return _list_page(page, view)


def _list_page(page: Page, view: LiveView) -> Widget:
    # Each is loaded when it is first turned to: the first frame shows one page.
    if page.kind is PageKind.ACTIONS:
        from mentortui.ui.screens.meeting.actions_page import ActionsPage

        return ActionsPage(view)
    if page.kind is PageKind.EXPECTATIONS:
        from mentortui.ui.screens.meeting.expectations_page import ExpectationsPage

        return ExpectationsPage(view)
    if page.kind is PageKind.WORDS:
        from mentortui.ui.screens.meeting.words_page import WordsPage

        return WordsPage(view)
    if page.kind is PageKind.FRAME:
        from mentortui.ui.screens.meeting.frame_page import FramePage

        return FramePage(view)
    from mentortui.ui.screens.meeting.table_page import TablePage

    return TablePage(view, page.question)


def _place(page: Page, view: LiveView) -> str:
    """``2 of 4`` among the questions of its step, when there is more than one."""
    questions = [p for p in view.pages if p.step is page.step and p.kind is PageKind.QUESTION]
    if len(questions) < 2:
        return ""
    return _("{place} of {count}", place=questions.index(page) + 1, count=len(questions))
