"""Pixels of a page: white at first, shared and not copied, and freed with their owner."""

from __future__ import annotations

import gc
import weakref

from binder.pdf.bitmap import blank_bitmap, give_memory_back


def test_a_blank_bitmap_is_white():
    bitmap = blank_bitmap(3, 2)
    assert bytes(bitmap.pixels) == b"\xff" * 24
    assert (bitmap.stride, bitmap.byte_count) == (12, 24)


def test_the_pixels_are_the_bitmap_s_own_and_no_copy():
    bitmap = blank_bitmap(2, 2)
    bitmap.pixels[0] = 7
    assert bitmap.data[0] == 7


def test_the_pixels_live_as_long_as_someone_shows_them():
    bitmap = blank_bitmap(2, 2)
    pixels, owner = bitmap.pixels, weakref.ref(bitmap.data)
    del bitmap
    gc.collect()
    assert bytes(pixels) == b"\xff" * 16
    del pixels
    gc.collect()
    assert owner() is None


def test_memory_can_be_given_back_at_any_time():
    give_memory_back()
    assert bytes(blank_bitmap(1, 1).pixels) == b"\xff\xff\xff\xff"
