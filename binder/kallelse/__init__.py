"""From pages of lines with boxes to a proposed meeting, without any PDF library."""
