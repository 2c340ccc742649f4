"""From a file to a saved agenda: the review page, and entering by hand."""
