"""The user's trouble becomes a code; our own mistakes stay what they are."""

from __future__ import annotations

import errno

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.trouble import write_errors_told


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EDQUOT, ErrorCode.DISK_FULL),
        (errno.EROFS, ErrorCode.CANNOT_WRITE),
        (errno.EACCES, ErrorCode.CANNOT_WRITE),
    ],
)
def test_a_failed_write_is_told(number: int, code: ErrorCode) -> None:
    with pytest.raises(BinderError) as told, write_errors_told():
        raise OSError(number, "no")
    assert told.value.code is code


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (5, ErrorCode.BINDER_IN_USE),
        (8, ErrorCode.CANNOT_WRITE),
        (11, ErrorCode.BINDER_DAMAGED),
        (13, ErrorCode.DISK_FULL),
        (26, ErrorCode.BINDER_DAMAGED),
        (5 | (2 << 8), ErrorCode.BINDER_IN_USE),
    ],
)
def test_the_databases_trouble_is_told_by_its_result(result: int, code: ErrorCode) -> None:
    error = sqlcipher.OperationalError("no")
    error.sqlite_errorcode = result
    with pytest.raises(BinderError) as told, write_errors_told():
        raise error
    assert told.value.code is code


def test_a_mistake_in_a_query_stays_one() -> None:
    connection = sqlcipher.connect(":memory:")
    with pytest.raises(sqlcipher.OperationalError, match="no such table"), write_errors_told():
        connection.execute("SELECT * FROM nowhere")
    connection.close()
