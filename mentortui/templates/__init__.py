"""Markdown files that a mentor can write, read as meeting templates."""
