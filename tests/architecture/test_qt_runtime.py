"""PySide6 6.12 on Python 3.11 wears out None, one reference for each call that returns nothing."""

from __future__ import annotations

import subprocess
import sys

CALLS = 30_000
"""The process died after some 7,000 (measured)."""

CODE = f"""
from PySide6.QtCore import QObject
thing = QObject()
for _ in range({CALLS}):
    thing.setObjectName("x")
"""


def test_calls_that_return_nothing_do_not_wear_out_none() -> None:
    subprocess.run([sys.executable, "-c", CODE], check=True, timeout=60)
