"""The encrypted binder folder: its key, its database and its papers."""
