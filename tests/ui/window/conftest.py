"""The whole window; tests that need another one have a fixture of their own."""

from __future__ import annotations

from tests.ui.commanded import workspace  # noqa: F401 - a fixture
