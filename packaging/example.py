"""Draw the example's PDFs anew from their texts in resources/example."""

from __future__ import annotations

from binder.pdf.example_meeting import draw
from binder.pdf.example_source import read_source
from binder.resource_files import resources

for source in sorted((resources() / "example").glob("*.toml")):
    target = source.with_suffix(".pdf")
    target.write_bytes(draw(read_source(source)))
    print(target)
