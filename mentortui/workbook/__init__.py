"""The use cases: every change to the notes goes through here."""
