"""Taking in a file: a whole mentorship, a meeting's summary, or old minutes. All of it, or nothing."""
