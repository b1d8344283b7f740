"""How safe the notes are: what encrypts them, what opens them, copies of them."""
