"""Before a meeting: theme, time, the agenda, and what is carried over, to keep or put aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

import msgspec
from textual import on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList

from mentortui.i18n import _, _n
from mentortui.model.shared import SharedView
from mentortui.model.template import Template
from mentortui.templates.library import TemplateTitle
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.people import owner_name
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.flow import Flow
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.planning import Plan, SavedPlan, suggested


class PlanScreen(Room):
    """``answer`` is called with the plan, and whether to start now or keep it."""

    WHERE: ClassVar[Where] = Where.PLAN
    CSS_PATH = "plan.tcss"
    BINDINGS = bindings_of(Where.PLAN)

    def __init__(
        self, view: SharedView, saved: SavedPlan | None, answer: Callable[[Plan, bool], None]
    ) -> None:
        super().__init__()
        self._answer = answer
        self._view = view
        self._saved = saved
        self._aside: set[str] = set()
        self._template: Template | None = None

    def body(self) -> Iterable[Widget]:
        """Themes and time to the left; agenda and what is carried over to the right."""
        covered, saved = self._view.themes_covered, self._saved
        rows = [
            Row(t.id, join(("✓ " if t.theme in covered else "○ ", "$text-muted"), t.title))
            for t in self._titles()
        ]
        left = Vertical(
            Sheet(plain(_("What is the theme of this meeting?"), "bold"), classes="heading"),
            Rows(rows, id="themes"),
            Field(
                self._saved.title if self._saved else "", placeholder=_("A title of our own"), id="own-title"
            ),
            Sheet(plain(_("How many minutes do we have?")), classes="label tell"),
            Field(str(saved.minutes) if saved else "", id="minutes"),
            Sheet(classes="muted", id="wrong"),
            id="talk",
        )
        right = VerticalScroll(
            Sheet(id="carried-heading"),
            Rows(id="carried"),
            Flow(lambda width: Content(""), id="agenda"),
            classes="plan-right",
            can_focus=False,
        )
        yield Horizontal(left, right, id="body")

    def _titles(self) -> list[TemplateTitle]:
        return suggested(self.desk.library.titles(self._view.language), self._view, self._saved)

    def on_mount(self) -> None:
        """Begin with the theme that stands first."""
        self.top.where = _("Plan a meeting")
        self.top.who = self._view.participant
        self.query_one("#themes", Rows).focus()
        self._show_carried()

    @on(OptionList.OptionHighlighted, "#themes")
    def _theme(self, event: OptionList.OptionHighlighted) -> None:
        template = self.desk.library.get(event.option.id or "", self._view.language)
        if template is None:
            self._template = None
            self.query_one("#agenda", Sheet).update(
                plain(_("This template cannot be read. Run “mentortui templates”."))
            )
            return
        first = self._template is None and self._saved is not None
        self._template = template
        if not first:
            self.query_one("#minutes", Field).value = str(template.minutes)
        own = self.query_one("#own-title", Field)
        own.display = template.theme is None
        self.query_one("#agenda", Flow).show(partial(agenda, template))

    def _show_carried(self) -> None:
        actions = self._view.open_actions
        if not actions:
            self.query_one("#carried", Rows).display = False
            return
        heading = _n("{count} action is carried over", "{count} actions are carried over", len(actions))
        hint = _("Tab goes here. Enter puts aside or takes back.")
        self.query_one("#carried-heading", Sheet).update(
            lines(plain(heading, "bold"), plain(hint, "$text-muted"))
        )
        rows = []
        for action in actions:
            who = owner_name(action.owner, self._view.participant, self._view.mentor)
            aside = action.uid in self._aside
            look = join("× " if aside else "☐ ", (who, "bold"), f" {action.what}")
            if aside:
                look = join(look, "  ", (_("put aside"), "$text-muted"))
            rows.append(Row(action.uid, look))
        self.query_one("#carried", Rows).show_rows(rows)

    @on(OptionList.OptionSelected, "#carried")
    def _turn(self, event: OptionList.OptionSelected) -> None:
        self._aside ^= {event.option.id or ""}
        self._show_carried()

    @on(OptionList.OptionSelected, "#themes")
    def _theme_chosen(self) -> None:
        self.query_one("#minutes", Field).focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "own-title":
            self.query_one("#minutes", Field).focus()
        else:
            self.action_plan_start()

    def _plan(self) -> Plan | None:
        minutes = self.query_one("#minutes", Field).said
        if self._template is None:
            return None
        if not (minutes.isdecimal() and 5 <= int(minutes) <= 240):
            self.query_one("#wrong", Sheet).update(
                plain(_("Write the minutes as a number between 5 and 240."))
            )
            return None
        own = self.query_one("#own-title", Field).said if self._template.theme is None else ""
        return Plan(
            template=self._template,
            title=own or self._template.title,
            minutes=int(minutes),
            aside=frozenset(self._aside),
            meeting=self._saved.meeting if self._saved else "",
        )

    def is_unkept(self) -> bool:
        """A plan stands nowhere else until it is kept or started."""
        written = self.query_one("#own-title", Field).value != (self._saved.title if self._saved else "")
        return written or bool(self._aside)

    def action_plan_start(self) -> None:
        """Start now, Together."""
        if plan := self._plan():
            self.app.pop_screen()
            self._answer(plan, True)

    def action_plan_keep(self) -> None:
        """Keep the plan for the day."""
        if plan := self._plan():
            self.app.pop_screen()
            self._answer(plan, False)

    def action_plan_form(self) -> None:
        """The theme we are on as an empty form, for a meeting without the machine."""
        plan = self._plan()
        if plan is None:
            return
        from mentortui.sharing.form import form_handout
        from mentortui.ui.screens.document import DocumentScreen

        view = self._view
        template = msgspec.structs.replace(plan.template, title=plan.title)
        handout = form_handout(
            template, participant=view.participant, mentor=view.mentor, minutes=plan.minutes
        )
        theirs = msgspec.structs.replace(handout, mentorship=view.uid)
        self.app.push_screen(DocumentScreen(theirs, together=False, who=view.participant))


def agenda(template: Template, width: int) -> Content:
    """The guide's question, and each step with its minutes and questions."""
    parts = [Content(""), *hung(plain(template.title, "bold $accent"), width, "")]
    if template.guide:
        parts += hung(plain(template.guide, "$text-muted italic"), width, "")
    for step in template.agenda:
        minutes = _n("{count} min", "{count} min", step.minutes)
        parts += [Content(""), join((step.heading, "bold"), (f"   {minutes}", "$text-muted"))]
        for question in step.questions:
            parts += hung(plain(question.text), width, "· ")
    return lines(*parts)
