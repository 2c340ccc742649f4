"""Förbered: the agenda, the paper, and the member's own work on it, side by side."""
