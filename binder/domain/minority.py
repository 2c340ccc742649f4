"""How many must stand behind a minority's request: KL 5 kap. 50 §."""

from __future__ import annotations


def needed(present: int) -> int:
    """The fewest that are at least a third of those present (ledamöter and serving ersättare), 1 or more."""
    return max(1, -(-present // 3))
