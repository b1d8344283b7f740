"""argparse's own words in the language spoken: it asks gettext, which is lent our catalogue meanwhile."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager

from mentortui import i18n
from mentortui.i18n import N_

WORDS = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("ignored explicit argument %r"),
)
"""The ones that the arguments of this program can lead to, so that they are found for translation."""

_VARIABLE = "LANGUAGE"


@contextmanager
def in_our_language() -> Iterator[None]:
    """gettext as argparse uses it speaks our language inside."""
    language, domain = os.environ.get(_VARIABLE), gettext.textdomain()
    os.environ[_VARIABLE] = i18n.current()
    gettext.bindtextdomain("mentortui", i18n.LOCALE_DIR)
    gettext.textdomain("mentortui")
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if language is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = language
