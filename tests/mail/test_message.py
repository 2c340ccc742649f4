"""The message comes through every parser as it was meant, and nobody smuggles a line into it."""

from __future__ import annotations

import random
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.errors import BinderError, ErrorCode
from binder.mail.message import checked_address, draft_message, is_address

PDF = b"%PDF-1.7\r\n" + random.Random(1).randbytes(4000) + b"\n%%EOF\n"  # noqa: S311 - any bytes
SUBJECT = "Tilläggsyrkande, ärende 22, KS-2022/1011.107 – Kommunstyrelsen 2024-03-06"
NAME = "Tilläggsyrkande ärende 22 KS-2022-1011.107.pdf"
TEXT = "Hej!\n\nHär kommer ett yrkande.\n" + "Lång rad " * 40 + "\n.\nFrån åäö\n"

INJECTIONS = ["x\r\nBcc: b@c.se", "x\nBcc: b@c.se", "x\rBcc: b@c.se", "x\x00y", "x\u2028y", "x\x85y"]

GOOD_ADDRESSES = [
    "registrator@huddinge.se",
    "kommun.styrelsen+ks@sub.exempel.se",
    "o'brien@exempel.se",
    " registrator@exempel.se ",
]
BAD_ADDRESSES = [
    "",
    "registrator",
    "@exempel.se",
    "a@",
    "a@exempel",
    "a b@exempel.se",
    "a@exempel..se",
    "a@-exempel.se",
    "a@exempel.se, b@exempel.se",
    "a@exempel.se;b@exempel.se",
    "Anna <a@exempel.se>",
    "a@exempel.se\r\nBcc: b@c.se",
    "a@exempel.se\n",
    ".a@exempel.se",
    "a..b@exempel.se",
    "åsa@exempel.se",
    '"a b"@exempel.se',
    "a@[127.0.0.1]",
    "a@" + "x" * 64 + ".se",
]


def raw(**changes: Any) -> bytes:
    values = {
        "recipient": "registrator@exempel.se",
        "subject": SUBJECT,
        "text": TEXT,
        "file_name": NAME,
        "pdf": PDF,
        **changes,
    }
    return draft_message(**values)


def parsed(**changes: Any) -> EmailMessage:
    message = message_from_bytes(raw(**changes), policy=SMTP)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def attachment(message: EmailMessage) -> EmailMessage:
    (found,) = message.iter_attachments()
    assert isinstance(found, EmailMessage)
    return found


def test_it_opens_as_a_draft_that_is_not_sent() -> None:
    message = parsed()
    assert message["X-Unsent"] == "1"
    assert (message["Date"], message["Message-ID"], message["Bcc"]) == (None, None, None)


def test_recipient_and_subject_come_through() -> None:
    message = parsed()
    assert (message["To"], message["Subject"]) == ("registrator@exempel.se", SUBJECT)


def test_the_text_comes_through() -> None:
    body = parsed().get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == TEXT


def test_the_paper_comes_through_byte_for_byte() -> None:
    paper = attachment(parsed())
    assert (paper.get_content_type(), paper.get_content()) == ("application/pdf", PDF)


def test_the_papers_name_comes_through_with_its_letters() -> None:
    assert attachment(parsed()).get_filename() == NAME
    assert b"filename*0*=utf-8''" in raw()


def test_copies_are_named() -> None:
    message = parsed(copy_to=("a@exempel.se", "b@exempel.se"))
    assert message["Cc"] == "a@exempel.se, b@exempel.se"


def test_the_sender_stands_there_when_known() -> None:
    assert parsed(sender="asa@exempel.se")["From"] == "asa@exempel.se"


@pytest.mark.parametrize("sender", ["", "okänd", "a@b.se\r\nBcc: c@d.se"])
def test_what_is_no_senders_address_is_left_to_the_mail_program(sender: str) -> None:
    message = parsed(sender=sender)
    assert (message["From"], message["Bcc"]) == (None, None)


def test_it_is_ascii_with_full_line_ends_and_no_long_lines() -> None:
    data = raw()
    assert data.isascii()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 998


def test_the_same_arguments_give_the_same_bytes() -> None:
    assert raw() == raw()


@pytest.mark.parametrize("value", INJECTIONS)
@pytest.mark.parametrize("part", ["subject", "file_name"])
def test_a_broken_line_is_refused(part: str, value: str) -> None:
    with pytest.raises(ValueError, match="break the line"):
        raw(**{part: value})


@pytest.mark.parametrize("text", ["From nobody\n", ".\r\n.\n", "--motesparm-1\n", "\x00\x07", "a\rb\n"])
def test_no_text_ends_the_message_early(text: str) -> None:
    assert attachment(parsed(text=text)).get_content() == PDF


@pytest.mark.parametrize("address", GOOD_ADDRESSES)
def test_plain_addresses_are_taken(address: str) -> None:
    assert checked_address(address) == address.strip()


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_anything_else_is_no_address(address: str) -> None:
    with pytest.raises(BinderError) as raised:
        raw(recipient=address)
    assert raised.value.code is ErrorCode.BAD_ADDRESS
    assert not is_address(address)


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_copies_are_checked_too(address: str) -> None:
    with pytest.raises(BinderError):
        raw(copy_to=(address,))


def test_a_domain_with_swedish_letters_is_written_in_ascii() -> None:
    assert checked_address("registrator@höör.se") == "registrator@xn--hr-fkaa.se"


@given(st.text(max_size=60))
def test_no_address_that_is_taken_can_break_a_line(address: str) -> None:
    if is_address(address):
        checked = checked_address(address)
        assert checked.isascii()
        assert not set(checked) & set("\r\n ,;<>")


@given(subject=st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=200))
def test_any_subject_comes_through(subject: str) -> None:
    found = parsed(subject=subject)["Subject"]
    assert "".join(str(found).split()) == "".join(subject.split())
