"""Writes signed papers of every kind: `python -m tests.papers COUNT FOLDER [SEED]`; 1 if any has a fault."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from tests.papers.attached import invented_look
from tests.papers.finished import faults, finished
from tests.papers.invented import invented


def write(count: int, folder: Path, seed: int = 1) -> Counter[str]:
    """Write the papers and count their faults by name; each is made twice, to be the same both times."""
    folder.mkdir(parents=True, exist_ok=True)
    counted: Counter[str] = Counter()
    for number in range(count):
        yrkande, look = invented(seed, number), invented_look(seed, number)
        pdf = finished(yrkande, look)
        found = faults(yrkande, pdf, look) + (
            [] if finished(yrkande, look) == pdf else ["not-the-same-twice"]
        )
        name = f"{number + 1:04}-{yrkande.kind.value.replace(' ', '-')}.pdf"
        (folder / name).write_bytes(pdf)
        counted.update(found)
        if found:
            print(f"{name}: {', '.join(found)}")
    return counted


def main(arguments: list[str]) -> int:
    """Write as many as asked for and say how many faults they have."""
    if len(arguments) not in (2, 3):
        print(__doc__)
        return 2
    count, folder = int(arguments[0]), Path(arguments[1])
    found = write(count, folder, int(arguments[2]) if len(arguments) > 2 else 1)
    print(f"{count} papers in {folder}, {found.total()} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
