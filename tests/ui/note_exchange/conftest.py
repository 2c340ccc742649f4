"""The whole window, with its commands."""

from __future__ import annotations

from tests.ui.commanded import workspace  # noqa: F401 - a fixture
