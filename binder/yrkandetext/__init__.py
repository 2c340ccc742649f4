"""Reading a finished yrkande, as it was printed, back into facts."""
