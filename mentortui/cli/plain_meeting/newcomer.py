"""Finds whoever is to be met, or writes in somebody new: as little as possible is asked."""

from __future__ import annotations

from mentortui import settings
from mentortui.cli.options import Options
from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Asking, Option, WentBack
from mentortui.cli.plain_meeting.hearing import Gone
from mentortui.errors import BadInput
from mentortui.i18n import LANGUAGES, OWN_NAMES, _
from mentortui.model.delicate.id_numbers import NOT_KEPT, holds_id_number
from mentortui.text import clean_name
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook


def find_or_add(workbook: Workbook, options: Options, asking: Asking) -> Notebook:
    """The mentorship that is named. Raises BadInput when more than one fits, or nobody new is wanted."""
    name = clean_name(options.text)
    try:
        return workbook.open(workbook.entry(options.text).uid)
    except BadInput as problem:
        fitting = [one for one in workbook.entries() if one.alias.casefold().startswith(name.casefold())]
        if fitting or not name:
            raise
        telling.say(str(problem))
        try:
            if asking.choose([Option("n", _("New participant"))]) is None:
                raise
            return _add(workbook, options, _name(name), asking)
        except (Gone, WentBack):
            raise problem from None


def _add(workbook: Workbook, options: Options, name: str, asking: Asking) -> Notebook:
    known = settings.load(options.settings_file).mentor
    telling.say(_("No address, date of birth or identity number is kept here."))
    profession = asking.read(_("Profession (may stay empty)"), "", _name)
    mentor = known or asking.read(_("Your own first name (may stay empty)"), "", _name)
    languages = [Option(language, word) for language, word in zip(LANGUAGES, OWN_NAMES, strict=True)]
    language = LANGUAGES[asking.one_of(_("Meetings in"), languages, 0)]
    notebook = workbook.add_participant(name, profession, mentor=mentor, language=language)
    if mentor != known:
        settings.change(options.settings_file, mentor=mentor)
    if not workbook.is_protected:
        telling.say(_("The notes are not encrypted. The command “mentortui protect on” encrypts them."))
    return notebook


def _name(said: str) -> str:
    """A name as it is kept. Raises BadInput for a national identity number."""
    if holds_id_number(said):
        raise BadInput(NOT_KEPT)
    return clean_name(said)
