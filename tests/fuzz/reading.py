"""Reads fuzzed files of one kind until told to stop: run by `tests.fuzz`, with libFuzzer's own arguments.

Use: python -m tests.fuzz.reading KIND [libFuzzer's arguments]. Needs atheris, which is no part of the
program: `pip install --target FOLDER atheris`, then PYTHONPATH=FOLDER.
"""

from __future__ import annotations

import sys
import tempfile
import warnings
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["binder"]):
    import binder.domain.errors
    import binder.kallelse.reading
    import binder.kallelse.word_file
    import binder.pdf.text
    import binder.services.propose_source as source

from tests.fuzz.seeds import KINDS

BinderError = binder.domain.errors.BinderError


def main(arguments: list[str]) -> None:
    """Fuzz one kind; never returns."""
    kind = KINDS[arguments[1]]
    # What the program leaves to the user is silent; a library's warning about odd input is no fault.
    warnings.simplefilter("ignore")
    folder = tempfile.mkdtemp(prefix="motesparm-fuzz-")
    path = Path(folder) / f"kallelse{kind.suffix}"

    def read(data: bytes) -> None:
        path.write_bytes(kind.packed(data))
        with suppress(BinderError):
            source.propose_source(path)

    atheris.Setup([arguments[0], *arguments[2:]], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
