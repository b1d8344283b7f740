"""The table of faults: what is known to go wrong, and the tests that show it does no harm here."""
