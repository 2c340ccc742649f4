"""What is said of files that could not be read: each trouble once, however many files it holds for."""

from __future__ import annotations

from binder.domain.errors import ErrorCode
from binder.services.import_reading import UnreadFile
from binder.ui.importing.import_messages import unread_sentences


def unread(name, code):
    return UnreadFile(name=name, code=code, details={"path": name})


def test_files_with_the_same_trouble_are_told_together(qapp):
    said = unread_sentences(
        [
            unread("a.png", ErrorCode.FILE_KIND_UNKNOWN),
            unread("tom.pdf", ErrorCode.FILE_EMPTY),
            unread("b.png", ErrorCode.FILE_KIND_UNKNOWN),
            unread("c.png", ErrorCode.FILE_KIND_UNKNOWN),
        ]
    )
    assert [line.endswith("Detsamma gäller b.png och c.png.") for line in said] == [True, False]
    assert said[1].startswith("tom.pdf är tom.")


def test_a_folder_of_photographs_is_one_line_long(qapp):
    (said,) = unread_sentences([unread(f"{n}.jpg", ErrorCode.FILE_KIND_UNKNOWN) for n in range(60)])
    assert said.endswith("Detsamma gäller 1.jpg, 2.jpg, 3.jpg, 4.jpg, 5.jpg och 54 till.")
