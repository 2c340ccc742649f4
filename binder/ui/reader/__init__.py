"""The paper in the middle of the window."""
