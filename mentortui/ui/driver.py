"""The terminal as Textual's own driver has it, but read without looking up, and let go of at once."""

from __future__ import annotations

import os
import select
from codecs import getincrementaldecoder
from threading import Event

from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from mentortui.ui.settling import AT_MOST, is_text, when_settled

_TICK = 0.1
"""Seconds until the parser is asked whether an Esc was a key of its own."""
_TICKS = 3
"""How often it is asked after the last byte."""


class QuietDriver(LinuxDriver):
    """Textual's thread for keys wakes ten times a second to see whether it should end, and leaving the
    screen waits for that twice. This one sleeps until there is a key, or a byte in a pipe that ends it.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._told_to_end, self._tell_to_end = os.pipe()
        self._settled: Event | None = None

    def size_now(self) -> tuple[int, int]:
        """Columns and rows, as the terminal has them."""
        return self._get_terminal_size()

    def disable_input(self) -> None:
        """End the thread for keys; what has been typed since is dropped."""
        if self._key_thread is not None and self._key_thread.is_alive():
            os.write(self._tell_to_end, b".")
        super().disable_input()

    def process_message(self, message: Message) -> None:
        """Hand a key on when the one before it has done what it does; letters of a text do not wait."""
        if not isinstance(message, events.Key):
            super().process_message(message)
            return
        if self._settled is not None:
            self._settled.wait(AT_MOST)
            self._settled = None
        is_letter = is_text(self._app, message)
        super().process_message(message)
        if not is_letter:
            self._settled = when_settled(self._app, self._loop)

    def run_input_thread(self) -> None:
        """Hand on what comes from the terminal until it is closed, or until told to end."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        ticks = _TICKS
        while True:
            wait = _TICK if ticks < _TICKS else None
            ready = select.select([self.fileno, self._told_to_end], [], [], wait)[0]
            if self._told_to_end in ready:
                os.read(self._told_to_end, 1)
                return
            ticks = 0 if ready else ticks + 1
            if ready:
                data = os.read(self.fileno, 4096)
                if not data:
                    return
                if text := decode(data):  # half a character is no text yet, and no text would end the parser
                    for message in parser.feed(text):
                        self.process_message(message)
            for message in parser.tick():
                self.process_message(message)
