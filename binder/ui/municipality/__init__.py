"""What the member may change about the kommun."""
