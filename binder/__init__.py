"""A meeting binder for municipal councillors."""
