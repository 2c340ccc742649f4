"""Two versions of a paper side by side."""
