"""The meeting that is going on: one page at a time, in four steps."""
