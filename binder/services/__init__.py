"""One module for each thing a councillor does; the only callers of what is below."""
