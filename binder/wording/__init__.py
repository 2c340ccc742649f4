"""Sentences for people, in Swedish with English beside: one place for errors and findings."""
