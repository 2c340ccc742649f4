"""Identities, PAdES signatures and the judgement on them."""
