"""What is tidied and made ready beside the window, once the first page stands."""

from __future__ import annotations

from collections.abc import Callable


def keep_house(municipality: str, _step: Callable[[int, int], None]) -> None:
    """Clear old letters away, and load what the kommun's deadlines are counted with.

    Letters that were handed over lie outside the encrypted binder; loading the calendar takes 0.2 s.
    """
    from binder.services import deadlines, hand_in
    from binder.ui.session import local_now

    hand_in.clear_messages(hand_in.default_folder(), before=local_now() - hand_in.KEPT_FOR)
    deadlines.load_calendar(municipality)
