"""How quick the program is, measured from outside in a pseudo-terminal: ``python -m benchmarks``."""
