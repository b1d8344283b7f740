"""A tour of one minute through the example, beside the real screens."""
