"""The window: views by place; the only package that knows Qt."""
