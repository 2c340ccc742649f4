"""Writing a yrkande beside the paper, and signing it."""
