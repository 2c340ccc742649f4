"""First start, unlocking, and the user's own settings."""
