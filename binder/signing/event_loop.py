"""Runs pyHanko's plain functions where no event loop is running: inside one they fail."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


def outside_any_loop(function: Callable[[], Result]) -> Result:
    """Call `function` here, or on a thread of its own where this one runs an event loop."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return function()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="signing") as apart:
        return apart.submit(function).result()
