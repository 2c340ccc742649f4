"""Giving notes out of the binder and taking them in."""
