"""PDF through Typst, which is an extra: text goes to it as data, never as source."""
