"""How a norm is drawn: what is written beside what is not, then the two who talk about it."""

from __future__ import annotations

from textual.content import Content

from mentortui.i18n import _
from mentortui.model.chapters.norms import SharedNorm
from mentortui.ui.chapters.hung_list import beside_or_under
from mentortui.ui.chapters.wide_card import columns
from mentortui.ui.command import KeyOf
from mentortui.ui.widgets.draw import hung, join, lines, plain

_SPACE = Content("")


def norm_row(norm: SharedNorm, width: int) -> Content:
    """What it is about; that an example waits to be told is said, as it is not seen from the sign."""
    waits = plain(_("own example") if norm.example and not norm.talked else "", "$text-muted")
    return beside_or_under(plain(norm.title), waits, width, "✓ " if norm.talked else "○ ")


def drawn(norm: SharedNorm, participant: str, mentor: str, key_of: KeyOf, width: int) -> Content:
    """The whole card, ``width`` cells wide."""
    said = _("✓ Talked about") if norm.talked else _("○ Not talked about yet")
    if norm.hidden:
        said = _("– Put away")
    parts = [*hung(plain(norm.title, "bold"), width, ""), plain(said, "$text-muted"), _SPACE]
    if norm.text:
        parts += [*hung(plain(norm.text), width, ""), _SPACE]
    parts += _apart(_written(norm), _side(_("Unwritten"), norm.unwritten), width)
    parts += _apart(_side(_("A leader expects"), norm.leader), _side(_("You can expect"), norm.worker), width)
    return lines(*parts, *_talk(norm, participant, mentor, key_of, width))


def _apart(left: list[Content], right: list[Content], width: int) -> list[Content]:
    found = columns(left, right, width)
    return [*found, _SPACE] if found else []


def _side(heading: str, text: str) -> list[Content]:
    return [plain(heading, "$accent bold"), plain(text)] if text else []


def _written(norm: SharedNorm) -> list[Content]:
    parts = _side(_("Written"), norm.written)
    if parts and norm.where:
        parts.append(plain(_("It stands in {place}.", place=norm.where), "$text-muted"))
    return parts


def _talk(norm: SharedNorm, participant: str, mentor: str, key_of: KeyOf, width: int) -> list[Content]:
    """The mentor tells first, then asks."""
    parts: list[Content] = []
    if norm.tell:
        parts += hung(join((_("Tell about yourself: "), "$accent"), (norm.tell, "$text-muted")), width, "")
    if norm.example:
        parts += hung(plain(norm.example), width, join((f"{mentor}: ", "$accent")))
    else:
        told = _("Press {key} to keep your own example.", key=key_of("norm.example"))
        parts += hung(plain(told, "$text-muted"), width, "")
    ask = norm.ask or _("How is it where you have worked?")
    asked = join((_("Ask {name}:", name=participant), "$accent bold"), " ", (ask, "bold"))
    return [*parts, _SPACE, *hung(asked, width, "")]
