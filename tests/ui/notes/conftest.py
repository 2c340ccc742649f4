"""A meeting to which a later file came."""

from __future__ import annotations

from tests.ui.later_meeting import has_come, open_window, rewritten, to_come  # noqa: F401 - fixtures
