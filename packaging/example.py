"""Draw the example's PDFs anew from their texts in resources/example."""

from __future__ import annotations

from binder.pdf.example_meeting import draw
from binder.pdf.example_source import read_source
from binder.services.example import files

for target in files():
    target.write_bytes(draw(read_source(target.with_suffix(".toml"))))
    print(target)
