"""Handing over from the screen: what it can be handed over as, and how each is done."""
