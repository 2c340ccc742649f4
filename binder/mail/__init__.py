"""The message to the registrar and its way to the user's mail program."""
