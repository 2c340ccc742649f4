"""Papers made elsewhere, checked in the window before they are handed in."""
