"""The agenda of a meeting: the list at the left of the window."""
