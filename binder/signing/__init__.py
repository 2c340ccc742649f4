"""Identities, and PAdES signatures made and judged."""
