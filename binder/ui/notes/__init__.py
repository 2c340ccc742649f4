"""The member's own notes, private until they are copied into something that is handed in."""
