"""Asks for a passphrase: a new one, written twice, or the one there is."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from mentortui import i18n
from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.passwords import suggest
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.safety.secret_field import SecretField
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.protection import SHORTEST, too_weak

_DIFFER = N_("The two are not the same. Write it once more, or press Ctrl T to see them.")


class _Secrets(Dialog[str]):
    """Hidden letters, and a key that shows them."""

    ABOUT = N_("The passphrase opens the notes. Nobody can find it for you, so remember it or write it down.")

    BINDINGS = [Binding("ctrl+t", "turn", N_("Show or hide what is written"), show=False, id="secret.show")]

    def action_turn(self) -> None:
        """Show what is written, or hide it again."""
        for field in self.query(SecretField):
            field.turn()


class NewPassphrase(_Secrets):
    """A passphrase, twice the same. One of five words is proposed."""

    BINDINGS = [
        Binding("ctrl+r", "take", N_("Take the example"), show=False, id="secret.take"),
        Binding("ctrl+n", "another", N_("Another example"), show=False, id="secret.another"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._words = suggest(i18n.current())

    def title_text(self) -> str:
        """What is asked."""
        return _("Choose a passphrase")

    def fields(self) -> Iterable[Widget]:
        """It, it again, and an example."""
        yield Sheet(plain(_("It opens the notes each time. A few words that you will remember are best.")))
        yield Sheet(plain(" "))
        yield Sheet(plain(_("Passphrase")), classes="label")
        yield SecretField(id="passphrase")
        yield Sheet(plain(_("Once more")), classes="label")
        yield SecretField(id="again")
        yield Sheet(self._example(), id="example")

    def _example(self) -> Content:
        return join((_("For example:") + " ", "$text-muted"), (self._words, "$accent bold"))

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter goes on · Ctrl R takes the example · Ctrl N another · Ctrl T shows · Esc goes back")

    def action_take(self) -> None:
        """The example is the passphrase: it is shown, to be written down or learnt."""
        for field in self.query(SecretField):
            field.value, field.password = self._words, False
            field.action_end()
        self.explain(_("Remember it, or write it down and keep it away from this machine. Then press Enter."))

    def action_another(self) -> None:
        """Other words."""
        self._words = suggest(i18n.current())
        self.query_one("#example", Sheet).update(self._example())

    def answer(self) -> str:
        """The passphrase. Raises BadInput when it is too short, or not twice the same."""
        first, again = (field.value for field in self.query(SecretField))
        if why := too_weak(first):
            raise BadInput(why, count=SHORTEST)
        if first != again:
            self._go_to_again()
            raise BadInput(_DIFFER)
        return first

    def _go_to_again(self) -> None:
        again = self.query_one("#again", Input)
        if not again.value or not again.has_focus:
            again.focus()


class AskPassphrase(_Secrets):
    """The passphrase there is, or the recovery key. ``problem`` tells what was wrong with the one before."""

    def __init__(self, problem: str = "") -> None:
        super().__init__()
        self._problem = problem

    def title_text(self) -> str:
        """What is asked."""
        return _("Write the passphrase you have now")

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter goes on · Ctrl T shows what is written · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """The one field."""
        yield SecretField(id="passphrase")
        yield Sheet(plain(_("The recovery key will do as well.")), classes="muted")

    def on_mount(self) -> None:
        """Tell what was wrong."""
        self.explain(self._problem)

    def answer(self) -> str:
        """What was written. Raises BadInput when that is nothing."""
        said = self.query_one(SecretField).value
        if not said.strip():
            raise BadInput(_("Write the passphrase first, or press Esc to go back."))
        return said
