"""The meeting itself: one ärende in large type."""
