"""The few shapes that screens are built of."""
