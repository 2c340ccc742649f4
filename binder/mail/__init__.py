"""The message to the registrar and how it reaches the user's mail program."""
