"""The council's words and rules, with nothing but the standard library."""
